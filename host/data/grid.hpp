// SPDX-License-Identifier: MIT
// A table without spans, for forms that have none: CSV, workbooks and Markdown.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "document/walk.hpp"

namespace muster::data {

/// Rows of cells; null where nothing is written. Rows may be of different lengths.
using Grid = std::vector<std::vector<const document::Cell*>>;

/// Repeats a cell over several rows in each of them, because each row is read on its own. A cell
/// over several columns is in the first of them; the others are null. `rows` must outlive the grid.
Grid grid_of(const std::vector<document::Row>& rows);

/// The number of columns of a table, at least as many as its widest row has.
std::size_t width_of(const document::Table& table, const Grid& head, const Grid& body);

/// The cell at a place; null beyond the end of the row.
inline const document::Cell* cell_at(const std::vector<const document::Cell*>& row,
                                     std::size_t column) {
  return column < row.size() ? row[column] : nullptr;
}

/// The words above a column, in one line: those of each head row that differ from the row before,
/// separated by commas, with the unit in brackets unless they name it. "" if there are none.
std::string column_title(const document::Table& table, std::size_t column,
                         const document::ReferenceLabels& labels);

}  // namespace muster::data
