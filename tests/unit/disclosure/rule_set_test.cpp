// SPDX-License-Identifier: MIT
#include "disclosure/rule_set.hpp"

#include <gmock/gmock.h>

#include <utility>

namespace muster::disclosure {
namespace {

using model::Status;

Shown shown(std::string_view rule, double count) {
  return protect_count(*find_rule_set(rule), count);
}

/// The published examples of NHS England's own code.
TEST(RuleSet, RoundsAndWithholdsAsNhsEnglandPublishes) {
  for (double withheld : {1.0, 2.0, 5.0, 7.0}) {
    EXPECT_EQ(shown("nhs-england", withheld).status, Status::withheld) << withheld;
    EXPECT_EQ(shown("nhs-england", withheld).value, 0) << withheld;
  }
  const std::pair<double, double> rounded[] = {
      {8, 10}, {16, 15}, {57, 55}, {10023, 10025}, {12, 10}, {13, 15}, {100'000'000, 100'000'000}};
  for (auto [count, value] : rounded) {
    EXPECT_EQ(shown("nhs-england", count).status, Status::rounded) << count;
    EXPECT_EQ(shown("nhs-england", count).value, value) << count;
  }
}

TEST(RuleSet, LeavesZeroAsItIs) {
  for (const std::string& rule : rule_set_ids()) {
    EXPECT_EQ(shown(rule, 0).status, Status::known) << rule;
    EXPECT_EQ(shown(rule, 0).value, 0) << rule;
  }
}

TEST(RuleSet, RoundsEveryCountToFive) {
  EXPECT_EQ(shown("round-5", 2).value, 0);
  EXPECT_EQ(shown("round-5", 2).status, Status::rounded);
  EXPECT_EQ(shown("round-5", 1).status, Status::rounded);
  EXPECT_EQ(shown("round-5", 3).value, 5);
  EXPECT_EQ(shown("round-5", 7).value, 5);
}

TEST(RuleSet, OnlyThresholdFiveWithholdsForOthersSake) {
  EXPECT_TRUE(find_rule_set("threshold-5")->secondary);
  for (const char* rule : {"none", "nhs-england", "round-5"})
    EXPECT_FALSE(find_rule_set(rule)->secondary) << rule;
}

TEST(RuleSet, WithholdsOneToFiveAndShowsTheRestExactly) {
  EXPECT_EQ(shown("threshold-5", 1).status, Status::withheld);
  EXPECT_EQ(shown("threshold-5", 5).status, Status::withheld);
  EXPECT_EQ(shown("threshold-5", 6).status, Status::known);
  EXPECT_EQ(shown("threshold-5", 6).value, 6);
}

TEST(RuleSet, ShowsEverythingUnderNone) { EXPECT_EQ(shown("none", 3).value, 3); }

TEST(RuleSet, TakesWholeCountsOnly) {
  EXPECT_FALSE(is_count(-1));
  EXPECT_FALSE(is_count(4.2));
  EXPECT_FALSE(is_count(4.8));
  EXPECT_FALSE(is_count(100'000'001));
  EXPECT_TRUE(is_count(100'000'000));
  EXPECT_TRUE(is_count(0));
  EXPECT_TRUE(is_count(7));
}

TEST(RuleSet, IsFoundByItsNameOnly) {
  EXPECT_EQ(find_rule_set("nhs"), nullptr);
  EXPECT_THAT(rule_set_ids(),
              testing::ElementsAre("none", "nhs-england", "round-5", "threshold-5"));
}

}  // namespace
}  // namespace muster::disclosure
