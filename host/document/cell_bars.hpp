// SPDX-License-Identifier: MIT
// Bars next to the values of a table's column: how long each is. Sparklines instead of values.
#pragma once

#include <optional>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// From the least to the greatest value of a column, zero included. Totals have no bar: they would
/// make all others short.
struct BarScale {
  double low = 0, high = 0;
};

/// A bar, from zero to the value: shares of the room from its left end, `from` < `to`.
struct CellBar {
  double from = 0, to = 0;
  bool negative = false;
};

/// Of a column whose values are drawn as bars; nullopt for others, and if no value is known.
std::optional<BarScale> bar_scale(const Table& table, std::size_t column);

/// Of each column of the table.
std::vector<std::optional<BarScale>> bar_scales(const Table& table);

/// Of one cell in that column; nullopt for a total, for an unknown value and for zero.
std::optional<CellBar> cell_bar(const BarScale& scale, const Row& row, const Cell& cell);

/// Whether a chart is a sparkline: a line of one series that is drawn in a cell, without a number,
/// and described by its caption.
bool is_sparkline(const Chart& chart);

/// The sparkline that is all of a cell, or null.
const Chart* sparkline_of(const Cell& cell);

}  // namespace muster::document
