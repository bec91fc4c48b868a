// SPDX-License-Identifier: MIT
#include "diagram/placing.hpp"

#include <gtest/gtest.h>

namespace muster::diagram {
namespace {

/// One box over two others of 100 by 30 points, 20 apart.
PlacingTask family() {
  PlacingTask task;
  task.boxes = {{100, 30}, {100, 30}, {100, 30}};
  task.ways = {{0, 1}, {0, 2}};
  task.gap = 20;
  task.rank_gap = 40;
  return task;
}

TEST(Placing, PutsABoxOverTheMiddleOfThoseBelowIt) {
  const auto placing = place(family());
  ASSERT_TRUE(placing);
  // Two boxes and the gap between them: 100 + 20 + 100. Two ranks: 30 + 40 + 30.
  EXPECT_NEAR(placing->width, 220, 1);
  EXPECT_NEAR(placing->height, 100, 1);
  EXPECT_NEAR(placing->centres[0].first, 110, 1);
  EXPECT_NEAR(placing->centres[1].first, 50, 1);
  EXPECT_NEAR(placing->centres[2].first, 170, 1);
  EXPECT_NEAR(placing->centres[0].second, 15, 1);
  EXPECT_NEAR(placing->centres[2].second, 85, 1);
}

TEST(Placing, LeadsToTheRightIfAsked) {
  PlacingTask task = family();
  task.direction = Direction::right;
  const auto placing = place(task);
  ASSERT_TRUE(placing);
  EXPECT_NEAR(placing->width, 240, 1);  // 100 + 40 + 100
  EXPECT_NEAR(placing->height, 80, 1);  // 30 + 20 + 30
  EXPECT_LT(placing->centres[0].first, placing->centres[1].first);
}

TEST(Placing, KeepsBoxesInTheirRanks) {
  PlacingTask task = family();
  task.ways = {{0, 2}};
  task.ranks = {0, 1, 2};
  task.direction = Direction::right;
  const auto placing = place(task);
  ASSERT_TRUE(placing);
  EXPECT_NEAR(placing->centres[1].first - placing->centres[0].first, 140, 1);  // 100 + 40
  EXPECT_NEAR(placing->centres[2].first - placing->centres[1].first, 140, 1);
}

/// The way from the first rank to the third passes the box of the second one.
TEST(Placing, LeadsWaysPastBoxes) {
  PlacingTask task = family();
  task.ways = {{0, 1}, {1, 2}, {0, 2}};
  task.ranks = {0, 1, 2};
  task.direction = Direction::right;
  task.routes = true;
  const auto placing = place(task);
  ASSERT_TRUE(placing);
  ASSERT_EQ(placing->routes.size(), 3U);
  const auto [x, y] = placing->centres[1];
  for (const auto& [at_x, at_y] : placing->routes[2])
    EXPECT_FALSE(at_x > x - 50 && at_x < x + 50 && at_y > y - 15 && at_y < y + 15)
        << at_x << "," << at_y;
}

TEST(Placing, RefusesWhatWouldTakeTooLong) {
  EXPECT_FALSE(place(PlacingTask{}));
  PlacingTask many;
  many.boxes.assign(most_boxes + 1, {10, 10});
  EXPECT_FALSE(place(many));
  PlacingTask linked = family();
  linked.ways.assign(most_passed + 1, {0, 1});
  EXPECT_FALSE(place(linked));
  PlacingTask far = family();
  far.ranks = {0, 1, static_cast<int>(most_passed) + 1};
  EXPECT_FALSE(place(far));
}

}  // namespace
}  // namespace muster::diagram
