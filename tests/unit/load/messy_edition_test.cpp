// SPDX-License-Identifier: MIT
// Whole editions full of mistakes, as people make them, and all messages for each. The cases
// are in tests/unit/load/editions/<case>/edition; MUSTER_ACCEPT=1 rewrites
// <case>/expected.txt.
#include <gtest/gtest.h>

#include <string>

#include "base/diagnostic.hpp"
#include "load/load.hpp"
#include "support/golden.hpp"
#include "support/source_path.hpp"

namespace muster::load {
namespace {

const std::string cases = test::source_path("tests/unit/load/editions/");

/// Messages without the folder of this checkout.
std::string found(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.items()) out += to_text(d);
  for (std::size_t at; (at = out.find(cases)) != std::string::npos;) out.erase(at, cases.size());
  return out;
}

std::string load(const std::string& name, model::Audience audience) {
  auto folder = open_folder(cases + name + "/edition");
  Diagnostics diagnostics;
  LoadOptions options;
  options.audience = audience;
  options.sectors = {"acute", "primary_care", "mental_health", "social_care", "maternity"};
  bool loaded = load_edition(*folder, options, diagnostics).has_value();
  return std::string(loaded ? "loaded\n" : "not loaded\n") + found(diagnostics);
}

class MessyEdition : public testing::TestWithParam<const char*> {};

TEST_P(MessyEdition, IsReportedInFull) {
  std::string name = GetParam();
  std::string actual = "# public\n" + load(name, model::Audience::for_public) + "\n# restricted\n" +
                       load(name, model::Audience::restricted);
  expect_golden("unit/load/editions/" + name + "/expected.txt", actual);
}

INSTANTIATE_TEST_SUITE_P(Cases, MessyEdition, testing::Values("messy", "hostile", "excel"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace muster::load
