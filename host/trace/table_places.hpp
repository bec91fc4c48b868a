// SPDX-License-Identifier: MIT
// The row and column of a table cell, in the words of its headers, including cells that span rows
// and columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::trace {

/// Gives each cell of successive rows its column.
class CellPlaces {
 public:
  void begin_row();
  /// The column of the row's next cell.
  std::size_t place(const document::Cell& cell);

 private:
  std::vector<std::size_t> x_free_from;  ///< by column: the first row that no cell above reaches
  std::size_t x_row = 0;
  std::size_t x_column = 0;
};

/// For each column the words of the header cells over it, the nearest last: "Gap, Then".
std::vector<std::string> column_titles(const document::Table& table);

/// Row headers in force: those of the row, and those above that reach into it.
class RowTitles {
 public:
  void begin_row() { ++x_row; }
  void see(const document::Cell& cell, std::size_t column);
  std::string words() const;

 private:
  /// A header cell that applies to the rows below it.
  struct Header {
    std::size_t column;
    std::size_t last_row;
    std::string words;
  };
  std::vector<Header> x_headers;
  std::size_t x_row = 0;
};

}  // namespace muster::trace
