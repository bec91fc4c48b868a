// SPDX-License-Identifier: MIT
// Draws several series side by side: under each label a thin bar for each series, in the key's
// order.
#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double grouped_bar_height = 0.95;
constexpr double grouped_pitch = 1.15;  ///< from one bar of a group to the next

const document::ChartValue* value_of(const document::ChartSeries& series, std::size_t row) {
  return row < series.values.size() ? &series.values[row] : nullptr;
}

RowPlot plot_of(const document::Chart& chart, const Canvas& canvas) {
  RowNeeds needs;
  needs.labels = row_labels(chart);
  needs.hold(chart.lines);
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      const auto number = drawable(value);
      const double width = canvas.text_width(value_text(value, chart.unit), number.has_value()) +
                           canvas.em() * row_text_gap;
      double& side = number.value_or(0) < 0 ? needs.before : needs.after;
      side = std::max(side, width);
      needs.hold(number);
    }
  }
  return row_plot(needs, canvas);
}

/// Draws one bar of a group with its value.
void put_bar(Picture& picture, Rows& rows, const document::Chart& chart, std::size_t series,
             const document::ChartValue& value, const RowPlot& plot, double top, double em) {
  const auto number = drawable(value);
  const double zero = plot.x(0);
  const double end = plot.x(number.value_or(0));
  if (end != zero)
    put_part(picture, chart, series,
             Bar{std::min(zero, end), top, std::abs(end - zero), em * grouped_bar_height,
                 theme::Role::series_1});
  rows.value(value_text(value, chart.unit), end, end < zero ? Anchor::end : Anchor::start,
             top + em * grouped_bar_height / 2, number.has_value());
}

Picture draw_grouped_bars(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<std::string> labels = row_labels(chart);
  if (labels.empty()) return words_alone(no_data, canvas);
  const double em = canvas.em();
  Picture picture{canvas.width, 0, {}};
  put_key(picture, series_entries(chart), canvas);
  const RowPlot plot = plot_of(chart, canvas);
  Rows rows(picture, chart, plot, canvas);
  rows.head();
  const double height = em * grouped_pitch * static_cast<double>(chart.series.size());
  for (std::size_t row = 0; row < labels.size(); ++row) {
    double top = rows.add(labels[row], height);
    for (std::size_t i = 0; i < chart.series.size(); ++i, top += em * grouped_pitch)
      if (const auto* value = value_of(chart.series[i], row))
        put_bar(picture, rows, chart, i, *value, plot, top, em);
  }
  rows.across(plot.x(0), Line{{}, theme::Role::text, 1});
  rows.finish();
  return picture;
}

std::string series_in_words(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  if (points.size() == 1) return named(points.front()) + ".";
  return counted(points.size(), "bar") + "." + extremes(points);
}

std::string describe_grouped_bars(const document::Chart& chart) {
  return each_series(chart, "Bars side by side: ", series_in_words);
}

}  // namespace

const Drawing grouped_bars{draw_grouped_bars, describe_grouped_bars, false, true};

}  // namespace muster::chart
