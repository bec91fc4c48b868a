// SPDX-License-Identifier: MIT
// Each example edition's publications, composed and dumped, against tests/golden/publications/.
// MUSTER_ACCEPT=1 rewrites the files.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/first_stages.hpp"
#include "base/diagnostic.hpp"
#include "compose/compose.hpp"
#include "document/dump.hpp"
#include "support/source_path.hpp"

namespace muster::app {
namespace {

/// An edition of data/, and one of its publications.
struct Made {
  const char* edition;
  const char* publication;
  Variant variant = Variant::standard;
  model::Audience audience = model::Audience::for_public;
};

std::string name_of(const Made& made) {
  std::string name = std::string(made.edition) + "-" + made.publication;
  name += variant_suffix(made.variant);
  return made.audience == model::Audience::for_public ? name : name + "-restricted";
}

std::string problems(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics.items())
    if (one.severity == Severity::error) text += one.location.file + ": " + one.message + "\n";
  return text;
}

std::string dump_of(const Made& made) {
  Options options;
  options.audience = made.audience;
  Console console(true, false);
  Diagnostics diagnostics;
  Tools tools = find_tools(options, console, diagnostics);
  std::string path = test::source_path("data/") + made.edition;
  auto edition = load_and_compute(tools, path, made.audience, diagnostics);
  if (!edition) return problems(diagnostics);
  auto previous = compare_with_previous(tools, path, *edition, diagnostics);
  compose::ComposeOptions compose_options{
      made.publication, made.variant, edition->dataset.edition.published,
      previous ? &previous->edition.dataset : nullptr, previous ? &previous->changes : nullptr};
  auto templates = open_folder(test::source_path("templates"));
  auto document = compose::compose(edition->dataset, edition->findings, *templates, compose_options,
                                   diagnostics);
  if (!document) return problems(diagnostics);
  // Names of narrative files hold the path of this source tree.
  const std::string checkout = test::source_path("") + "/";
  for (std::string& file : document->files)
    if (file.starts_with(checkout)) file.erase(0, checkout.size());
  return document::dump(*document);
}

/// The first line in which two dumps differ, of both; "" if there is none.
std::string first_difference(const std::string& actual, const std::string& expected) {
  if (actual == expected) return "";
  std::istringstream lines(actual), others(expected);
  std::string line, other;
  for (int number = 1;; ++number) {
    bool more = static_cast<bool>(std::getline(lines, line));
    bool more_others = static_cast<bool>(std::getline(others, other));
    if (more && more_others && line == other) continue;
    return "line " + std::to_string(number) + "\n  is:       " + (more ? line : "(the end)") +
           "\n  accepted: " + (more_others ? other : "(the end)");
  }
}

class Publications : public testing::TestWithParam<Made> {};

TEST_P(Publications, AreAsAccepted) {
  std::string path = test::source_path("tests/golden/publications/") + name_of(GetParam()) + ".txt";
  std::string actual = dump_of(GetParam());
  if (std::getenv("MUSTER_ACCEPT") != nullptr) std::ofstream(path) << actual;
  std::stringstream expected;
  expected << std::ifstream(path).rdbuf();
  EXPECT_EQ(first_difference(actual, expected.str()), "")
      << "run with MUSTER_ACCEPT=1 if it is meant to change";
}

INSTANTIATE_TEST_SUITE_P(Golden, Publications,
                         testing::Values(Made{"southwark-2023", "progress-report"},
                                         Made{"city-carers-2024", "action-plan"},
                                         Made{"sel-2023", "people-strategy"},
                                         Made{"sel-2023", "programme-update"},
                                         Made{"nel-2024", "forward-plan"},
                                         Made{"nel-2024", "forward-plan", Variant::summary},
                                         Made{"southwark-recovery-2020", "recovery-plan"},
                                         Made{"city-committee-2025-01", "committee-pack"},
                                         Made{"city-committee-2025-01", "committee-pack",
                                              Variant::standard, model::Audience::restricted}),
                         [](const auto& made) {
                           std::string name = name_of(made.param);
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace muster::app
