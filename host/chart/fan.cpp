// SPDX-License-Identifier: MIT
// Percentiles over time. Each period has an outlined box from the first series to the last, and a
// hatched box from the second to the second last. The series in the middle is a line with marks.
// A last series "estimate" is a dashed line that ends in a diamond.
#include <algorithm>
#include <cmath>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/points.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double box_width = 1.0;  ///< no wider than the space next to the plot's first point
constexpr double fan_dot_radius = 0.25;
constexpr double estimate_radius = 0.4;

using Values = std::vector<std::optional<double>>;

Values values_of(const document::ChartSeries& series, std::size_t points) {
  Values values(points);
  for (std::size_t i = 0; i < std::min(points, series.values.size()); ++i)
    values[i] = drawable(series.values[i]);
  return values;
}

/// The range of the plot always includes zero, because readers compare a gap with zero.
PlotNeeds needs_of(const std::vector<Values>& series, std::size_t points, Unit unit) {
  PlotNeeds needs{0, 0, points, unit};
  for (const Values& values : series) {
    for (const auto& value : values) {
      needs.lowest = std::min(needs.lowest, value.value_or(0));
      needs.highest = std::max(needs.highest, value.value_or(0));
    }
  }
  return needs;
}

/// Returns the label at the end of a series, such as "95%: −120", level with its last value.
EndLabel label_of(const document::ChartSeries& series, const Values& values, Unit unit,
                  const Canvas& canvas) {
  EndLabel label;
  const bool any = !series.values.empty();
  const std::string text = any ? value_text(series.values.back(), unit) : no_data;
  label.lines = {shortened(series.title, 20) + ": " + text};
  label.value = values.empty() ? std::nullopt : values.back();
  label.height = lines_height(1, canvas);
  return label;
}

void put_boxes(Picture& picture, const LinePlot& plot, const Values& from, const Values& to,
               Pattern pattern, const Canvas& canvas) {
  const double width = canvas.em() * box_width;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!from[i] || !to[i] || *from[i] == *to[i]) continue;
    const double top = std::min(plot.y(*from[i]), plot.y(*to[i]));
    const double height = std::abs(plot.y(*from[i]) - plot.y(*to[i]));
    picture.shapes.emplace_back(
        Bar{plot.x(i) - width / 2, top, width, height, theme::Role::series_1, pattern});
  }
}

void put_middle(Picture& picture, const LinePlot& plot, const Values& values,
                const Canvas& canvas) {
  put_line(picture, plot, values, Line{{}, theme::Role::text, 1.6, false});
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i])
      picture.shapes.emplace_back(Marker{plot.x(i), plot.y(*values[i]),
                                         canvas.em() * fan_dot_radius, theme::Role::text,
                                         MarkerShape::circle});
}

void put_estimate(Picture& picture, const LinePlot& plot, const Values& values,
                  const Canvas& canvas) {
  put_line(picture, plot, values, Line{{}, theme::Role::series_2, 1.6, true});
  if (!values.empty() && values.back())
    picture.shapes.emplace_back(Marker{plot.x(values.size() - 1), plot.y(*values.back()),
                                       canvas.em() * estimate_radius, theme::Role::series_2,
                                       MarkerShape::diamond});
}

std::vector<std::string> fan_periods(const document::Chart& chart) {
  std::vector<std::string> periods;
  if (!chart.series.empty())
    for (const auto& value : chart.series.front().values) periods.push_back(value.label);
  return periods;
}

Picture draw_fan(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<std::string> periods = fan_periods(chart);
  std::vector<Values> series;
  std::vector<EndLabel> labels;
  for (const auto& one : chart.series) {
    series.push_back(values_of(one, periods.size()));
    labels.push_back(label_of(one, series.back(), chart.unit, canvas));
  }
  const LinePlot plot = line_plot(needs_of(series, periods.size(), chart.unit), labels, canvas);
  Picture picture{canvas.width, 0, {}};
  put_grid(picture, plot, chart.unit, canvas);
  picture.shapes.emplace_back(
      Line{{{plot.left, plot.y(0)}, {plot.right, plot.y(0)}}, theme::Role::text, 1});
  const std::size_t percentiles = percentiles_of_fan(chart.series);
  for (std::size_t i = 0; 2 * i + 1 < percentiles; ++i)
    put_boxes(picture, plot, series[i], series[percentiles - 1 - i],
              i == 0 ? Pattern::outline : Pattern::hatch, canvas);
  if (percentiles % 2 == 1) put_middle(picture, plot, series[percentiles / 2], canvas);
  if (percentiles < series.size()) put_estimate(picture, plot, series.back(), canvas);
  put_end_labels(picture, plot, labels, canvas);
  put_periods(picture, plot, periods, canvas);
  return picture;
}

/// Describes the boxes' range in the last period, the course of the middle line, and the estimate.
std::string describe_fan(const document::Chart& chart) {
  const std::size_t last = std::max<std::size_t>(percentiles_of_fan(chart.series), 1) - 1;
  const Points middle = known_points(chart.series[last / 2], chart.unit);
  std::string text = filled(sentences::boxes);
  if (middle.empty()) return text;
  text += " " + filled(sentences::boxes_middle,
                       {{"first", named(middle.front())}, {"last", named(middle.back())}});
  for (std::size_t i = 0; 2 * i < last; ++i) {
    const Points low = known_points(chart.series[i], chart.unit);
    const Points high = known_points(chart.series[last - i], chart.unit);
    if (low.empty() || high.empty()) continue;
    text += " " + filled(sentences::boxes_end,
                         {{"low_name", shortened(chart.series[i].title, most_characters)},
                          {"low", low.back().shown},
                          {"high_name", shortened(chart.series[last - i].title, most_characters)},
                          {"high", high.back().shown}});
  }
  if (last + 1 < chart.series.size()) {
    const Points estimate = known_points(chart.series.back(), chart.unit);
    if (!estimate.empty())
      text += " " + filled(sentences::boxes_estimate, {{"last", estimate.back().shown}});
  }
  return text;
}

}  // namespace

const Drawing fan{draw_fan, describe_fan};

}  // namespace muster::chart
