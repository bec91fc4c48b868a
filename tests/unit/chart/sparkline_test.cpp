// SPDX-License-Identifier: MIT
// Lines in cells: gaps, ends, and series that are hardly a line.
#include <gtest/gtest.h>

#include <limits>

#include "chart/sparkline.hpp"

namespace muster::chart {
namespace {

using Values = std::vector<std::optional<double>>;

document::Chart line_of(const Values& values) {
  document::Chart chart;
  chart.kind = ChartKind::run_chart;
  document::ChartSeries& series = chart.series.emplace_back();
  for (const auto& value : values) series.values.push_back({"", value, "", ""});
  return chart;
}

template <class Shape>
std::vector<Shape> shapes_in(const Values& values) {
  std::vector<Shape> found;
  for (const chart::Shape& shape : sparkline(line_of(values), 80, 12).shapes)
    if (const auto* one = std::get_if<Shape>(&shape)) found.push_back(*one);
  return found;
}

/// From left to right; the highest value is the highest point. The mark is at the end.
TEST(Sparkline, GoesFromTheFirstValueToTheLast) {
  const auto lines = shapes_in<Line>({1, 3, 2});
  ASSERT_EQ(lines.size(), 1U);
  const auto& points = lines.front().points;
  ASSERT_EQ(points.size(), 3U);
  EXPECT_LT(points[0].first, points[1].first);
  EXPECT_LT(points[1].second, points[2].second);
  EXPECT_LT(points[2].second, points[0].second);
  const auto marks = shapes_in<Marker>({1, 3, 2});
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_DOUBLE_EQ(marks.front().x, points[2].first);
}

/// Two lines, and a small point for the value between the gaps; the mark at the end.
TEST(Sparkline, LeavesGapsForWhatIsUnknown) {
  const Values values = {1, 2, {}, 3, std::numeric_limits<double>::quiet_NaN(), 2, 1};
  EXPECT_EQ(shapes_in<Line>(values).size(), 2U);
  EXPECT_EQ(shapes_in<Marker>(values).size(), 2U);
}

TEST(Sparkline, OfOneValueIsAPointAndOfNoneIsNothing) {
  EXPECT_TRUE(shapes_in<Line>({5}).empty());
  EXPECT_FALSE(shapes_in<Marker>({5}).empty());
  EXPECT_TRUE(sparkline(line_of({{}, {}}), 80, 12).shapes.empty());
  EXPECT_TRUE(sparkline(document::Chart{}, 80, 12).shapes.empty());
}

/// Equal values are in the middle, and 200 values stay inside.
TEST(Sparkline, StaysInsideItsPicture) {
  const auto level = shapes_in<Line>({7, 7, 7});
  ASSERT_EQ(level.size(), 1U);
  for (const auto& [x, y] : level.front().points) EXPECT_DOUBLE_EQ(y, 6);
  Values many;
  for (int i = 0; i < 200; ++i) many.emplace_back(i % 2 == 0 ? -1e300 : 1e300);
  const auto lines = shapes_in<Line>(many);
  ASSERT_EQ(lines.size(), 1U);
  for (const auto& [x, y] : lines.front().points) {
    EXPECT_TRUE(x >= 0 && x <= 80) << x;
    EXPECT_TRUE(y >= 0 && y <= 12) << y;
  }
}

}  // namespace
}  // namespace muster::chart
