// SPDX-License-Identifier: MIT
// The columns that a row's cells cover. They depend on cells in earlier rows that span into the
// row.
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

/// Goes through the rows of a table's head or body. Spans are cut off at the table's edge.
class RowWalker {
 public:
  explicit RowWalker(std::size_t columns) : x_below(columns, 0) {}

  /// The cells of the next row; valid until the next call.
  const std::vector<PlacedCell>& next(const Row& row);
  /// Whether a cell of the rows so far extends into the next row.
  bool open() const;

 private:
  std::vector<std::uint16_t> x_below;  ///< by column: how many more rows an earlier cell covers
  std::vector<PlacedCell> x_cells;
};

/// The number of declared columns, or of the columns that the widest row needs if none are
/// declared.
std::size_t column_count(const Table& table);

}  // namespace muster::document
