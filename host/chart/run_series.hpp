// SPDX-License-Identifier: MIT
// Divides the series of a run chart into measurements and lines, and finds the points that differ
// by more than chance explains.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/chart_kind.hpp"
#include "document/node.hpp"

namespace muster::chart {

/// A line over the whole chart, such as the mean, a limit or a target.
struct RunLine {
  std::optional<LineKind> kind;               ///< no value if the series has another name
  std::string title;                          ///< as printed at the right, such as "Mean"
  std::string text;                           ///< its last value as printed
  std::vector<std::optional<double>> values;  ///< one for each point
  bool dashed = false;
  bool is_target = false;
  double width = 1.2;  ///< points
};

/// The data of a run chart or control chart, one entry for each period.
struct RunSeries {
  std::vector<std::string> periods;
  std::vector<std::optional<double>> values;
  std::vector<PointMark> marks;
  std::vector<RunLine> lines;             ///< lines in the order of the chart's series
  std::optional<double> lowest, highest;  ///< bounds of points and lines together
};

/// Whether a point differs from the others by more than chance explains.
bool is_special(PointMark mark);

/// Divides the series of a chart. The first series has the measurements. The others are lines, such
/// as `mean`, `lower` and `upper`, with one value each or as many as the first series. Points keep
/// the marks of the chart; if it has no marks, points below `lower` or above `upper` are special.
RunSeries run_series(const document::Chart& chart);

}  // namespace muster::chart
