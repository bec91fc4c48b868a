// SPDX-License-Identifier: MIT
// The columns of a row's cells, which depend on the cells above that span into the row.
#pragma once

#include <cstdint>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// A cell and the columns [column, column + span) that it covers.
struct PlacedCell {
  const Cell* cell = nullptr;
  std::size_t column = 0;
  std::size_t columns = 1;
  std::size_t rows = 1;
};

/// Walks down the rows of a table's head or body. Spans that leave the table are cut at its edge.
class RowWalker {
 public:
  explicit RowWalker(std::size_t columns) : x_below(columns, 0) {}

  /// The cells of the next row; valid until the next call.
  const std::vector<PlacedCell>& next(const Row& row);
  /// True if a cell of the rows so far extends into the next row.
  bool open() const;

 private:
  std::vector<std::uint16_t> x_below;  ///< how many rows a cell above still covers, by column
  std::vector<PlacedCell> x_cells;
};

/// How many columns the widest row needs, but at least the declared ones.
std::size_t column_count(const Table& table);

}  // namespace muster::document
