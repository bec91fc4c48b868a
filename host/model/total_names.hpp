// SPDX-License-Identifier: MIT
// Totals in tables: how tables name them, and which columns can be added up. Checks compare a total
// with its parts, and load rejects it in a table whose rows muster adds up.
#pragma once

#include <string_view>

#include "model/table.hpp"

namespace muster::model {

/// Whether the text names a total: "Total", "Grand Total", "Sub-total", "All", "All staff" or
/// "Nursing total", in any case. "All other nurses" is a part and not a total.
bool is_total_name(std::string_view text);

/// Whether a cell of a column of names means a total and not a part: by its words, or because it is
/// empty in an optional column.
bool states_total(const ColumnSchema& names, std::string_view text);

/// Whether the figures of a column may be added up over groups: not rates, ages, years or money an
/// hour.
bool can_be_added(const ColumnSchema& column);

}  // namespace muster::model
