// SPDX-License-Identifier: MIT
// The widths of a table's columns, from the words in its cells, as pages of the PDF have them.
#pragma once

#include <vector>

#include "docx/writing.hpp"
#include "layout/table_columns.hpp"

namespace muster::docx {

/// How a table is set: the widths of its columns in points, and the factor of its type's size.
struct TablePlan {
  std::vector<double> widths;
  double factor = 1;
  bool landscape = false;
};

/// What each column needs. `head` has the units that are printed.
std::vector<layout::ColumnWish> column_wishes(const Writing& writing, const document::Table& table,
                                              const std::vector<document::Row>& head);

/// Plans a table in `writing.place`. A table that fits nowhere gets columns in proportion, and its
/// words are divided.
TablePlan plan_table(const Writing& writing, const document::Table& table,
                     const std::vector<layout::ColumnWish>& wishes);

/// The number of columns that the table's cells take.
std::size_t columns_of(const document::Table& table);

}  // namespace muster::docx
