// SPDX-License-Identifier: MIT
#include "chart/sparkline.hpp"

#include <algorithm>
#include <cmath>

#include "chart/kinds.hpp"
#include "chart/sentences.hpp"

namespace muster::chart {
namespace {

constexpr double spark_margin = 0.18;  ///< of the height, above and below the line
constexpr double spark_mark = 0.14;    ///< radius, of the height

/// Known values only: others are no number or none that can be drawn.
SparkValues drawable_values(const SparkValues& values) {
  SparkValues known = values;
  for (auto& value : known)
    if (value && !std::isfinite(*value)) value.reset();
  return known;
}

std::pair<double, double> spark_range(const SparkValues& values) {
  std::optional<std::pair<double, double>> range;
  for (const auto& value : values)
    if (value)
      range = range ? std::pair{std::min(range->first, *value), std::max(range->second, *value)}
                    : std::pair{*value, *value};
  if (!range) return {0, 1};
  if (range->first == range->second) return {range->first - 1, range->second + 1};
  return *range;
}

}  // namespace

Picture sparkline(const SparkValues& values, double width, double height) {
  const SparkValues known = drawable_values(values);
  const auto [lowest, highest] = spark_range(known);
  const double mark = height * spark_mark;
  const double step =
      known.size() > 1 ? (width - 2 * mark) / static_cast<double>(known.size() - 1) : 0;
  Picture picture{width, height, {}};
  Line line{{}, theme::Role::series_1, std::max(0.8, height * 0.1)};
  std::optional<std::pair<double, double>> last;
  for (std::size_t i = 0; i <= known.size(); ++i) {
    if (i < known.size() && known[i]) {
      const double share = (*known[i] - lowest) / (highest - lowest);
      last = {mark + step * static_cast<double>(i),
              height * (1 - spark_margin - share * (1 - 2 * spark_margin))};
      line.points.push_back(*last);
      continue;
    }
    if (line.points.size() > 1) picture.shapes.emplace_back(line);
    line.points.clear();
  }
  if (last)
    picture.shapes.emplace_back(Marker{last->first, last->second, mark, theme::Role::series_1});
  return picture;
}

std::string sparkline_words(const SparkValues& values, Unit unit) {
  const SparkValues known = drawable_values(values);
  const auto is_known = [](const auto& value) { return value.has_value(); };
  const auto first = std::find_if(known.begin(), known.end(), is_known);
  const auto last = std::find_if(known.rbegin(), known.rend(), is_known);
  if (first == known.end()) return no_data;
  return filled(sentences::sparkline,
                {{"first", format_figure(**first, unit)}, {"last", format_figure(**last, unit)}});
}

}  // namespace muster::chart
