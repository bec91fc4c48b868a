// SPDX-License-Identifier: MIT
// Rows one under another, each with its label and a band for bars or marks, on one scale from left
// to right. All charts with rows use them.
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

/// What rows need room for: labels, the range of values, and text before and after the marks.
struct RowNeeds {
  std::vector<std::string> labels;
  double lowest = 0, highest = 0;
  double before = 0, after = 0;

  /// Widens the range to include `value`, if there is one.
  void hold(const std::optional<double>& value);
  /// Widens the range to include the chart's lines.
  void hold(const std::vector<document::ChartLine>& lines);
};

/// The horizontal positions of labels and bands. Labels are to the left of the bands if `beside`;
/// on a narrow canvas they are above them.
struct RowPlot {
  bool beside = true;
  double labels = 0;           ///< width that labels may take
  double left = 0, right = 0;  ///< positions of the lowest and the highest value
  double lowest = 0;
  double scale = 0;  ///< points per unit of value

  double x(double value) const { return left + (value - lowest) * scale; }
};
RowPlot row_plot(const RowNeeds& needs, const Canvas& canvas);

/// Puts rows into a picture, one under the other.
class Rows {
 public:
  Rows(Picture& picture, const document::Chart& chart, const RowPlot& plot, const Canvas& canvas);

  /// Puts the labels of the chart's lines above the rows. Must be called before `add`.
  void head();
  /// Adds a row: puts its label and the text of its events. Returns the top of its band, which is
  /// `height` high.
  double add(const std::string& label, double height);
  /// Draws a thin line at the height `centre` from the last row's label to `to`, the left edge of
  /// its bar or value, if the two are so far apart that readers could lose the row.
  void leader(double to, double centre);
  /// Puts `text` next to `x`, centred on the height `centre`. It has a background if a line would
  /// cross it.
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
  double x_label_end = 0;  ///< right end of the label of the last row
  std::vector<std::pair<double, double>> x_bands;
  std::vector<Shape> x_words;
};

/// Returns the labels of the first series.
std::vector<std::string> row_labels(const document::Chart& chart);

/// Returns a picture that has only this text.
Picture words_alone(const std::string& words, const Canvas& canvas);

}  // namespace muster::chart
