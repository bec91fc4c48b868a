// SPDX-License-Identifier: MIT
// Names by which tables call a total: checks compare such a row with its parts, and load refuses it
// where rows are added up.
#pragma once

#include <string_view>

#include "model/table.hpp"

namespace muster::model {

/// "Total", "Grand Total", "Sub-total", "All", "All staff", "Nursing total"; capitals do not count.
/// Not "All other nurses", which is a part.
bool is_total_name(std::string_view text);

/// Whether a cell of a column of names stands for a total and not for a part: by its name, or since
/// it is empty in a column that may be left out.
bool states_total(const ColumnSchema& names, std::string_view text);

}  // namespace muster::model
