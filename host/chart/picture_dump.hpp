// SPDX-License-Identifier: MIT
// A picture as text: for looking at it, and the golden format of charts.
#pragma once

#include <string>

#include "chart/picture.hpp"

namespace muster::chart {

/// One shape a line in painting order, positions to a hundredth of a point.
std::string dump(const Picture& picture);

}  // namespace muster::chart
