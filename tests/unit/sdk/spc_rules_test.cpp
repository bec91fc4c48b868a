// SPDX-License-Identifier: MIT
#include "muster/sdk/spc_rules.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace muster::sdk {
namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

spc::Rules rules(const Options& options) {
  Settings settings;
  for (const auto& [name, value] : options) settings.set(name, value);
  return spc::rules_of(settings);
}

TEST(SpcRules, AreTheProfilesUnlessTheEditionSaysOtherwise) {
  const spc::Rules plain = rules({});
  EXPECT_EQ(plain.profile.trend_length, 7U);
  EXPECT_FALSE(plain.is_changed);
  const spc::Rules counted = rules({{"spc.profile", "making-data-count"}});
  EXPECT_EQ(counted.profile.trend_length, 6U);
  EXPECT_TRUE(counted.profile.two_in_three_beyond);
  EXPECT_FALSE(counted.is_changed);
  const spc::Rules same = rules({{"spc.limit_factor", "2.66"}, {"spc.trend_length", "7"}});
  EXPECT_FALSE(same.is_changed) << "what is set is as it was";
}

TEST(SpcRules, TakeEveryParameter) {
  const spc::Rules mine = rules({{"spc.limit_factor", "3"},
                                 {"spc.screen", "0"},
                                 {"spc.screening_factor", "4"},
                                 {"spc.run_length", "8"},
                                 {"spc.trend_length", "5"},
                                 {"spc.two_in_three", "off"},
                                 {"spc.fix_after", "12"}});
  EXPECT_EQ(mine.profile.limit_factor, 3);
  EXPECT_FALSE(mine.profile.screen);
  EXPECT_EQ(mine.profile.screening_factor, 4);
  EXPECT_EQ(mine.profile.run_length, 8U);
  EXPECT_EQ(mine.profile.trend_length, 5U);
  EXPECT_FALSE(mine.profile.two_in_three);
  EXPECT_EQ(mine.fix_after, 12U);
  EXPECT_EQ(
      words_of(mine),
      "The usual range ends at 3 times the average change from one month to the next, above and "
      "below the average (NHSRplotthedots, changed by this edition). It is fixed by the first 12 "
      "months. A month stands out if it is outside this range, or if it belongs to 5 months that "
      "rise or fall without a break or to 8 on the same side of the average.");
}

TEST(SpcRules, WithoutTwoInThreeNoSuchPointIsNamed) {
  constexpr spc::Limits around_zero{0, -3, 3, -2, 2, 0};
  const std::vector<double> points{-1, 2.5, 0.5, 2.5, -1};
  for (const spc::Cause cause : spc::causes(points, around_zero, {.two_in_three = false}))
    EXPECT_EQ(cause, spc::Cause::common);
}

TEST(SpcRules, TwoInThreeHasThreeWays) {
  const spc::Rules beyond = rules({{"spc.two_in_three", "beyond"}});
  EXPECT_TRUE(beyond.profile.two_in_three);
  EXPECT_TRUE(beyond.profile.two_in_three_beyond);
  EXPECT_TRUE(beyond.is_changed);
  const spc::Rules within =
      rules({{"spc.profile", "making-data-count"}, {"spc.two_in_three", "within"}});
  EXPECT_TRUE(within.profile.two_in_three);
  EXPECT_FALSE(within.profile.two_in_three_beyond);
  EXPECT_TRUE(within.is_changed);
  EXPECT_FALSE(rules({{"spc.two_in_three", "within"}}).is_changed) << "as the profile has it";
}

TEST(SpcRules, AProfileNobodyKnowsIsTheFirst) {
  EXPECT_EQ(rules({{"spc.profile", "other"}}).profile.trend_length, 7U);
}

TEST(SpcRules, EachProfileInWords) {
  EXPECT_EQ(
      words_of(rules({})),
      "The usual range ends at 2.66 times the average change from one month to the next, above and "
      "below the average (NHSRplotthedots). Changes of 3.267 times the average change or more do "
      "not count. A month stands out if it is outside this range, or if it belongs to 7 months "
      "that rise or fall without a break or to 7 on the same side of the average, or if it is one "
      "of two in three close to the edge.");
  EXPECT_EQ(
      words_of(rules({{"spc.profile", "making-data-count"}})),
      "The usual range ends at 2.66 times the average change from one month to the next, above and "
      "below the average (Making Data Count). Changes of 3.267 times the average change or more do "
      "not count. A month stands out if it is outside this range, or if it belongs to 6 months "
      "that rise or fall without a break or to 7 on the same side of the average, or if it is one "
      "of two in three close to the edge or beyond it.");
  EXPECT_EQ(
      words_of(rules({{"spc.profile", "no-screening"}})),
      "The usual range ends at 2.66 times the average change from one month to the next, above and "
      "below the average (NHSRplotthedots without screening). A month stands out if it is outside "
      "this range, or if it belongs to 7 months that rise or fall without a break or to 7 on the "
      "same side of the average, or if it is one of two in three close to the edge.");
}

bool says(const Options& options, const char* words) {
  return words_of(rules(options)).find(words) != std::string::npos;
}

TEST(SpcRules, AFactorHasAtMostThreeDecimals) {
  EXPECT_TRUE(says({{"spc.limit_factor", "2.0625"}}, "range ends at 2.063 times"));
  EXPECT_TRUE(says({{"spc.limit_factor", "10"}}, "range ends at 10 times"));
}

TEST(SpcRules, FewerThanTwelveMonthsFixNothing) {
  EXPECT_TRUE(says({{"spc.fix_after", "12"}}, "fixed by the first 12 months"));
  EXPECT_FALSE(says({{"spc.fix_after", "11"}}, "fixed"));
}

}  // namespace
}  // namespace muster::sdk
