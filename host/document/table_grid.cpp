// SPDX-License-Identifier: MIT
#include "document/table_grid.hpp"

#include <algorithm>

namespace muster::document {

const std::vector<PlacedCell>& RowWalker::next(const Row& row) {
  x_cells.clear();
  std::size_t column = 0;
  const std::vector<std::uint16_t> covered = x_below;
  for (std::uint16_t& rows : x_below) rows = static_cast<std::uint16_t>(rows > 0 ? rows - 1 : 0);
  for (const Cell& cell : row.cells) {
    while (column < covered.size() && covered[column] > 0) ++column;
    if (column >= covered.size()) break;
    std::size_t last = column + 1;
    const std::size_t wanted = column + std::max<std::size_t>(cell.column_span, 1);
    while (last < std::min(wanted, covered.size()) && covered[last] == 0) ++last;
    const auto rows = std::max<std::uint16_t>(cell.row_span, 1);
    x_cells.push_back({&cell, column, last - column, rows});
    for (; column < last; ++column) x_below[column] = static_cast<std::uint16_t>(rows - 1);
  }
  return x_cells;
}

bool RowWalker::open() const {
  return std::ranges::any_of(x_below, [](std::uint16_t rows) { return rows > 0; });
}

std::size_t column_count(const Table& table) {
  std::size_t most = table.columns.size();
  if (most > 0) return most;
  for (const auto* rows : {&table.head, &table.rows}) {
    for (const Row& row : *rows) {
      std::size_t columns = 0;
      for (const Cell& cell : row.cells) columns += std::max<std::size_t>(cell.column_span, 1);
      most = std::max(most, columns);
    }
  }
  return most;
}

}  // namespace muster::document
