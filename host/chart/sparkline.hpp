// SPDX-License-Identifier: MIT
// A line as high as a line of text, for a cell of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/picture.hpp"

namespace muster::chart {

using SparkValues = std::vector<std::optional<double>>;

/// The values from left to right over the whole width and height, in points, with a mark at the
/// last known one; a gap in the values is a gap in the line. It has no words: its cell has them.
/// Without a known value it is empty.
Picture sparkline(const SparkValues& values, double width, double height);

/// "from 12 to 15", the first and the last known value, for the cell's words; "no data" for none.
std::string sparkline_words(const SparkValues& values, Unit unit);

}  // namespace muster::chart
