// SPDX-License-Identifier: MIT
#include "muster/sdk/interventions.hpp"

#include <gtest/gtest.h>

namespace muster::sdk::interventions {
namespace {

using namespace std::chrono_literals;

constexpr double horizon = 5;
const Day baseline = Day(2023y / 10 / 1);

TEST(YearsInEffect, RunFromTheFirstDayToTheHorizon) {
  EXPECT_DOUBLE_EQ(years_in_effect({Day(2024y / 4 / 1)}, baseline, horizon), 4.5);
}

TEST(YearsInEffect, CountTheLastDay) {
  // 1 April 2024 to 31 March 2026 are two years.
  EXPECT_DOUBLE_EQ(years_in_effect({Day(2024y / 4 / 1), Day(2026y / 3 / 31)}, baseline, horizon),
                   2);
}

TEST(YearsInEffect, LeaveOutWhatIsBeforeTheBaselineOrAfterTheHorizon) {
  EXPECT_DOUBLE_EQ(years_in_effect({Day(2020y / 1 / 1)}, baseline, horizon), 5);
  EXPECT_DOUBLE_EQ(years_in_effect({Day(2029y / 1 / 1)}, baseline, horizon), 0);
  EXPECT_DOUBLE_EQ(years_in_effect({Day(2020y / 1 / 1), Day(2022y / 1 / 1)}, baseline, horizon), 0);
}

TEST(LastsToHorizon, OnlyWhereItIsStillInEffect) {
  EXPECT_TRUE(lasts_to_horizon({Day(2026y / 4 / 1)}, baseline, horizon));
  EXPECT_FALSE(lasts_to_horizon({Day(2026y / 4 / 1), Day(2027y / 3 / 31)}, baseline, horizon));
  EXPECT_FALSE(lasts_to_horizon({Day(2028y / 10 / 1)}, baseline, horizon)) << "begins at it";
}

TEST(LeaversAvoided, AreAShareOfStaffEachYear) {
  // 1 percentage point of 10,584 for 4.5 years.
  EXPECT_NEAR(leavers_avoided(Value(10584), Value(0.01), 4.5).number(), 476.28, 1e-9);
}

TEST(LeaversAvoided, AreLinearInThePoints) {
  const double one = leavers_avoided(Value(998), Value(0.01), 3).number();
  for (const double points : {0.0, 0.5, 2.0, 7.0, -1.0})
    EXPECT_NEAR(leavers_avoided(Value(998), Value(points / 100), 3).number(), points * one, 1e-9);
}

TEST(LeaversAvoided, OfWithheldStaffAreWithheld) {
  EXPECT_EQ(leavers_avoided(Value::of(Status::withheld), Value(0.01), 1).status(),
            Status::withheld);
}

TEST(Recruited, AreSoManyAYear) { EXPECT_DOUBLE_EQ(recruited(Value(60), 4.25).number(), 255); }

TEST(Need, IsStaffAndForecastDemand) {
  // 858 GPs and 77 more: 935 needed, and 102 of them missing: 10.9%.
  EXPECT_DOUBLE_EQ(need(Value(858), Value(77)).number(), 935);
  EXPECT_NEAR(gap_share(Value(-102), Value(935)).number(), -0.109091, 1e-6);
}

TEST(Saved, IsAShareOfAllTheStaffNeeded) {
  EXPECT_DOUBLE_EQ(saved(Value(935), Value(0.02)).number(), 18.7);
}

TEST(GapShare, OfNobodyIsNotApplicable) {
  EXPECT_EQ(gap_share(Value(0), Value(0)).status(), Status::not_applicable);
}

}  // namespace
}  // namespace muster::sdk::interventions
