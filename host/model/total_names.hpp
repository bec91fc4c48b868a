// SPDX-License-Identifier: MIT
// Totals in tables: the names by which tables call one, and what can be added up. Checks compare a
// row with a total with its parts, and load refuses it where rows are added up.
#pragma once

#include <string_view>

#include "model/table.hpp"

namespace muster::model {

/// "Total", "Grand Total", "Sub-total", "All", "All staff", "Nursing total"; capitals do not count.
/// Not "All other nurses", which is a part.
bool is_total_name(std::string_view text);

/// Whether a cell of a column of names means a total and not a part: by its name, or since
/// it is empty in a column that may be left out.
bool states_total(const ColumnSchema& names, std::string_view text);

/// Whether the figures of a column may be added up over groups: not rates, ages, years or money an
/// hour.
bool can_be_added(const ColumnSchema& column);

}  // namespace muster::model
