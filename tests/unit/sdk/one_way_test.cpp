// SPDX-License-Identifier: MIT
// One input moved at a time, over rows made by hand.
#include "muster/sdk/one_way.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::sdk {
namespace {

using ::testing::ElementsAre;

OutlookFrame over(double years) { return {Day(), years, "2028", Unit::wte, "Profession"}; }

/// S 100 with these vacancies; growth and trend of nothing, without a range.
OutlookRow row_with(const Value& vacancies) {
  OutlookRow row;
  row.in_post = Value(100);
  row.vacancies = vacancies;
  row.growth = row.trend = Value(0);
  return row;
}

std::vector<std::string> inputs_of(const std::vector<OneWay>& all) {
  std::vector<std::string> inputs;
  for (const OneWay& one : all) inputs.push_back(one.input);
  return inputs;
}

// In one year half as many staff more are needed, or half as many more join: 50 either way.
TEST(OneWay, OfRangesThatAreAlikeGrowthComesFirst) {
  OutlookRow row = row_with(Value(0));
  row.growth_range = row.trend_range = {Value(0), Value(0.5)};
  EXPECT_THAT(inputs_of(one_way({row}, over(1), {}, {0.2})),
              ElementsAre("Growth in demand", "Trend of supply"));
}

TEST(OneWay, WhatLeavesNoGapOnOneSideIsNotMoved) {
  // More than all staff leave each year, for two and a half years.
  OutlookRow row = row_with(Value(0));
  row.trend_range = {Value(-1.5), Value(0.1)};
  EXPECT_TRUE(one_way({row}, over(2.5), {}, {0.2}).empty());
}

TEST(OneWay, VacanciesMoveOnlyWhereTheEditionSaysSo) {
  EXPECT_TRUE(one_way({row_with(Value())}, over(5), {}, {0.2}).empty());
}

TEST(OneWay, NoVacanciesWhereNobodyKnowsThemStayFlagged) {
  const auto all = one_way({row_with(Value())}, over(5), {.vacancies = 0.2}, {0.2});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].low.flagged());
  EXPECT_EQ(all[0].low.number(), 0);
  EXPECT_NEAR(all[0].high.number(), -25, 1e-12);  // 100 * 0.2 / 0.8
}

TEST(OneWay, TheHorizonMovesByLessThanItself) {
  OutlookRow row = row_with(Value(0));
  row.trend = Value(0.02);
  EXPECT_TRUE(one_way({row}, over(5), {.horizon = 5}, {0.2}).empty());
  EXPECT_TRUE(one_way({row}, over(5), {.horizon = 7}, {0.2}).empty());
  EXPECT_TRUE(one_way({row}, over(5), {}, {0.2}).empty());
  const auto all = one_way({row}, over(5), {.horizon = 4}, {0.2});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NEAR(all[0].low.number(), 2, 1e-12);  // one year of 2%
}

// By the 2022 strategy's convention they are a share of staff in post, taken off the gap: with growth
// of 10% -0.1 * 100 - 0.2 * 100; by the rate's definition -25 - 0.1 * 125.
TEST(OneWay, VacanciesThatNobodyKnowsAreAssumedAsInTheSensitivityTable) {
  OutlookRow row = row_with(Value());
  row.growth = Value(0.1);
  using gap_model::Sensitivity;
  const auto high = [&](Sensitivity method) {
    return one_way({row}, over(5), {.vacancies = 0.2}, {0.2, method}).at(0).high.number();
  };
  EXPECT_NEAR(high(Sensitivity::sel_2022), -30, 1e-12);
  EXPECT_NEAR(high(Sensitivity::rate), -37.5, 1e-12);
  // The trend's supply counts too: 100 * (1.02^5 - 1) = 10.40808032.
  row.trend = Value(0.02);
  EXPECT_NEAR(high(Sensitivity::sel_2022), -30 + 10.40808032, 1e-9);
}

std::string moved(const OutlookRow& row, const Uncertainty& uncertainty,
                  const AssumedVacancies& assumed = {0.2}) {
  return one_way({row}, over(5), uncertainty, assumed).at(0).moved;
}

TEST(OneWayWords, VacanciesByWholePercentsWhereTheyAre) {
  EXPECT_EQ(moved(row_with(Value(10)), {.vacancies = 0.2}), "20% fewer and 20% more");
  EXPECT_EQ(moved(row_with(Value()), {.vacancies = 0.125}),
            "12.5% fewer and 12.5% more; where they are not known, none and 20% of funded posts");
  EXPECT_EQ(moved(row_with(Value()), {.vacancies = 0.2}, {0.2, gap_model::Sensitivity::sel_2022}),
            "20% fewer and 20% more; where they are not known, none and 20% of staff in post");
}

TEST(OneWayWords, SomeUnknownVacanciesAreEnoughToSaySo) {
  const auto all =
      one_way({row_with(Value(10)), row_with(Value())}, over(5), {.vacancies = 0.2}, {0.2});
  EXPECT_NE(all.at(0).moved.find("not known"), std::string::npos);
}

TEST(OneWayWords, TheHorizonByYears) {
  OutlookRow row = row_with(Value(0));
  row.trend = Value(0.02);
  EXPECT_EQ(moved(row, {.horizon = 1}), "1 year sooner and later");
  EXPECT_EQ(moved(row, {.horizon = 2}), "2 years sooner and later");
  EXPECT_EQ(moved(row, {.horizon = 1.5}), "1.5 years sooner and later");
}

TEST(UncertaintyOf, AnEditionThatSaysNothingMovesNothing) {
  const Uncertainty found = uncertainty_of({});
  EXPECT_FALSE(found.trials);
  EXPECT_EQ(found.seed, 1U);
  EXPECT_EQ(found.trend, 0);
  EXPECT_EQ(found.vacancies, 0);
  EXPECT_EQ(found.horizon, 0);
}

TEST(UncertaintyOf, TrialsAreBetweenOneAndAHundredThousand) {
  const auto trials = [](const char* asked) {
    Edition edition;
    edition.settings.set("uncertainty.trials", asked);
    return uncertainty_of(edition).trials;
  };
  EXPECT_EQ(trials("0"), 1U);
  EXPECT_EQ(trials("500"), 500U);
  EXPECT_EQ(trials("100001"), 100'000U);
}

}  // namespace
}  // namespace muster::sdk
