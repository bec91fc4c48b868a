// SPDX-License-Identifier: MIT
// What a reader may do with a table on a screen: sort it by some of its columns, and on a narrow
// screen read each of its rows as a card.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// Whether it is useful to sort by each column: figures of one unit, dates, or short names next to
/// figures or dates. A column of "45%", "150" and "20% more" has no order. No column is sortable in
/// a table of fewer than three rows, with spans, or with words alone.
std::vector<bool> sortable_columns(const document::Table& table);

/// The words of the column heads, which cards repeat at each value; "" for a column without a head.
/// Empty if rows aren't shown as cards, because they have spans or no two columns of words.
std::vector<std::string> card_labels(const document::Table& table,
                                     const std::vector<std::string_view>& widths);

/// Whether the table needs more room than running text has, by the classes of column_widths().
bool is_broad(const document::Table& table, const std::vector<std::string_view>& widths);

}  // namespace muster::html
