// SPDX-License-Identifier: MIT
// A table without spans, for formats that have none: CSV, workbooks and Markdown.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "document/walk.hpp"

namespace muster::data {

/// Rows of cells; null where a row has no cell. Rows may have different lengths.
using Grid = std::vector<std::vector<const document::Cell*>>;

/// Builds the grid. A cell over several rows is repeated in each of them, because each row is read
/// on its own. A cell over several columns is in the first of them, and the others are null. `rows`
/// must outlive the grid.
Grid grid_of(const std::vector<document::Row>& rows);

/// The number of columns of a table: as many as are declared, or as its widest row has.
std::size_t width_of(const document::Table& table, const Grid& head, const Grid& body);

/// The cell in a column of the row; null beyond the end of the row.
inline const document::Cell* cell_at(const std::vector<const document::Cell*>& row,
                                     std::size_t column) {
  return column < row.size() ? row[column] : nullptr;
}

/// The title of a column in one line: the text of each head row, separated by commas, without
/// repetitions. The unit follows in brackets unless the title contains it. "" without a head.
std::string column_title(const document::Table& table, std::size_t column,
                         const document::ReferenceLabels& labels);

}  // namespace muster::data
