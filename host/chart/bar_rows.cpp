// SPDX-License-Identifier: MIT
#include "chart/bar_rows.hpp"

#include <algorithm>
#include <cmath>

#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double row_bar_height = 1.3;
constexpr double row_gap = 0.55;
constexpr double text_gap = 0.4;     ///< between a bar's end and its value
constexpr double column_gap = 0.8;   ///< between labels and bars
constexpr double narrow_below = 30;  ///< canvas width under which labels go above the bars
constexpr double label_share = 0.4;  ///< share of the width that labels to the left of bars may
                                     ///< take
constexpr double least_plot = 4;     ///< bars get at least this much

/// Horizontal positions of one chart.
struct Frame {
  bool beside = true;  ///< labels left of the bars, not above
  double labels = 0;   ///< width that labels may take
  double zero = 0;     ///< x of the zero line
  double scale = 0;    ///< points per unit of value
};

double longest_text(const std::vector<BarRow>& rows, const Canvas& canvas, bool left) {
  double width = 0;
  for (const BarRow& row : rows) {
    const bool is_left = row.value && *row.value < 0;
    if (is_left == left)
      width = std::max(width, canvas.text_width(row.text, row.value.has_value()));
  }
  return width > 0 ? width + canvas.em() * text_gap : 0;
}

double label_column(const std::vector<BarRow>& rows, const Canvas& canvas) {
  const double most = canvas.width * label_share;
  double width = 0;
  for (const BarRow& row : rows) {
    width = std::max(width, widest(wrap(row.label, most, canvas), canvas));
  }
  return std::min(width, most);
}

Frame frame_of(const std::vector<BarRow>& rows, const Canvas& canvas) {
  const double em = canvas.em();
  Frame frame;
  frame.beside = canvas.width >= narrow_below * em;
  frame.labels = frame.beside ? label_column(rows, canvas) : canvas.width;
  double lowest = 0;
  double highest = 0;
  for (const BarRow& row : rows) {
    lowest = std::min(lowest, row.value.value_or(0));
    highest = std::max(highest, row.value.value_or(0));
  }
  const double left = frame.beside ? frame.labels + em * column_gap : 0;
  const double before = longest_text(rows, canvas, true);
  const double after = longest_text(rows, canvas, false);
  // Half a point at each side keeps the zero line in full width at the edge of the canvas.
  const double plot = std::max(canvas.width - left - before - after - 1, em * least_plot);
  frame.scale = highest - lowest > 0 ? plot / (highest - lowest) : 0;
  frame.zero = left + before - lowest * frame.scale + 0.5;
  return frame;
}

void put_bar(Picture& picture, const BarRow& row, const Frame& frame, double centre,
             const Canvas& canvas) {
  const double em = canvas.em();
  const double length = row.value.value_or(0) * frame.scale;
  const double left = std::min(frame.zero, frame.zero + length);
  if (length != 0) {
    picture.shapes.emplace_back(Bar{left, centre - em * row_bar_height / 2, std::abs(length),
                                    em * row_bar_height, row.fill, row.pattern});
  }
  const bool to_left = length < 0;
  const double end = frame.zero + length + em * (to_left ? -text_gap : text_gap);
  picture.shapes.emplace_back(Label{end, centre + em * centre_drop, em, row.text,
                                    to_left ? Anchor::end : Anchor::start, row.value.has_value(),
                                    row.value ? theme::Role::text : theme::Role::muted_text});
}

void put_zero_line(Picture& picture, const Frame& frame, double top, double bottom) {
  picture.shapes.emplace_back(
      Line{{{frame.zero, top}, {frame.zero, bottom}}, theme::Role::text, 1, false});
}

double put_row_beside(Picture& picture, const BarRow& row, const Frame& frame, double top,
                      const Canvas& canvas) {
  const auto lines = wrap(row.label, frame.labels, canvas);
  const double words = lines_height(lines.size(), canvas);
  const double height = std::max(words, canvas.em() * row_bar_height);
  put_lines(picture, lines, 0, top + (height - words) / 2, canvas);
  put_bar(picture, row, frame, top + height / 2, canvas);
  return top + height + canvas.em() * row_gap;
}

/// The zero line is drawn next to the bar only, so that it doesn't cross the label above.
double put_row_above(Picture& picture, const BarRow& row, const Frame& frame, double top,
                     const Canvas& canvas) {
  const auto lines = wrap(row.label, frame.labels, canvas);
  put_lines(picture, lines, 0, top, canvas);
  const double bar_top = top + lines_height(lines.size(), canvas) + canvas.em() * 0.15;
  const double bar_bottom = bar_top + canvas.em() * row_bar_height;
  put_bar(picture, row, frame, (bar_top + bar_bottom) / 2, canvas);
  put_zero_line(picture, frame, bar_top, bar_bottom);
  return bar_bottom + canvas.em() * row_gap;
}

}  // namespace

Picture bar_rows(const std::vector<BarRow>& rows, const Canvas& canvas) {
  Picture picture{canvas.width, 0, {}};
  const Frame frame = frame_of(rows, canvas);
  double top = canvas.em() * row_gap / 2;
  for (const BarRow& row : rows) {
    top = frame.beside ? put_row_beside(picture, row, frame, top, canvas)
                       : put_row_above(picture, row, frame, top, canvas);
  }
  picture.height = top;
  if (frame.beside) put_zero_line(picture, frame, 0, picture.height);
  return picture;
}

}  // namespace muster::chart
