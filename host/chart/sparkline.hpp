// SPDX-License-Identifier: MIT
// Draws a line chart as high as a line of text, for a cell of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/picture.hpp"

namespace muster::chart {

using SparkValues = std::vector<std::optional<double>>;

/// Draws the values from left to right over the whole width and height, in points, with a mark at
/// the last known one. A gap in the values is a gap in the line. The picture has no words, because
/// its cell has them. Without a known value it is empty.
Picture sparkline(const SparkValues& values, double width, double height);

/// Returns the first and the last known value for the cell's words, such as "from 12 to 15"; "no
/// data" if there is none.
std::string sparkline_words(const SparkValues& values, Unit unit);

}  // namespace muster::chart
