// SPDX-License-Identifier: MIT
// Writes a picture as text, for people to read and for the golden files of charts.
#pragma once

#include <string>

#include "chart/picture.hpp"

namespace muster::chart {

/// Returns a line for each shape in painting order, with positions to a hundredth of a point.
std::string dump(const Picture& picture);

}  // namespace muster::chart
