// SPDX-License-Identifier: MIT
// Sparklines for formats without pictures: a column of sparklines becomes a column for each period.
// The first and the last period have none, because the page already has columns for them.
#pragma once

#include <string>
#include <vector>

#include "data/grid.hpp"
#include "data/plain_table.hpp"

namespace muster::data {

/// The periods of the sparklines in a column, without the first and the last; empty if the column
/// has no sparklines.
std::vector<std::string> periods_between(const Grid& body, std::size_t column);

/// Columns for these periods. `unit` may be "".
std::vector<PlainColumn> period_columns(const std::vector<std::string>& periods,
                                        const std::string& unit);

/// The figures of the sparkline in `cell` for these periods, with a symbol for each missing figure.
std::vector<PlainCell> period_cells(const document::Cell* cell,
                                    const std::vector<std::string>& periods);

}  // namespace muster::data
