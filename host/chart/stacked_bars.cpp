// SPDX-License-Identifier: MIT
// Counts by group: a bar for each label, made of one part for each series. The number of a part is
// below the part; a key above the bars explains the fills.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double group_bar_height = 0.9;
constexpr double above_numbers = 0.1;
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

/// A number under the bar, and the line of numbers that it is on.
struct PlacedNumber {
  std::string text;
  double left = 0;
  std::size_t line = 0;
};

/// Puts each number under the beginning of its part, or after the number before it. A number that
/// would leave the plot begins a new line.
std::vector<PlacedNumber> numbers_of(const document::Chart& chart, std::size_t row,
                                     const RowPlot& plot, const Canvas& canvas) {
  std::vector<PlacedNumber> out;
  double part = 0, free_from = plot.left;
  std::size_t line = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double value = value_at(chart, i, row);
    if (value <= 0) continue;
    const std::string text = value_text(chart.series[i].values[row], chart.unit);
    const double width = canvas.text_width(text, true);
    const double last = std::max(plot.right - width, plot.left);
    double left = std::max(std::min(plot.x(part), last), free_from);
    if (left > last) {
      ++line;
      left = plot.left;
    }
    out.push_back({text, left, line});
    free_from = left + width + canvas.em() * number_gap;
    part += value;
  }
  return out;
}

/// Draws the parts of a bar from left to right.
void put_parts(Picture& picture, const document::Chart& chart, std::size_t row, const RowPlot& plot,
               double top, const Canvas& canvas) {
  const double em = canvas.em();
  double begin = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double value = value_at(chart, i, row);
    if (value <= 0) continue;
    const double width = value * plot.scale;
    put_part(picture, chart, i,
             Bar{plot.x(begin), top, std::max(width - em * part_gap, width / 2),
                 em * group_bar_height, theme::Role::series_1});
    begin += value;
  }
}

void put_row(Picture& picture, Rows& rows, const document::Chart& chart, std::size_t row,
             const RowPlot& plot, const Canvas& canvas) {
  const double em = canvas.em();
  const std::string label = shortened(chart.series.front().values[row].label, 160);
  const std::vector<PlacedNumber> numbers = numbers_of(chart, row, plot, canvas);
  if (numbers.empty()) {
    const double top = rows.add(label, em * line_step);
    put_lines(picture, {no_data}, plot.left, top, canvas,
              {Anchor::start, false, theme::Role::muted_text});
    return;
  }
  const double bar = em * (group_bar_height + above_numbers);
  const double top = rows.add(label, bar + lines_height(numbers.back().line + 1, canvas));
  put_parts(picture, chart, row, plot, top, canvas);
  for (const PlacedNumber& number : numbers)
    put_lines(picture, {number.text}, number.left,
              top + bar + static_cast<double>(number.line) * em * line_step, canvas,
              {Anchor::start, true});
}

/// Returns the key of the series that have a part in any bar.
std::vector<KeyEntry> entries_of_parts(const document::Chart& chart, std::size_t rows) {
  const std::vector<KeyEntry> all = series_entries(chart);
  std::vector<KeyEntry> shown;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t row = 0; row < rows; ++row)
      if (value_at(chart, i, row) > 0) {
        shown.push_back(all[i]);
        break;
      }
  return shown;
}

Picture draw_stacked_bars(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<std::string> labels = row_labels(chart);
  if (labels.empty()) return words_alone(no_data, canvas);
  Picture picture{canvas.width, 0, {}};
  const auto entries = entries_of_parts(chart, labels.size());
  if (!entries.empty()) put_key(picture, entries, canvas);
  RowNeeds needs;
  for (const std::string& label : labels) needs.labels.push_back(shortened(label, 160));
  needs.highest = largest_row(chart, labels.size());
  const RowPlot plot = row_plot(needs, canvas);
  Rows rows(picture, chart, plot, canvas);
  for (std::size_t row = 0; row < labels.size(); ++row)
    put_row(picture, rows, chart, row, plot, canvas);
  rows.finish();
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

/// Returns the sums over all bars, such as " In all: Completed 2 and Not stated 1."
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

/// Returns a sentence about the longest and the shortest bar; "" if all are equal.
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

/// Returns the parts of each bar that are not 0, such as " Grow: Completed 2, Not stated 1."
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

/// Describes all bars together, then each bar. If there are many bars, leaves out the single bars,
/// because the chart's data table has them.
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
