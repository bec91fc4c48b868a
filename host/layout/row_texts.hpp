// SPDX-License-Identifier: MIT
// The lines that a table's rows need at given widths of its columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/inline_text.hpp"

namespace muster::layout {

/// The words of a table's cells, measured but not yet broken into lines. Widths are in points at
/// the table's full type size.
class RowTexts {
 public:
  /// Later rows are left out: those of a long table are alike.
  static constexpr std::size_t most_rows = 200;

  explicit RowTexts(std::size_t columns) : x_cells(columns) {}

  void begin_row() { ++x_rows; }
  std::size_t row_count() const { return std::min(x_rows, most_rows); }

  /// Adds a paragraph to a cell of the last row. `indent`: what it leaves blank at its left.
  void add(std::size_t column, const InlineText& text, double indent = 0);

  /// Returns how many lines the cell in each row needs, by row, if the column has this width
  /// without padding; 0 for an empty cell, and for one that spans columns.
  std::vector<std::uint16_t> lines(std::size_t column, double width) const;

 private:
  /// Words between two places at which a line may end.
  struct Piece {
    float width = 0;
    float space = 0;    ///< after it
    bool ends = false;  ///< the line ends after it
  };
  struct Paragraph {
    std::uint32_t row = 0;
    std::uint32_t first = 0, last = 0;  ///< of its pieces
    float indent = 0;
  };
  std::uint16_t lines(const Paragraph& paragraph, double width) const;

  std::size_t x_rows = 0;
  std::vector<std::vector<Paragraph>> x_cells;  ///< by column
  std::vector<Piece> x_pieces;
};

}  // namespace muster::layout
