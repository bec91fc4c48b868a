// SPDX-License-Identifier: MIT
// Moves pictures, scales them, and puts them into other pictures.
#pragma once

#include "chart/picture.hpp"

namespace muster::chart {

/// Multiplies every position and size by `factor`.
void scale(Picture& picture, double factor);

/// Puts the shapes of `part` into `picture`, with its upper left corner at (x, y). The size of
/// `picture` does not change.
void place(Picture& picture, Picture part, double x, double y);

/// Returns the corners of a rectangle, from the upper left one on.
std::vector<std::pair<double, double>> rectangle(double x, double y, double width, double height);

/// A rectangle in the colour of the page, which hides the lines behind words.
Area ground(double x, double y, double width, double height);

/// Returns lines at 45 degrees, `step` apart, over the inside of `rings` by the even-odd rule.
/// `falling` lines go down to the right. Areas are hatched with them, because writers can only fill
/// an area in one colour.
std::vector<Line> hatching(const std::vector<std::vector<std::pair<double, double>>>& rings,
                           double step, bool falling, theme::Role stroke, double width);

}  // namespace muster::chart
