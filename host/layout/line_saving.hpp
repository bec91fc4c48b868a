// SPDX-License-Identifier: MIT
// Widths of a table's columns with which its rows have the fewest lines.
#pragma once

#include <vector>

#include "layout/row_texts.hpp"
#include "layout/table_columns.hpp"

namespace muster::layout {

/// Returns widths whose sum is that of `shared`, in points without padding. No column is narrower
/// than its least width, and none with pictures is narrower than in `shared`. Returns `shared`
/// itself if no widths are found with which the rows have fewer lines.
std::vector<double> widths_with_fewest_lines(const std::vector<ColumnWish>& wishes,
                                             const RowTexts& texts,
                                             const std::vector<double>& shared);

}  // namespace muster::layout
