// SPDX-License-Identifier: MIT
// Writes tables as GFM tables, which have one header row and no spans.
#pragma once

#include "twin/inline_writer.hpp"

namespace muster::twin {

/// Returns the table; "" if it has no rows. A cell over several rows is repeated in each of them.
/// `<br>` separates the paragraphs and list items of a cell.
std::string table_text(const document::Table& table, const Names& names);

/// The values of a chart that has no data table, as a table.
std::string series_text(const document::Chart& chart);

}  // namespace muster::twin
