// SPDX-License-Identifier: MIT
#include "chart/sparkline.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace muster::chart {
namespace {

std::size_t count_of_lines(const Picture& picture) {
  std::size_t count = 0;
  for (const Shape& shape : picture.shapes) count += std::holds_alternative<Line>(shape) ? 1U : 0U;
  return count;
}

TEST(Sparkline, GoesFromTheFirstToTheLastValueWithAMarkAtItsEnd) {
  const Picture picture = sparkline({2.0, 4.0, 3.0}, 40, 10);
  ASSERT_EQ(picture.shapes.size(), 2U);
  const Line& line = std::get<Line>(picture.shapes[0]);
  ASSERT_EQ(line.points.size(), 3U);
  EXPECT_GT(line.points[0].second, line.points[1].second);  // 4 is higher up than 2
  const Marker& mark = std::get<Marker>(picture.shapes[1]);
  EXPECT_EQ(mark.x, line.points[2].first);
  EXPECT_LE(mark.x + mark.radius, 40);
  // 3 is halfway between 2 and 4.
  EXPECT_NEAR(mark.y, (line.points[0].second + line.points[1].second) / 2, 1e-9);
}

TEST(Sparkline, HasAGapWhereAValueIsUnknown) {
  EXPECT_EQ(count_of_lines(sparkline({1.0, 2.0, std::nullopt, 3.0, 4.0}, 40, 10)), 2U);
  EXPECT_TRUE(sparkline({std::nullopt, std::nullopt}, 40, 10).shapes.empty());
  EXPECT_TRUE(sparkline({}, 40, 10).shapes.empty());
  const double endless = std::numeric_limits<double>::infinity();
  EXPECT_EQ(count_of_lines(sparkline({endless, 1.0, 1.0}, 40, 10)), 1U);
}

TEST(Sparkline, SaysWhereItBeginsAndEnds) {
  EXPECT_EQ(sparkline_words({std::nullopt, 0.1, 0.3, 0.12}, Unit::percent), "from 10.0% to 12.0%");
  EXPECT_EQ(sparkline_words({std::nullopt}, Unit::percent), "no data");
}

}  // namespace
}  // namespace muster::chart
