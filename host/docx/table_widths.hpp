// SPDX-License-Identifier: MIT
// Computes the column widths of a table from the text in its cells, as for the PDF.
#pragma once

#include <vector>

#include "docx/writing.hpp"
#include "layout/table_columns.hpp"

namespace muster::docx {

constexpr double cell_padding = 4.3;  ///< points at each side of a cell, as in the style
/// Word sets lines slightly wider than we measure them.
constexpr double safety = 1.04;
/// Longer words, in bytes, fill more than any table that is kept on one page.
constexpr std::size_t longest_words = 8000;

/// How a table is set: the column widths in points, the factor for its type size, and whether it is
/// on a landscape page.
struct TablePlan {
  std::vector<double> widths;
  double factor = 1;
  bool landscape = false;
};

/// Returns how much width each column needs, except those whose cells are written below their row.
/// `head` is the table's head with the printed units.
std::vector<layout::ColumnWish> column_wishes(const Writing& writing, const document::Table& table,
                                              const std::vector<document::Row>& head);

/// Chooses size, orientation and widths for a table at the current position. If the table does not
/// fit even on a landscape page, its columns are narrowed in proportion and words are broken.
TablePlan plan_table(const Writing& writing, const document::Table& table,
                     const std::vector<layout::ColumnWish>& wishes);

/// Returns the number of columns.
std::size_t columns_of(const document::Table& table);

}  // namespace muster::docx
