// SPDX-License-Identifier: MIT
// Finds the column of each cell. Cells of earlier rows that span into the row are taken into
// account.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// Finds the columns of cells. Call begin_row() before each row, and then place() for each of its
/// cells in order.
class TableGrid {
 public:
  void begin_row();
  /// The column of the next cell, counted from 0.
  std::size_t place(const document::Cell& cell);

 private:
  std::vector<std::uint16_t> x_spans;  ///< by column: rows, from this one, that a cell still covers
  std::size_t x_column = 0;
};

/// Whether any cell spans several columns or rows. Such rows cannot be sorted.
bool has_spans(const std::vector<document::Row>& rows);

}  // namespace muster::html
