// SPDX-License-Identifier: MIT
#include "chart/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace muster::chart {
namespace {

constexpr double spark_margin = 0.18;  ///< share of the height, above and below the line
constexpr double spark_mark = 0.14;    ///< radius, as a share of the height

using SparkValues = std::vector<std::optional<double>>;

/// Returns the values of the first series. A value that is not a finite number is unknown.
SparkValues values_of(const document::Chart& chart) {
  SparkValues known;
  if (chart.series.empty()) return known;
  for (const document::ChartValue& value : chart.series.front().values)
    known.push_back(value.value && std::isfinite(*value.value) ? value.value : std::nullopt);
  return known;
}

std::pair<double, double> spark_range(const SparkValues& values) {
  std::optional<std::pair<double, double>> range;
  for (const auto& value : values)
    if (value)
      range = range ? std::pair{std::min(range->first, *value), std::max(range->second, *value)}
                    : std::pair{*value, *value};
  if (!range) return {0, 1};
  return *range;
}

/// Returns 0 for the lowest value to 1 for the highest; 0.5 if all are equal. Halves the values
/// first, because the difference of two large values could overflow.
double share_of(double value, double lowest, double highest) {
  return lowest < highest ? (value / 2 - lowest / 2) / (highest / 2 - lowest / 2) : 0.5;
}

/// Draws a line through neighbouring values. A single value between two gaps is a point.
void put_run(Picture& picture, const Line& line, double mark) {
  if (line.points.size() > 1) picture.shapes.emplace_back(line);
  if (line.points.size() == 1)
    picture.shapes.emplace_back(Marker{line.points.front().first, line.points.front().second,
                                       mark / 2, theme::Role::series_1});
}

}  // namespace

Picture sparkline(const document::Chart& chart, double width, double height) {
  const SparkValues known = values_of(chart);
  const auto [lowest, highest] = spark_range(known);
  const double mark = height * spark_mark;
  const double step =
      known.size() > 1 ? (width - 2 * mark) / static_cast<double>(known.size() - 1) : 0;
  Picture picture{width, height, {}};
  Line line{{}, theme::Role::series_1, std::max(0.8, height * 0.1)};
  std::optional<std::pair<double, double>> last;
  for (std::size_t i = 0; i <= known.size(); ++i) {
    if (i < known.size() && known[i]) {
      const double share = share_of(*known[i], lowest, highest);
      last = {mark + step * static_cast<double>(i),
              height * (1 - spark_margin - share * (1 - 2 * spark_margin))};
      line.points.push_back(*last);
      continue;
    }
    put_run(picture, line, mark);
    line.points.clear();
  }
  if (last)
    picture.shapes.emplace_back(Marker{last->first, last->second, mark, theme::Role::series_1});
  return picture;
}

}  // namespace muster::chart
