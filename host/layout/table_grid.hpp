// SPDX-License-Identifier: MIT
// The columns of a row's cells, if cells above span into it.
#pragma once

#include <cstdint>
#include <vector>

#include "document/node.hpp"

namespace muster::layout {

/// A cell and the columns [column, column + span) that it covers.
struct PlacedCell {
  const document::Cell* cell = nullptr;
  std::size_t column = 0;
  std::size_t columns = 1;
  std::size_t rows = 1;
};

/// Walks down the rows of a table's head or body. Spans that leave the table are cut at its edge.
class RowWalker {
 public:
  explicit RowWalker(std::size_t columns) : x_below(columns, 0) {}

  /// Valid until the next call.
  const std::vector<PlacedCell>& next(const document::Row& row);
  /// True if a cell of the rows so far reaches into the next.
  bool open() const;

 private:
  std::vector<std::uint16_t> x_below;  ///< rows that a cell above still covers, by column
  std::vector<PlacedCell> x_cells;
};

/// As many as the widest row needs, and at least the declared ones.
std::size_t column_count(const document::Table& table);

}  // namespace muster::layout
