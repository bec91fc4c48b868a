// SPDX-License-Identifier: MIT
// Divides text into two columns: pages are filled one after the other, and the columns of the last
// page have the same height.
#pragma once

#include <vector>

#include "layout/strip.hpp"

namespace muster::layout {

/// The least width of a column, in units of the body size; narrower columns are hard to read.
inline constexpr double least_column = 17;
inline constexpr double column_gap = 4;  ///< gap between columns, in units of the theme's space

/// Strips from `first` up to `middle` are in the left column, from there to `last` in the right.
struct ColumnSplit {
  std::size_t first = 0, middle = 0, last = 0;
  double height = 0;  ///< height of the higher column
};

/// Chooses the columns of a page with `room` (points) for them, from strip `first` on. Takes at
/// least one strip, even if it is too high.
ColumnSplit split_columns(const std::vector<Strip>& strips, std::size_t first, double room);

/// Whether a column ends in a box, or between strips that must stay together, such as a picture and
/// its caption.
bool divides_unit(const std::vector<Strip>& strips, const ColumnSplit& split);

/// Returns both columns as one strip that is never divided, and moves the content out of `strips`.
/// `shift` is the distance between the left edges of the columns, in points.
Strip side_by_side(std::vector<Strip>& strips, const ColumnSplit& split, double shift);

}  // namespace muster::layout
