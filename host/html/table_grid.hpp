// SPDX-License-Identifier: MIT
// The column of each cell, taking into account cells above that span rows.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// Finds the columns of cells. Call begin_row() before each row, and place() for its cells in
/// order.
class TableGrid {
 public:
  void begin_row();
  /// The column of the next cell, counted from 0.
  std::size_t place(const document::Cell& cell);

 private:
  std::vector<std::uint16_t> x_spans;  ///< for how many more rows a cell covers each column
  std::size_t x_column = 0;
};

/// True if any cell spans more than its place: such rows cannot be put into another order.
bool has_spans(const std::vector<document::Row>& rows);

}  // namespace muster::html
