// SPDX-License-Identifier: MIT
// The sums within one table that a reader knows to hold: totals, the stayers and leavers of a
// cohort, staff in post from month to month, and that nobody works more than full time.
#pragma once

#include "disclosure/edition_counts.hpp"

namespace muster::disclosure {

/// Adds the sums of the table's margins, and those that its schema names (`rules`, `stock_flow`),
/// if its figures follow them. The remainder of a part is a count as well: if it is small, it needs
/// protection even though it is in no column. That one cell is not above another is a sum with a
/// hidden remainder.
void add_table_sums(const TableCells& table, CountSystem& system);

/// Withholds the zeros under each small total, down to the rows: that two parts are not zero would
/// say that their total is not 1. A mark there says no more than that the part is at most the
/// threshold.
void withhold_under_small_totals(const TableCells& table, CountSystem& system);

/// Withholds each total all of whose parts are small or zero, however large it is. Its mark then
/// reveals nothing about its size, as it would if only some such totals were withheld.
void withhold_totals_of_small(const TableCells& table, CountSystem& system);

/// Adds `low <= high` if it is true: `high` is `low` plus a hidden remainder.
void add_not_above(const std::vector<CellId>& low, const std::vector<CellId>& high,
                   CountSystem& system);

}  // namespace muster::disclosure
