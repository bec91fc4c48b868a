// SPDX-License-Identifier: MIT
// Sparklines for forms without pictures: a column of lines becomes a column for each period. The
// first and the last figure have columns of their own on the page, to the left and right of it.
#pragma once

#include <string>
#include <vector>

#include "data/grid.hpp"
#include "data/plain_table.hpp"

namespace muster::data {

/// The periods of the sparklines in a column, without the first and the last; empty if it has none.
std::vector<std::string> periods_between(const Grid& body, std::size_t column);

/// Columns for these periods. `unit` may be "".
std::vector<PlainColumn> period_columns(const std::vector<std::string>& periods,
                                        const std::string& unit);

/// The figures of the sparkline in `cell` for `periods`, with a symbol for each missing one.
std::vector<PlainCell> period_cells(const document::Cell* cell,
                                    const std::vector<std::string>& periods);

}  // namespace muster::data
