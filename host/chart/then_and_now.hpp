// SPDX-License-Identifier: MIT
// Two values for each label, an earlier and a later one, for dumbbell, slope and pyramid charts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "chart/kinds.hpp"

namespace muster::chart {

struct ThenAndNow {
  document::ChartValue then, now;

  bool is_known() const { return drawable(then) && drawable(now); }
  double change() const { return *drawable(now) - *drawable(then); }
};

/// Returns a row for each label of the first series, with the label's value in the second series. A
/// chart of one series has no rows.
std::vector<ThenAndNow> then_and_now(const document::Chart& chart);

/// Returns the lowest and the highest known value; 0 and 1 if none is known.
std::pair<double, double> range_of(const std::vector<ThenAndNow>& rows);

/// Returns a description: how many values rose and fell; then each change or, if there are many,
/// only the largest.
std::string describe_then_and_now(const document::Chart& chart);

}  // namespace muster::chart
