// SPDX-License-Identifier: MIT
// Where text in two columns is divided: pages are filled one after the other, and the columns of
// the last are of equal height.
#pragma once

#include <vector>

#include "layout/strip.hpp"

namespace muster::layout {

/// Strips from `first` up to `middle` are in the left column, from there to `last` in the right.
struct ColumnSplit {
  std::size_t first = 0, middle = 0, last = 0;
  double height = 0;  ///< of the higher column
};

/// The columns of one page that has `room` (points) for them, beginning with strip `first`. Takes
/// at least one strip, even if it is too high.
ColumnSplit split_columns(const std::vector<Strip>& strips, std::size_t first, double room);

/// Both columns as one strip that is never divided. `shift` is the distance between their left
/// edges. The strips are moved from.
Strip side_by_side(std::vector<Strip>& strips, const ColumnSplit& split, double shift);

}  // namespace muster::layout
