// SPDX-License-Identifier: MIT
// Rows below each other, each with its label and a band for bars or marks, on one scale from left
// to right. All charts of rows use them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"

namespace muster::chart {

// Multiples of the text size.
inline constexpr double row_bar_height = 1.3;
inline constexpr double row_gap = 0.55;
inline constexpr double row_text_gap = 0.4;  ///< between a bar's end and its value

/// The contents of the rows: labels, the range of values, and room for words on both sides of the
/// marks.
struct RowNeeds {
  std::vector<std::string> labels;
  double lowest = 0, highest = 0;
  double before = 0, after = 0;

  /// Widens the range.
  void hold(const std::optional<double>& value);
  /// Widens the range to hold the chart's lines.
  void hold(const std::vector<document::ChartLine>& lines);
};

/// Horizontal positions. Labels are left of the bands if both fit, or above them on a narrow
/// canvas.
struct RowPlot {
  bool beside = true;
  double labels = 0;           ///< width that labels may take
  double left = 0, right = 0;  ///< the lowest and the highest value
  double lowest = 0;
  double scale = 0;  ///< points per unit of value

  double x(double value) const { return left + (value - lowest) * scale; }
};
RowPlot row_plot(const RowNeeds& needs, const Canvas& canvas);

/// Puts rows into a picture, one under the other.
class Rows {
 public:
  Rows(Picture& picture, const document::Chart& chart, const RowPlot& plot, const Canvas& canvas);

  /// Puts the words of the chart's lines over the rows, which begin below them. Must be called
  /// before `add`.
  void head();
  /// Puts a label with the words about it. Returns the top of a band of this height.
  double add(const std::string& label, double height);
  /// Puts `text` next to `x`, at the height of `centre`. It can be read even if a line crosses it.
  void value(const std::string& text, double x, Anchor anchor, double centre, bool known);
  /// Draws a line across all bands, and between them if no label is in its way.
  void across(double x, const Line& pen) const;
  /// Draws the chart's lines and the values over them, and sets the height of the picture.
  void finish();

 private:
  bool crosses(double left, double right) const;

  Picture& x_picture;
  const document::Chart& x_chart;
  const RowPlot& x_plot;
  const Canvas& x_canvas;
  double x_top;
  std::vector<std::pair<double, double>> x_bands;
  std::vector<Shape> x_words;
};

/// Returns the labels of the first series.
std::vector<std::string> row_labels(const document::Chart& chart);

/// Returns a picture that has only these words.
Picture words_alone(const std::string& words, const Canvas& canvas);

}  // namespace muster::chart
