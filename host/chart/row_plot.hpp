// SPDX-License-Identifier: MIT
// Rows under one another, each with its label and a band for bars or marks, on one scale from left
// to right: what all charts of rows are made of.
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

/// What the rows hold: labels, the range of values, and room for words on both sides of the marks.
struct RowNeeds {
  std::vector<std::string> labels;
  double lowest = 0, highest = 0;
  double before = 0, after = 0;

  /// Widens the range.
  void hold(const std::optional<double>& value);
  /// Widens the range to hold the chart's lines.
  void hold(const std::vector<document::ChartLine>& lines);
};

/// Horizontal positions: labels are left of the bands if both fit, or above them on a narrow canvas.
struct RowPlot {
  bool beside = true;
  double labels = 0;        ///< width that labels may take
  double left = 0, right = 0;  ///< the lowest and the highest value
  double lowest = 0;
  double scale = 0;         ///< points per unit of value

  double x(double value) const { return left + (value - lowest) * scale; }
};
RowPlot row_plot(const RowNeeds& needs, const Canvas& canvas);

/// Puts rows into a picture, one under the other.
class Rows {
 public:
  Rows(Picture& picture, const document::Chart& chart, const RowPlot& plot, const Canvas& canvas);

  /// Puts the chart's lines of values as words over the rows, which begin below them. Before `add`.
  void head();
  /// Puts a label, with what the chart says about it; gives the top of a band of this height.
  double add(const std::string& label, double height);
  /// `text` next to `x`, on the height of `centre`; legible where a line runs through.
  void value(const std::string& text, double x, Anchor anchor, double centre, bool known);
  /// A line across all bands, and between them where labels are not in its way.
  void across(double x, const Line& pen) const;
  /// Draws the chart's lines, then the values over them, and gives the picture its height.
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

/// The labels of the first series.
std::vector<std::string> row_labels(const document::Chart& chart);

/// A picture of these words alone.
Picture words_alone(const std::string& words, const Canvas& canvas);

}  // namespace muster::chart
