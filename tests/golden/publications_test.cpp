// SPDX-License-Identifier: MIT
// Each example edition's publications, composed and dumped, against tests/golden/publications/.
#include <gtest/gtest.h>

#include "app/first_stages.hpp"
#include "base/diagnostic.hpp"
#include "compose/compose.hpp"
#include "document/dump.hpp"
#include "support/golden.hpp"
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

class Publications : public testing::TestWithParam<Made> {};

TEST_P(Publications, AreAsAccepted) {
  expect_golden("golden/publications/" + name_of(GetParam()) + ".txt", dump_of(GetParam()));
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
                                              Variant::standard, model::Audience::restricted},
                                         Made{"northmere-housing-2025-06", "minutes"},
                                         Made{"northmere-housing-2025-06", "minutes",
                                              Variant::standard, model::Audience::restricted},
                                         Made{"northmere-housing-2025-06", "decision-notice"},
                                         Made{"northmere-housing-2025-06", "action-log"},
                                         Made{"northmere-housing-year-2025", "committee-year"},
                                         Made{"northmere-housing-year-2025", "committee-year",
                                              Variant::standard, model::Audience::restricted}),
                         [](const auto& made) {
                           std::string name = name_of(made.param);
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace muster::app
