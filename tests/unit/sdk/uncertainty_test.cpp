// SPDX-License-Identifier: MIT
// The simulation against a closed form, and against expected_uncertainty.py, which has a generator
// and percentiles of its own.
#include "muster/sdk/uncertainty.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace muster::sdk::uncertainty {
namespace {

TEST(SplitMix64, GivesThePublishedNumbers) {
  // The first five of seed 1234567, as the algorithm's users print them.
  SplitMix64 random(1234567);
  for (const std::uint64_t expected :
       {6457827717110365317u, 3203168211198807973u, 9817491932198370423u, 4593380528125082431u,
        16408922859458223821u})
    EXPECT_EQ(random.next(), expected);
}

TEST(SplitMix64, IsUniformBetweenZeroAndOne) {
  SplitMix64 random(1);
  double sum = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double u = random.uniform();
    ASSERT_GE(u, 0);
    ASSERT_LT(u, 1);
    sum += u;
  }
  EXPECT_NEAR(sum / 100'000, 0.5, 0.004);  // four standard errors of 0.289 / sqrt(100,000)
}

TEST(Quantile, OfATriangle) {
  const Triangle triangle{0, 1, 4};  // the mode has a quarter of the whole below it
  EXPECT_DOUBLE_EQ(quantile(triangle, 0), 0);
  EXPECT_DOUBLE_EQ(quantile(triangle, 0.25), 1);
  EXPECT_DOUBLE_EQ(quantile(triangle, 0.0625), 0.5);             // u = x^2 / (4 * 1)
  EXPECT_DOUBLE_EQ(quantile(triangle, 0.75), 4 - std::sqrt(3));  // 1 - u = (4 - x)^2 / (4 * 3)
  EXPECT_DOUBLE_EQ(quantile(triangle, 1), 4);
}

TEST(Quantile, WithoutARangeIsTheMode) { EXPECT_EQ(quantile({2, 2, 2}, 0.9), 2); }

TEST(Percentile, IsBetweenTwoNumbersInProportion) {
  const std::vector<double> numbers{10, 20, 30, 40};  // place 0.25 * 3 = 0.75
  EXPECT_DOUBLE_EQ(percentile(numbers, 0.25), 17.5);
  EXPECT_DOUBLE_EQ(percentile(numbers, 0.9), 37);  // place 2.7
  EXPECT_DOUBLE_EQ(percentile(numbers, 0), 10);
  EXPECT_DOUBLE_EQ(percentile(numbers, 1), 40);
  EXPECT_DOUBLE_EQ(percentile({7}, 0.95), 7);
}

/// S 100, V 25, and S 50 with unknown vacancies.
const std::vector<Row> two_rows{{100, 25, {0.04, 0.08, 0.12}, {0, 0.02, 0.03}},
                                {50, 0, {0.05, 0.10, 0.20}, {0.01, 0.01, 0.01}}};

TEST(Simulate, GivesThePercentilesOfAnIndependentScript) {
  const Fan fan = simulate(two_rows, 2.5, 1000, 7);
  EXPECT_EQ(fan.years, (std::vector<double>{0, 1, 2, 2.5}));
  const std::array<double, 5> expected[] = {
      {-25, -25, -25, -25, -25},
      {-31.4166072218, -30.0566603199, -28.9364589778, -27.8830380846, -26.5428293113},
      {-38.1882604853, -35.4021724409, -33.0601155203, -30.8935391589, -28.1370823961},
      {-41.7068086354, -38.1683534387, -35.2021945359, -32.4491455960, -28.9539688579}};
  for (std::size_t year = 0; year < 4; ++year)
    for (std::size_t i = 0; i < 5; ++i)
      EXPECT_NEAR(fan.percentiles[year][i], expected[year][i], 1e-9) << year << ", " << i;
}

TEST(Simulate, ComesNearTheClosedForm) {
  // Only growth varies, in a triangle (0, 0.1, 0.2): the gap of 100 in post is -100 g. Its median
  // is -10, its 5th percentile -(0.2 - sqrt(0.05 * 0.2 * 0.1)) * 100. Four standard errors are 0.2.
  const std::vector<Row> row{{100, 0, {0, 0.1, 0.2}, {0, 0, 0}}};
  const Fan fan = simulate(row, 5, 20'000, 1);
  const double tail = 20 - 100 * std::sqrt(0.05 * 0.2 * 0.1);
  EXPECT_NEAR(fan.percentiles.back()[0], -tail, 0.2);
  EXPECT_NEAR(fan.percentiles.back()[2], -10, 0.2);
  EXPECT_NEAR(fan.percentiles.back()[4], -(20 - tail), 0.2);
}

TEST(Simulate, IsTheSameForTheSameSeedAndAnotherForAnother) {
  EXPECT_EQ(simulate(two_rows, 5, 200, 3).percentiles, simulate(two_rows, 5, 200, 3).percentiles);
  EXPECT_NE(simulate(two_rows, 5, 200, 3).percentiles, simulate(two_rows, 5, 200, 4).percentiles);
}

TEST(Simulate, WithoutAnyRangeIsTheGapItself) {
  const std::vector<Row> row{{100, 25, {0.08, 0.08, 0.08}, {0.02, 0.02, 0.02}}};
  const double gap = 100 * (std::pow(1.02, 5) - 1) - 25 - 0.08 * 125;
  const Fan fan = simulate(row, 5, 100, 1);
  for (const double percentile : fan.percentiles.back()) EXPECT_NEAR(percentile, gap, 1e-9);
}

TEST(GapAfter, IsMinusTheVacanciesAtTheBaselineAndTheGapAtTheHorizon) {
  EXPECT_NEAR(gap_after(two_rows, 0.5, 0.5, 0, 5), -25, 1e-12);
  // u = 0.5 of (0.04, 0.08, 0.12) is 0.08; at both ends of the trend here nothing varies.
  const std::vector<Row> row{{100, 25, {0.04, 0.08, 0.12}, {0.02, 0.02, 0.02}}};
  EXPECT_NEAR(gap_after(row, 0.5, 0.9, 5, 5), 100 * (std::pow(1.02, 5) - 1) - 35, 1e-9);
}

}  // namespace
}  // namespace muster::sdk::uncertainty
