// SPDX-License-Identifier: MIT
// The rules of a control chart at their edges: the first and the last point, a point on a line.
#include <gtest/gtest.h>

#include <vector>

#include "muster/sdk/spc.hpp"
#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk::spc {
namespace {

using Points = std::vector<double>;

constexpr Limits around_zero{0, -3, 3, -2, 2, 0};

TEST(CauseEdges, TheFirstPointMayBeOutside) {
  EXPECT_EQ(causes(Points{3.1, 0}, around_zero)[0], Cause::outside_limits);
}

TEST(CauseEdges, ARunEndsWithThePointOnTheOtherSide) {
  // Six of seven above the mean; the second point ends the run of the first.
  for (const Cause cause : causes(Points{1, -1, 1, 0.5, 1, 0.5, 1}, around_zero))
    EXPECT_EQ(cause, Cause::common);
}

TEST(CauseEdges, APointOnALimitIsNotBeyondIt) {
  EXPECT_EQ(causes(Points{3, 0.5, 2.5, -1}, around_zero)[0], Cause::two_in_three);
  EXPECT_EQ(causes(Points{-3, -0.5, -2.5, 1}, around_zero)[0], Cause::two_in_three);
}

TEST(CauseEdges, APointOnTheNearLineIsNotCloseToALimit) {
  EXPECT_EQ(causes(Points{2, 0.5, 2.5, -1}, around_zero)[2], Cause::common);
  EXPECT_EQ(causes(Points{-2, -0.5, -2.5, 1}, around_zero)[2], Cause::common);
}

TEST(CauseEdges, TheLastThreePointsAreLookedAt) {
  const auto found = causes(Points{-1, 2.5, 0.5, 2.5}, around_zero);
  EXPECT_EQ(found[1], Cause::two_in_three);
  EXPECT_EQ(found[3], Cause::two_in_three);
}

TEST(CauseEdges, TwoInThreeSaysNothingOfTheFourth) {
  EXPECT_EQ(causes(Points{2.5, 2.5, 0.5, -2.5}, around_zero)[3], Cause::common);
}

TEST(LimitEdges, ARangeOnTheScreeningBoundIsLeftOut) {
  // Moving ranges 1, 1 and 4: their mean is 2, and the third is twice that.
  const Limits found = *limits(Points{0, 1, 2, 6}, {.screening_factor = 2});
  EXPECT_EQ(found.screened, 1u);
  EXPECT_DOUBLE_EQ(found.upper - found.mean, 2.66);
}

TEST(ReadingEdges, FivePointsAreNoTrend) {
  for (const Cause cause :
       causes(Points{-1, -0.5, 0.5, 1, 1.5, 1}, around_zero, *profile_named("making-data-count")))
    EXPECT_EQ(cause, Cause::common);
}

TEST(ReadingEdges, WithoutScreeningEveryRangeCounts) {
  // 17 moving ranges, 15 of 1, and the two of 8 and 9 next to the outlier: 32 over 17.
  Points points{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
  const Limits found = *limits(points, *profile_named("no-screening"));
  EXPECT_EQ(found.screened, 0u);
  EXPECT_NEAR(found.upper - found.mean, 2.66 * 32 / 17, 1e-12);
}

TEST(ReadingEdges, LinesAnewBeyondTheEndAreNone) {
  const Points points(10, 5.0);
  EXPECT_EQ(phases(points, {}, {.rebase_at = {50}}).size(), 1u);
}

// A flat series with limits equal to its mean has no point above it.
TEST(ReadingEdges, APointOnTheMeanIsNotAboveIt) {
  const Points points(7, 10.0);
  const std::vector<Phase> found{{0, points.size(), {10, 11, 9, 11, 9, 0}}};
  EXPECT_EQ(variations(points, found, Better::neither)[0], Variation::neutral_low);
}

TEST(ReadingEdges, TheFirstPointIsReadToo) {
  Points points(14, 1.0);
  points.front() = 9;
  const std::vector<Phase> found{{0, points.size(), {1.5, 0, 3, 0.5, 2.5, 0}}};
  EXPECT_EQ(variations(points, found, Better::lower)[0], Variation::concern_high);
}

}  // namespace
}  // namespace muster::sdk::spc
