// SPDX-License-Identifier: MIT
// Whole trials of plugins that are known to be good or bad.
#include "validate/validate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "validate/shapes.hpp"

namespace muster::validate {
namespace {

using testing::Contains;
using testing::HasSubstr;

Verdict tried(const std::string& name) {
  ValidateOptions options;
  options.sectors.runner = MUSTER_RUNNER;
  options.sectors.time_limit = std::chrono::seconds(20);
  options.many_rows = 2000;
  Diagnostics diagnostics;
  return validate(std::string(MUSTER_BAD_PLUGINS) + "/" + name + "/" + name + ".so", options,
                  diagnostics);
}

/// The problems of the trial "zeros only", which has every row.
std::vector<std::string> problems_of(const std::string& name) {
  Verdict verdict = tried(name);
  auto at = std::find_if(verdict.trials.begin(), verdict.trials.end(),
                         [](const Trial& trial) { return trial.name == "zeros only"; });
  return at == verdict.trials.end() ? std::vector<std::string>{"no trial"} : at->problems;
}

TEST(Validate, TriesEveryShapeAndSaysWhatItCost) {
  Verdict verdict = tried("good");
  ASSERT_EQ(verdict.trials.size(), shapes().size());
  for (const Trial& trial : verdict.trials) {
    ASSERT_TRUE(trial.usage) << trial.name;
    EXPECT_GT(trial.usage->own_bytes, 0U);
  }
}

TEST(Validate, ACrashIsReportedInEveryTrial) {
  Verdict verdict = tried("crash");
  EXPECT_TRUE(verdict.has_problems());
  for (const Trial& trial : verdict.trials)
    EXPECT_THAT(trial.problems, Contains(HasSubstr("SIGSEGV"))) << trial.name;
}

TEST(Validate, TwoRunsThatDifferAreDistinguished) {
  EXPECT_THAT(problems_of("tells_time"),
              Contains("two runs over the same tables gave different findings"));
}

TEST(Validate, AFigureWithoutUnitOrSourceIsNamed) {
  EXPECT_THAT(
      problems_of("no_source"),
      testing::ElementsAre("the figure 'no_source.gap' has no unit",
                           "the figure 'no_source.gap' has no source: it names no rows that "
                           "it is calculated from"));
}

TEST(Validate, AChartWithoutTextAlternativeIsNamed) {
  EXPECT_THAT(problems_of("mute_chart"), Contains(HasSubstr("alternative")));
}

TEST(Validate, ToDeclineHostileTablesIsNoProblem) {
  Verdict verdict = tried("declines");
  EXPECT_FALSE(verdict.has_problems());
  EXPECT_EQ(verdict.trials.at(0).declined, "it declined: no staff at the baseline date");
}

TEST(Validate, ARefusedPluginHasNoTrials) {
  Verdict verdict = tried("no_symbol");
  EXPECT_TRUE(verdict.trials.empty());
  EXPECT_TRUE(verdict.has_problems());
}

}  // namespace
}  // namespace muster::validate
