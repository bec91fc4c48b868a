// SPDX-License-Identifier: MIT
#include "document/cell_bars.hpp"

#include <algorithm>

namespace muster::document {
namespace {

/// Whether each cell spans one column and one row, so that its index is that of its column.
bool is_simple(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.column_span == 1 && cell.row_span == 1; });
}

}  // namespace

std::optional<BarScale> bar_scale(const Table& table, std::size_t column) {
  if (column >= table.columns.size() || !table.columns[column].bars) return std::nullopt;
  BarScale scale;
  for (const Row& row : table.rows) {
    if (!is_simple(row)) return std::nullopt;
    if (row.total || column >= row.cells.size() || !row.cells[column].value) continue;
    scale.low = std::min(scale.low, *row.cells[column].value);
    scale.high = std::max(scale.high, *row.cells[column].value);
  }
  return scale.low < scale.high ? std::optional(scale) : std::nullopt;
}

std::vector<std::optional<BarScale>> bar_scales(const Table& table) {
  std::vector<std::optional<BarScale>> scales;
  for (std::size_t i = 0; i < table.columns.size(); ++i) scales.push_back(bar_scale(table, i));
  return scales;
}

std::optional<CellBar> cell_bar(const BarScale& scale, const Row& row, const Cell& cell) {
  if (row.total || !cell.value || *cell.value == 0) return std::nullopt;
  const double room = scale.high - scale.low;
  const double zero = -scale.low / room;
  const double end = (*cell.value - scale.low) / room;
  return CellBar{std::min(zero, end), std::max(zero, end), *cell.value < 0};
}

bool is_sparkline(const Chart& chart) {
  return chart.kind == ChartKind::run_chart && chart.id.empty();
}

const Chart* sparkline_of(const Cell& cell) {
  if (cell.blocks.size() != 1) return nullptr;
  const auto* chart = std::get_if<Chart>(&cell.blocks.front().node);
  return chart != nullptr && is_sparkline(*chart) ? chart : nullptr;
}

}  // namespace muster::document
