// SPDX-License-Identifier: MIT
// The columns of a table that are printed below the other cells of their row. In Word each of their
// cells is a row of its own: the first column continues, so that a screen reader reads the row's
// header with it, and the text begins with the title of its column.
#pragma once

#include <string>
#include <vector>

#include "docx/table_widths.hpp"

namespace muster::docx {

/// What the rows below have in common. Widths in points.
struct BelowFrame {
  std::size_t columns = 0;  ///< that the rows above them have
  double first = 0;         ///< width of the first column; 0 if there is no other
  double rest = 0;          ///< width of the other columns together
  double title = 0;         ///< width from the left of a title to the text after it
  double factor = 1;        ///< of the type size
  std::vector<document::Inlines> titles;
};

/// Returns the frame of a table with columns below, whose `head` has the printed units.
BelowFrame below_frame(const Writing& writing, const document::Table& table, const TablePlan& plan,
                       const std::vector<document::Row>& head);

/// A cell below its row, with the title of its column.
struct BelowCell {
  const document::Inlines* title = nullptr;
  const document::Cell* cell = nullptr;
};

/// Returns the cells of `row` that are written below it. Empty cells are left out.
std::vector<BelowCell> cells_below(const BelowFrame& frame, const document::Row& row);

/// Writes the cells below `row`. The first stays with the row above, and the last with the one
/// before; `together` keeps all of them, and the row after them, on one page.
void write_below(Writing& writing, const BelowFrame& frame, const document::Row& row,
                 const std::vector<BelowCell>& cells, bool together);

/// Returns w:tcBorders without the rules towards the other rows of the same record.
std::string borders_without(bool top, bool bottom);

/// Estimates how many lines the cells below `row` take.
double lines_below(const Writing& writing, const BelowFrame& frame, const document::Row& row);

}  // namespace muster::docx
