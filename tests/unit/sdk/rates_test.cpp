// SPDX-License-Identifier: MIT
#include "muster/sdk/rates.hpp"

#include <gtest/gtest.h>

namespace muster::sdk::rates {
namespace {

TEST(VacancyRate, IsVacanciesOverFundedPosts) {
  // A trust's scorecard of July 2008: 3,023 in post of 3,357 funded, 334 vacant: 9.95%.
  EXPECT_NEAR(vacancy_rate(Value(3023), Value(334)).number(), 0.0995, 0.00005);
  // Community nursing 19%, mental health nursing 23%, psychiatry 29% in the 2022 strategy.
  EXPECT_NEAR(vacancy_rate(Value(1480), Value(346)).number(), 0.19, 0.005);
  EXPECT_NEAR(vacancy_rate(Value(2116), Value(639)).number(), 0.23, 0.005);
  EXPECT_NEAR(vacancy_rate(Value(90), Value(36)).number(), 0.29, 0.005);
}

TEST(VacancyRate, IsNegativeWhereABudgetIsOverspent) {
  EXPECT_DOUBLE_EQ(vacancy_rate(Value(110), Value(-10)).number(), -0.1);
}

TEST(VacancyRate, IsUnknownWhereVacanciesAre) {
  EXPECT_EQ(vacancy_rate(Value(858), Value()).status(), Status::unknown);
}

TEST(VacancyRate, OfNobodyIsNotApplicable) {
  EXPECT_EQ(vacancy_rate(Value(0), Value(0)).status(), Status::not_applicable);
}

TEST(VacanciesFromRate, InvertsTheVacancyRate) {
  // With 80 staff in post, a vacancy rate of 20% of funded posts means 20 vacancies: 80 * 0.2 /
  // 0.8.
  EXPECT_DOUBLE_EQ(vacancies_from_rate(Value(80), Value(0.2)).number(), 20);
  EXPECT_EQ(vacancies_from_rate(Value(80), Value(1)).status(), Status::not_applicable);
}

TEST(CompoundAnnual, IsTheYearlyRateBetweenTwoPoints) {
  EXPECT_NEAR(compound_annual(Value(100), Value(121), 2).number(), 0.10, 1e-12);
  // GPs fell 2.9% in five years: 883.6 to 858.
  EXPECT_NEAR(power(1.0 + compound_annual(Value(883.6), Value(858), 5), 5).number(), 858 / 883.6,
              1e-12);
}

TEST(CompoundAnnual, NeedsYearsAndSomebodyAtTheStart) {
  EXPECT_EQ(compound_annual(Value(100), Value(121), 0).status(), Status::unknown);
  EXPECT_EQ(compound_annual(Value(0), Value(121), 2).status(), Status::not_applicable);
  EXPECT_EQ(compound_annual(Value(-1), Value(1), 2).status(), Status::unknown);
}

TEST(OverOtherHorizon, CompoundsTheSameYearlyRate) {
  // 21% in two years is 10% in one and 33.1% in three.
  EXPECT_NEAR(over_other_horizon(Value(0.21), 2, 1).number(), 0.10, 1e-12);
  EXPECT_NEAR(over_other_horizon(Value(0.21), 2, 3).number(), 0.331, 1e-12);
}

TEST(OverOtherHorizon, LeavesTheSameHorizonAlone) {
  EXPECT_EQ(over_other_horizon(Value(0.1085), 5, 5).number(), 0.1085);
}

TEST(OverOtherHorizon, IsUnknownWithoutAHorizonOrBelowNothing) {
  EXPECT_EQ(over_other_horizon(Value(0.1), 0, 5).status(), Status::unknown);
  EXPECT_EQ(over_other_horizon(Value(-1.5), 2, 5).status(), Status::unknown);
}

TEST(Change, IsRelativeToTheFirst) {
  EXPECT_DOUBLE_EQ(change(Value(40), Value(30)).number(), -0.25);
  EXPECT_EQ(change(Value(0), Value(30)).status(), Status::not_applicable);
}

TEST(Difference, IsInPoints) {
  EXPECT_NEAR(difference(Value(0.164), Value(0.156)).number(), 0.008, 1e-12);
}

TEST(CompoundAnnual, IsUnknownOverNoTimeWhateverTheEnds) {
  EXPECT_EQ(compound_annual(Value(100), Value(100), 0).status(), Status::unknown);
  EXPECT_EQ(compound_annual(Value(100), Value(50), 0).status(), Status::unknown);
  EXPECT_EQ(compound_annual(Value(100), Value(121), -2).status(), Status::unknown);
}

TEST(CompoundAnnual, TakesOneYearAndNobodyLeft) {
  EXPECT_NEAR(compound_annual(Value(100), Value(110), 1).number(), 0.1, 1e-12);
  EXPECT_EQ(compound_annual(Value(100), Value(0), 2).number(), -1);
}

TEST(OverOtherHorizon, IsUnknownFromNoTimeWhateverTheGrowth) {
  EXPECT_EQ(over_other_horizon(Value(-0.5), 0, 5).status(), Status::unknown);
  EXPECT_EQ(over_other_horizon(Value(0.1), -2, 5).status(), Status::unknown);
  // (1 - 1.5) squared would be a number, and mean nothing.
  EXPECT_EQ(over_other_horizon(Value(-1.5), 2, 4).status(), Status::unknown);
}

TEST(OverOtherHorizon, TakesOneYearAndAnyFallDownToNothing) {
  EXPECT_NEAR(over_other_horizon(Value(0.1), 1, 2).number(), 0.21, 1e-12);
  EXPECT_NEAR(over_other_horizon(Value(-0.19), 2, 1).number(), -0.1, 1e-12);
  EXPECT_EQ(over_other_horizon(Value(-1), 2, 4).number(), -1);
}

}  // namespace
}  // namespace muster::sdk::rates
