// SPDX-License-Identifier: MIT
// Horizontal bars from a zero line: hatched below zero, solid above it.
#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/bar_rows.hpp"
#include "chart/kinds.hpp"
#include "chart/points.hpp"

namespace muster::chart {
namespace {

/// The sign is part of the message, so a text made here always has it.
std::string signed_text(const document::ChartValue& value, Unit unit) {
  const auto number = drawable(value);
  if (number && value.text.empty()) return format_figure(*number, unit, -1, true);
  return value_text(value, unit);
}

Picture draw_diverging_bars(const document::Chart& chart, const Canvas& canvas) {
  std::vector<BarRow> rows;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      BarRow row{value.label, drawable(value), signed_text(value, chart.unit)};
      if (chart.series.size() > 1) row.label += ", " + series.title;
      const bool below = row.value.value_or(0) < 0;
      row.fill = below ? theme::Role::negative : theme::Role::positive;
      row.pattern = below ? Pattern::hatch : Pattern::solid;
      rows.push_back(std::move(row));
    }
  }
  if (rows.empty()) rows.push_back({"", std::nullopt, no_data});
  return bar_rows(rows, chart, canvas);
}

/// Describes one side of zero, such as "3 below zero, from the largest, A (-9), to B (-1)."
std::string side(const std::string& where, Points points) {
  if (points.empty()) return "";
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
    return std::abs(a.value) > std::abs(b.value);
  });
  const std::string count = std::to_string(points.size());
  if (points.size() == 1)
    return " " + filled(sentences::bars_side_of_one,
                        {{"count", count}, {"where", where}, {"bar", named(points.front())}});
  return " " + filled(sentences::bars_side, {{"count", count},
                                             {"where", where},
                                             {"largest", named(points.front())},
                                             {"smallest", named(points.back())}});
}

std::string bars(const document::ChartSeries& series, Unit unit) {
  Points below, above;
  for (const Point& point : known_points(series, unit)) {
    // A value printed as 0 does not count as below zero.
    const bool is_below = point.value < 0 && point.shown.starts_with("−");
    (is_below ? below : above).push_back(point);
  }
  const std::size_t count = below.size() + above.size();
  return filled(sentences::bars, {{"bars", counted(count, "bar")}}) +
         side("below zero", std::move(below)) + side("at or above zero", std::move(above));
}

std::string describe_diverging_bars(const document::Chart& chart) {
  return each_series(chart, "Bar chart: ", bars);
}

}  // namespace

const Drawing diverging_bars{draw_diverging_bars, describe_diverging_bars, false, true};

}  // namespace muster::chart
