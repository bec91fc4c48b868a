// SPDX-License-Identifier: MIT
// Bars next to the values of a table's column: how long each bar is. Also sparklines in cells.
#pragma once

#include <optional>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// The range of a column's values, extended to include zero. Totals don't count and have no bar,
/// because they would make all other bars short.
struct BarScale {
  double low = 0, high = 0;
};

/// A bar from zero to the value. Both ends are shares of the room for bars, measured from its left
/// end; `from` < `to`.
struct CellBar {
  double from = 0, to = 0;
  bool negative = false;
};

/// The scale of a column whose values are drawn as bars; nullopt for other columns, and if no value
/// is known.
std::optional<BarScale> bar_scale(const Table& table, std::size_t column);

/// The scale of each column of the table.
std::vector<std::optional<BarScale>> bar_scales(const Table& table);

/// The bar of one cell in that column; nullopt for a total, for an unknown value and for zero.
std::optional<CellBar> cell_bar(const BarScale& scale, const Row& row, const Cell& cell);

/// Whether a chart is a sparkline: a line of one series, without axes, that is drawn in a cell. It
/// has no figure number, and its caption describes it.
bool is_sparkline(const Chart& chart);

/// The sparkline that is the whole content of a cell, or null.
const Chart* sparkline_of(const Cell& cell);

}  // namespace muster::document
