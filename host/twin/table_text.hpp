// SPDX-License-Identifier: MIT
// Tables -> GFM tables, which have one header row and no spans.
#pragma once

#include "twin/inline_writer.hpp"

namespace muster::twin {

/// The table, with a cell over several rows in each of them; "" if it has no rows. Paragraphs and
/// list items inside a cell are separated by `<br>`.
std::string table_text(const document::Table& table, const Names& names);

/// The values of a chart that has no table, as a table.
std::string series_text(const document::Chart& chart);

}  // namespace muster::twin
