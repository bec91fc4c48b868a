// SPDX-License-Identifier: MIT
// Positions of the ticks on a value axis.
#pragma once

#include <string>
#include <vector>

#include "base/number_format.hpp"

namespace muster::chart {

/// Ticks at multiples of 1, 2 or 5 times a power of ten, with all values between the first and the
/// last.
struct Axis {
  double first = 0;  ///< lowest tick
  double step = 1;
  int count = 2;  ///< ticks, at least two
  double last() const { return first + step * (count - 1); }
  double tick(int index) const { return first + step * index; }
};

/// Returns an axis from at most `lowest` to at least `highest`, in about `intervals` steps.
Axis axis_over(double lowest, double highest, int intervals);

/// Returns the printed text of a tick, with as many decimals as the step needs.
std::string tick_text(const Axis& axis, int index, Unit unit);

}  // namespace muster::chart
