// SPDX-License-Identifier: MIT
// The cells of one sheet in the confined child. They are gathered until the last has come, because
// liborcus sends the results of formulas last, and then sent row by row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/recipe.hpp"
#include "import/wanted_cells.hpp"
#include "import/workbook_child.hpp"

namespace muster::importing {

/// Gathers cells, and sends those that are wanted.
class SheetCells {
 public:
  /// Adds a cell; `kind` is `cell` or `no_result`. Of two cells in the same place, the last counts.
  void add(MessageKind kind, std::uint32_t row, std::uint32_t column, std::string_view text);
  /// Sends the width of the sheet, and then the cells by row and column: all of them, or only those
  /// that `recipe` reads, if it isn't null. Throws Refused if the sheet is too large as a table.
  void send(const Recipe* recipe, const Send& send);

 private:
  struct Cell {
    std::uint32_t row;
    std::uint32_t column;
    std::uint64_t at;  ///< where its text begins in x_texts
    std::uint32_t size;
    MessageKind kind;
  };
  using Row = std::vector<Cell>::const_iterator;

  void sort();
  std::uint32_t width() const;
  Row end_of_row(Row first) const;
  std::string_view text(const Cell& cell) const {
    return std::string_view(x_texts).substr(cell.at, cell.size);
  }
  WantedCells wanted(const Recipe& recipe, std::uint32_t width) const;
  void put_row(Row first, Row end, const WantedCells* wanted, const Send& send);
  void put(const Message& message, const Send& send);

  std::vector<Cell> x_cells;
  std::string x_texts;
  std::string x_waiting;  ///< bytes that are not sent yet
};

}  // namespace muster::importing
