// SPDX-License-Identifier: MIT
// What a reader may do with a table on a screen: sort it by some of its columns, and on a narrow
// screen read each of its rows as a card.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// For each column, whether sorting by it says something: figures of one unit, dates, or short
/// names next to figures or dates. A column of "45%", "150" and "20% more" has no order. Nothing is
/// sortable in a table of fewer than three rows, with spans, or with words alone.
std::vector<bool> sortable_columns(const document::Table& table);

/// The words of the column heads, to be repeated at each value of a card; "" for a column without
/// one. Empty if the rows aren't made into cards: they have spans, or no words next to words.
std::vector<std::string> card_labels(const document::Table& table,
                                     const std::vector<std::string_view>& widths);

/// Whether the table wants more room than running text has, by the classes of column_widths().
bool is_broad(const document::Table& table, const std::vector<std::string_view>& widths);

}  // namespace muster::html
