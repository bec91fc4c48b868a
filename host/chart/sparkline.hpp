// SPDX-License-Identifier: MIT
// Draws a line chart as high as a line of text, for a cell of a table.
#pragma once

#include "chart/picture.hpp"

namespace muster::chart {

// Multiples of the size of the text around it.
inline constexpr double sparkline_width = 8;
inline constexpr double sparkline_height = 1.25;

/// Draws the values of the first series from left to right over the whole width and height, in
/// points, with a mark at the last known value. An unknown value is a gap in the line. The picture
/// has no text: the chart's caption describes it. Without a known value it is empty.
Picture sparkline(const document::Chart& chart, double width, double height);

}  // namespace muster::chart
