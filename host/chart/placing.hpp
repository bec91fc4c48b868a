// SPDX-License-Identifier: MIT
// Pictures moved, made smaller and put into other pictures.
#pragma once

#include "chart/picture.hpp"

namespace muster::chart {

/// Every position and size times `factor`.
void scale(Picture& picture, double factor);

/// Puts the shapes of `part` into `picture`, its upper left corner at (x, y). The size of `picture`
/// stays as it is.
void place(Picture& picture, Picture part, double x, double y);

/// The corners of a rectangle, from the upper left one on.
std::vector<std::pair<double, double>> rectangle(double x, double y, double width, double height);

/// Lines at 45 degrees over what `rings` enclose by the even-odd rule, `step` apart; `falling`
/// lines go down to the right. For areas, which writers only fill.
std::vector<Line> hatching(const std::vector<std::vector<std::pair<double, double>>>& rings,
                           double step, bool falling, theme::Role stroke, double width);

}  // namespace muster::chart
