// SPDX-License-Identifier: MIT
// Two values for each label, an earlier and a later one: what dumbbells and slopes are made of.
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

/// A row for each label of the first series, and its value in the second; a chart of one series has
/// no rows.
std::vector<ThenAndNow> then_and_now(const document::Chart& chart);

/// The lowest and the highest known value; 0 and 1 if none is known.
std::pair<double, double> range_of(const std::vector<ThenAndNow>& rows);

/// How many rose and fell, each change if they are few, and which changed most.
std::string describe_then_and_now(const document::Chart& chart);

}  // namespace muster::chart
