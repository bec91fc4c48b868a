// SPDX-License-Identifier: MIT
// Counts by group: a bar for each label, made of one part for each series. The number stands under
// its part; a key above says which fill is which.
#include <algorithm>
#include <array>

#include "chart/kinds.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double bar_height = 0.9;
constexpr double row_gap = 0.4;
constexpr double swatch = 1.0;
constexpr double swatch_gap = 0.4;
constexpr double key_gap = 1.4;  ///< between two entries of the key
constexpr std::size_t most_title_characters = 60;
constexpr double part_gap = 0.1;  ///< the page's colour between neighbours that are alike in grey

struct Fill {
  theme::Role role;
  Pattern pattern;
};

/// Neighbours differ in pattern as well as in colour.
constexpr std::array<Fill, 6> fills = {{{theme::Role::series_1, Pattern::solid},
                                        {theme::Role::series_2, Pattern::hatch},
                                        {theme::Role::series_3, Pattern::solid},
                                        {theme::Role::series_4, Pattern::dots},
                                        {theme::Role::series_5, Pattern::cross},
                                        {theme::Role::series_6, Pattern::solid}}};

/// A series of things that are not stated, not received or not known is empty inside.
bool is_absence(const document::ChartSeries& series) {
  return series.title.starts_with("No ") || series.title.starts_with("Not stated");
}

Fill fill_of(const document::Chart& chart, std::size_t series) {
  if (is_absence(chart.series[series])) return {theme::Role::series_5, Pattern::outline};
  return fills[series % fills.size()];
}

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

/// The key, entry behind entry, broken where the next does not fit. Returns where it ends.
double put_key(Picture& picture, const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  const double before = em * (swatch + swatch_gap);
  double left = 0;
  double top = 0;
  double height = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto lines = wrap(shortened(chart.series[i].title, most_title_characters),
                            canvas.width - before, canvas);
    const double width = before + widest(lines, canvas);
    if (left > 0 && left + width > canvas.width) {
      left = 0;
      top += height + em * row_gap / 2;
      height = 0;
    }
    const Fill fill = fill_of(chart, i);
    picture.shapes.emplace_back(Bar{left, top, em * swatch, em * swatch, fill.role, fill.pattern});
    put_lines(picture, lines, left + before, top, canvas);
    height = std::max(height, lines_height(lines.size(), canvas));
    left += width + em * key_gap;
  }
  return top + height + em * row_gap;
}

struct Row {
  std::size_t index;
  double scale;  ///< points a unit of value
};

/// Where the numbers under one bar stand: from left to right, on a further line where one would
/// leave the canvas.
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
    x_free_from = left + width + x_canvas.em() * swatch_gap;
  }
  double bottom() const { return x_top + x_canvas.em() * line_step; }

 private:
  Picture& x_picture;
  double x_top;
  const Canvas& x_canvas;
  double x_free_from = 0;
};

/// The bar of one row and its numbers. Returns where the row ends.
double put_parts(Picture& picture, const document::Chart& chart, const Row& row, double top,
                 const Canvas& canvas) {
  const double em = canvas.em();
  double left = 0;
  NumberLine numbers(picture, top + em * (bar_height + 0.1), canvas);
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double width = value_at(chart, i, row.index) * row.scale;
    if (width <= 0) continue;
    const Fill fill = fill_of(chart, i);
    const double drawn = std::max(width - em * part_gap, width / 2);
    picture.shapes.emplace_back(Bar{left, top, drawn, em * bar_height, fill.role, fill.pattern});
    numbers.put(value_text(chart.series[i].values[row.index], chart.unit), left);
    left += width;
  }
  if (left > 0) return numbers.bottom() + em * row_gap;
  put_lines(picture, {no_data}, 0, top, canvas, {Anchor::start, false, theme::Role::muted_text});
  return top + em * (line_step + row_gap);
}

}  // namespace

Picture stacked_bars(const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  Picture picture{canvas.width, 0, {}};
  double top = put_key(picture, chart, canvas);
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

}  // namespace muster::chart
