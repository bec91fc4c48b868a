// SPDX-License-Identifier: MIT
// Sums within rows and between neighbouring rows that give a withheld count away as surely as a
// printed total does: those who stayed and those who left make up the cohort; staff in post are
// last month's, and joiners, less leavers.
#pragma once

#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

/// Adds the sums that the table's schema names (`parts` and `stock_flow`), as far as its figures
/// follow them. The remainder of a part is a count as well: where it is small, it needs protection
/// though it stands in no column.
void add_row_sums(const TableCounts& counts, CountSystem& system);

}  // namespace muster::disclosure
