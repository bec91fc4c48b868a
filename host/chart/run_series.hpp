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

/// A line over the whole chart: mean, limits, target.
struct RunLine {
  std::optional<LineKind> kind;               ///< nothing for a series of another name
  std::string title;                          ///< as printed at the right: "Mean"
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

/// The first series is what was measured; `mean`, `lower`, `upper` and others follow with one value
/// or as many as the first. Points have the marks that the chart gives them; if it gives none, a
/// point is special if it is outside `lower` and `upper`.
RunSeries run_series(const document::Chart& chart);

}  // namespace muster::chart
