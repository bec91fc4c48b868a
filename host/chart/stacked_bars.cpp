// SPDX-License-Identifier: MIT
// Counts by group: a bar for each label, made of one part for each series. The number is under its
// part; a key above explains the fills.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/series_key.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double group_bar_height = 0.9;
constexpr double group_row_gap = 0.4;
constexpr double number_gap = 0.4;
constexpr double part_gap = 0.1;  ///< the page's colour between neighbours that are alike in grey

double value_at(const document::Chart& chart, std::size_t series, std::size_t row) {
  const auto& values = chart.series[series].values;
  return row < values.size() ? std::max(0.0, drawable(values[row]).value_or(0)) : 0;
}

double largest_row(const document::Chart& chart, std::size_t rows) {
  double largest = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    double sum = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) sum += value_at(chart, i, row);
    largest = std::max(largest, sum);
  }
  return largest;
}

struct GroupRow {
  std::size_t index;
  double scale;  ///< points for each unit of value
};

/// Positions of the numbers under one bar: left to right, starting a new line if one would leave
/// the canvas.
class NumberLine {
 public:
  NumberLine(Picture& picture, double top, const Canvas& canvas)
      : x_picture(picture), x_top(top), x_canvas(canvas) {}

  void put(const std::string& text, double left) {
    const double width = x_canvas.text_width(text, true);
    const double last = std::max(x_canvas.width - width, 0.0);
    left = std::max(std::min(left, last), x_free_from);
    if (left > last) {
      x_top += x_canvas.em() * line_step;
      left = 0;
    }
    put_lines(x_picture, {text}, left, x_top, x_canvas, {Anchor::start, true});
    x_free_from = left + width + x_canvas.em() * number_gap;
  }
  double bottom() const { return x_top + x_canvas.em() * line_step; }

 private:
  Picture& x_picture;
  double x_top;
  const Canvas& x_canvas;
  double x_free_from = 0;
};

/// Draws the bar of one row and its numbers. Returns the end of the row.
double put_parts(Picture& picture, const document::Chart& chart, const GroupRow& row, double top,
                 const Canvas& canvas) {
  const double em = canvas.em();
  double left = 0;
  NumberLine numbers(picture, top + em * (group_bar_height + 0.1), canvas);
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double width = value_at(chart, i, row.index) * row.scale;
    if (width <= 0) continue;
    const double drawn = std::max(width - em * part_gap, width / 2);
    put_part(picture, chart, i,
             Bar{left, top, drawn, em * group_bar_height, theme::Role::series_1});
    numbers.put(value_text(chart.series[i].values[row.index], chart.unit), left);
    left += width;
  }
  if (left > 0) return numbers.bottom() + em * group_row_gap;
  put_lines(picture, {no_data}, 0, top, canvas, {Anchor::start, false, theme::Role::muted_text});
  return top + em * (line_step + group_row_gap);
}

Picture draw_stacked_bars(const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  Picture picture{canvas.width, 0, {}};
  put_key(picture, series_entries(chart), canvas);
  double top = picture.height;
  const std::size_t rows = chart.series.empty() ? 0 : chart.series.front().values.size();
  const double largest = largest_row(chart, rows);
  const double scale = largest > 0 ? canvas.width / largest : 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto lines =
        wrap(shortened(chart.series.front().values[row].label, 160), canvas.width, canvas);
    put_lines(picture, lines, 0, top, canvas);
    top = put_parts(picture, chart, {row, scale}, top + lines_height(lines.size(), canvas), canvas);
  }
  if (rows == 0) put_lines(picture, {no_data}, 0, top, canvas);
  picture.height = rows == 0 ? top + em * line_step : top;
  return picture;
}

std::string sum_text(double sum, const document::Chart& chart) {
  return value_text({"", sum, "", ""}, chart.unit);
}

double length_of(const document::Chart& chart, std::size_t bar) {
  double length = 0;
  for (const document::ChartSeries& series : chart.series) {
    if (bar < series.values.size()) length += drawable(series.values[bar]).value_or(0);
  }
  return length;
}

/// " In all: Completed 2 and Not stated 1." for what several bars have together.
std::string sums_of_parts(const document::Chart& chart) {
  std::vector<std::string> sums;
  for (const document::ChartSeries& series : chart.series) {
    double sum = 0;
    for (const document::ChartValue& value : series.values) sum += drawable(value).value_or(0);
    if (sum == 0) continue;
    sums.push_back(shortened(series.title, most_characters) + " " + sum_text(sum, chart));
  }
  if (sums.empty()) return "";
  return " " + filled(sentences::stacked_sums, {{"sums", in_words(std::move(sums))}});
}

/// The longest and the shortest of several bars.
std::string extreme_bars(const document::Chart& chart) {
  Points bars;
  const std::vector<document::ChartValue>& labels = chart.series.front().values;
  for (std::size_t bar = 0; bar < labels.size(); ++bar) {
    const double length = length_of(chart, bar);
    bars.push_back(
        {shortened(labels[bar].label, most_characters), length, sum_text(length, chart)});
  }
  if (highest(bars).value == lowest(bars).value) return "";
  return " " + filled(sentences::stacked_extremes,
                      {{"longest", named(highest(bars))}, {"shortest", named(lowest(bars))}});
}

/// The parts of each bar that are not 0: "Grow: Completed 2, Not stated 1."
std::string each_bar(const document::Chart& chart) {
  std::string text;
  for (std::size_t bar = 0; bar < chart.series.front().values.size(); ++bar) {
    std::string parts;
    for (const document::ChartSeries& series : chart.series) {
      if (bar >= series.values.size() || drawable(series.values[bar]).value_or(0) == 0) continue;
      parts += (parts.empty() ? "" : ", ") + shortened(series.title, most_characters) + " " +
               value_text(series.values[bar], chart.unit);
    }
    text += " " + shortened(chart.series.front().values[bar].label, most_characters) + ": " +
            (parts.empty() ? "none" : parts) + ".";
  }
  return text;
}

/// Describes the whole before its parts; if there are many bars, only the whole, because the
/// chart's table has the rest.
std::string describe_stacked_bars(const document::Chart& chart) {
  const std::size_t count = chart.series.front().values.size();
  const std::string bars = count <= most_names ? each_bar(chart) : "";
  if (count < 2) return filled(sentences::stacked_one) + bars;
  return filled(sentences::stacked, {{"count", std::to_string(count)}}) + sums_of_parts(chart) + extreme_bars(chart) +
         bars;
}

}  // namespace

const Drawing stacked_bars{draw_stacked_bars, describe_stacked_bars, false, true};

}  // namespace muster::chart
