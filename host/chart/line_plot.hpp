// SPDX-License-Identifier: MIT
// The plot area of a line chart and the positions of values in it; its grid, its periods, and the
// labels at the right end of its lines. Fans, run charts and scenarios use these.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "chart/axis.hpp"
#include "chart/kinds.hpp"

namespace muster::chart {

// Multiples of the text size.
inline constexpr double plot_gap = 0.6;
inline constexpr double widest_marker = 0.5;

/// The plot area; lengths in the canvas's unit, y down.
struct LinePlot {
  double left = 0, right = 0, top = 0, bottom = 0;
  double above = 0;  ///< top of the plot's own part of the picture
  Axis axis;
  std::size_t points = 0;

  double x(std::size_t index) const {
    if (points < 2) return (left + right) / 2;
    return left + (right - left) * static_cast<double>(index) / static_cast<double>(points - 1);
  }
  double y(double value) const {
    return bottom - (bottom - top) * (value - axis.first) / (axis.last() - axis.first);
  }
};

/// The label of a line at the right end of the plot, level with the line's last value.
struct EndLabel {
  std::vector<std::string> lines;
  std::optional<double> value;
  double height = 0;
  double top = 0;
};

/// Returns the label for the end of a line: `title`, broken into lines of text, then `text`.
EndLabel end_label(const std::string& title, const std::string& text, std::optional<double> value,
                   const Canvas& canvas);

/// The extent of the values: their bounds and the number of periods.
struct PlotNeeds {
  double lowest = 0, highest = 1;
  std::size_t points = 0;
  Unit unit = Unit::none;

  /// Widens the range to hold the chart's lines.
  void hold(const std::vector<document::ChartLine>& lines) {
    for (const document::ChartLine& line : lines) {
      lowest = std::min(lowest, line.value);
      highest = std::max(highest, line.value);
    }
  }
};
/// Returns a plot that begins below `above`, the height that the picture already has.
LinePlot line_plot(const PlotNeeds& needs, const std::vector<EndLabel>& labels,
                   const Canvas& canvas, double above = 0);

void put_grid(Picture& picture, const LinePlot& plot, Unit unit, const Canvas& canvas);
/// Draws consecutive known values as one line, so that a gap in the data is a gap in the line.
void put_line(Picture& picture, const LinePlot& plot,
              const std::vector<std::optional<double>>& values, const Line& pen);
/// Gives each label a top that is level with its value. Labels that would touch are pushed down; if
/// they leave the plot, they are pushed back up.
void settle(std::vector<EndLabel>& labels, const LinePlot& plot);
/// Draws the labels, after moving apart those that would touch.
void put_end_labels(Picture& picture, const LinePlot& plot, std::vector<EndLabel> labels,
                    const Canvas& canvas);
/// Returns the height that the text of the chart's events needs above a plot.
double events_height(const document::Chart& chart, const Canvas& canvas);
/// Draws the text of events above the plot, from `top` down, with a line down from each text at the
/// event's period.
void put_events(Picture& picture, const LinePlot& plot, const document::Chart& chart,
                const std::vector<std::string>& periods, double top, const Canvas& canvas);
/// Draws the chart's own lines, such as a target. line_labels() returns the labels at their right
/// end.
void put_value_lines(Picture& picture, const LinePlot& plot, const document::Chart& chart);
std::vector<EndLabel> line_labels(const document::Chart& chart, const Canvas& canvas);
/// Prints the first period and every second, third, fourth, sixth or twelfth after it, so that they
/// don't touch. It also sets the picture's height.
void put_periods(Picture& picture, const LinePlot& plot, const std::vector<std::string>& periods,
                 const Canvas& canvas);

}  // namespace muster::chart
