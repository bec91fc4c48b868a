// SPDX-License-Identifier: MIT
// Decides what a reader can do with a table on a screen: sort it by certain columns, and read each
// row as a card on a narrow screen.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// For each column, whether it is useful to sort by it: if it has figures of one unit, dates, or
/// short names next to figures or dates. A column of "45%", "150" and "20% more" has no order. No
/// column is sortable in a table with fewer than three rows, with spans, or without figures and
/// dates.
std::vector<bool> sortable_columns(const document::Table& table);

/// The heads of the columns, which cards repeat at each value; "" for a column without a head.
/// Empty if rows aren't shown as cards, because cells after the first column span rows, a cell
/// spans columns, or fewer than two columns are text.
std::vector<std::string> card_labels(const document::Table& table,
                                     const std::vector<std::string_view>& widths);

/// Whether the table needs more width than running text, judged by the classes from
/// column_widths().
bool is_broad(const document::Table& table, const std::vector<std::string_view>& widths);

/// Whether the columns are too many for a tablet, where its rows become cards.
bool is_crowded(const document::Table& table, const std::vector<std::string_view>& widths);

/// Whether the columns are too many for any screen, because the main column has a greatest width.
bool is_overfull(const document::Table& table, const std::vector<std::string_view>& widths);

}  // namespace muster::html
