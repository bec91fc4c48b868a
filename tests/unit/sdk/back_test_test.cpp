// SPDX-License-Identifier: MIT
#include "muster/sdk/back_test.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace muster::sdk::back_test {
namespace {

using namespace std::chrono_literals;

StaffFigure at(std::chrono::year year, double in_post) {
  return {Day(year / 10 / 1), Value(in_post)};
}

/// 10% a year for two years, then 4% less than that would have given.
const StaffHistory history{at(2018y, 100), at(2020y, 121), at(2022y, 140)};

TEST(TrendAt, IsFromTheEarliestFigureWithinTheLookBack) {
  EXPECT_NEAR(trend_at(history, 1, 5).number(), 0.10, 1e-12);
  EXPECT_NEAR(trend_at(history, 2, 5).number(), std::pow(1.4, 0.25) - 1, 1e-12);
  EXPECT_NEAR(trend_at(history, 2, 2).number(), std::sqrt(140 / 121.0) - 1, 1e-12);
  EXPECT_FALSE(trend_at(history, 0, 5).has_number());
}

TEST(TrendRange, IsTheSlowestAndFastestChangeBetweenFigures) {
  const Range range = trend_range(history, 5);
  EXPECT_NEAR(range.low.number(), std::sqrt(140 / 121.0) - 1, 1e-12);
  EXPECT_NEAR(range.high.number(), 0.10, 1e-12);
}

TEST(TrendRange, RestsOnAllFiguresOfTheLookBack) {
  StaffHistory traced = history;
  for (std::uint32_t row = 0; row < 3; ++row)
    traced[row].in_post = Value(Status::known, history[row].in_post.number(), InputRow{0, row, 0});
  EXPECT_EQ(trend_range(traced, 5).low.inputs().size(), 3u);
  EXPECT_EQ(trend_range(traced, 5).high.inputs().size(), 3u);
}

TEST(TrendRange, NeedsThreeFiguresWithinTheLookBack) {
  EXPECT_FALSE(trend_range({history[1], history[2]}, 5).low.has_number());
  EXPECT_FALSE(trend_range(history, 3).low.has_number());
  EXPECT_FALSE(trend_range({}, 5).low.has_number());
}

TEST(Project, CarriesTheTrendOfThenOn) {
  const auto trial = project(history, 1, 2, 5);
  ASSERT_TRUE(trial);
  EXPECT_NEAR(trial->projected.number(), 146.41, 1e-9);  // 121 * 1.1^2
  EXPECT_NEAR(error(*trial).number(), 6.41, 1e-9);
  EXPECT_NEAR(error_share(*trial).number(), 6.41 / 140, 1e-12);
  EXPECT_FALSE(project(history, 0, 2, 5)) << "no trend yet";
}

// From 1 in 2018 to 10 in 2019: by 2022 there would be 10,000.
TEST(Project, LeavesOutATrendThatCannotContinue) {
  const StaffHistory tiny{at(2018y, 1), at(2019y, 10), at(2022y, 12)};
  EXPECT_FALSE(project(tiny, 1, 2, 5));
  EXPECT_FALSE(latest(tiny, 3, 5));
}

TEST(Latest, IsTheProjectionNearestToTheHorizonInLength) {
  const StaffHistory longer{at(2014y, 90), at(2016y, 95), at(2018y, 100), at(2020y, 121),
                            at(2022y, 140)};
  EXPECT_EQ(latest(longer, 5, 5)->from, Day(2016y / 10 / 1)) << "six years is as near as four";
  EXPECT_EQ(latest(longer, 2, 5)->from, Day(2020y / 10 / 1));
  EXPECT_FALSE(latest({history[0], history[1]}, 5, 5));
}

TEST(Latest, PassesOverAFigureWithoutATrend) {
  // Within five years of 2019 there is no earlier figure; within five of 2011 there is.
  const StaffHistory broken{at(2010y, 90), at(2011y, 95), at(2019y, 100), at(2022y, 121)};
  EXPECT_EQ(latest(broken, 5, 5)->from, Day(2011y / 10 / 1));
}

TEST(Accuracy, HoldsOverAndUnderApartAndTogether) {
  const Day from = Day(2018y / 10 / 1), to = Day(2022y / 10 / 1);
  const std::vector<Trial> trials{{from, to, Value(110), Value(100)},
                                  {from, to, Value(190), Value(200)},
                                  {from, to, Value(63), Value(60)}};
  const Accuracy found = accuracy(trials);
  EXPECT_NEAR(found.mean_absolute_error.number(), 23 / 3.0, 1e-12);
  EXPECT_NEAR(found.mean_absolute_share.number(), (0.10 + 0.05 + 0.05) / 3, 1e-12);
  EXPECT_NEAR(found.bias.number(), 3, 1e-12);
  EXPECT_NEAR(found.bias_share.number(), 3 / 360.0, 1e-12);
}

// The second row fell to zero: the others' shares are (0.10 + 0.05) / 2, and the error of all three
// is (10 + 5 + 8) / 3.
TEST(Accuracy, ARowThatFellToNobodyHasNoShareAndTakesNoneAway) {
  const Day from = Day(2018y / 10 / 1), to = Day(2022y / 10 / 1);
  const std::vector<Trial> trials{{from, to, Value(110), Value(100)},
                                  {from, to, Value(5), Value(0)},
                                  {from, to, Value(152), Value(160)}};
  const Accuracy found = accuracy(trials);
  EXPECT_NEAR(found.mean_absolute_error.number(), 23 / 3.0, 1e-12);
  EXPECT_NEAR(found.mean_absolute_share.number(), 0.075, 1e-12);
  EXPECT_EQ(found.without_share, 1u);
  const Accuracy none = accuracy(std::span(trials).subspan(1, 1));
  EXPECT_EQ(none.mean_absolute_share.status(), Status::not_applicable);
  EXPECT_NEAR(none.mean_absolute_error.number(), 5, 1e-12);
}

TEST(Accuracy, OfNoTrialsIsUnknown) { EXPECT_FALSE(accuracy({}).mean_absolute_error.has_number()); }

}  // namespace
}  // namespace muster::sdk::back_test
