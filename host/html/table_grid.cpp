// SPDX-License-Identifier: MIT
#include "html/table_grid.hpp"

#include <algorithm>

namespace muster::html {

void TableGrid::begin_row() {
  x_column = 0;
  for (std::uint16_t& span : x_spans) {
    if (span > 0) --span;
  }
}

std::size_t TableGrid::place(const document::Cell& cell) {
  while (x_column < x_spans.size() && x_spans[x_column] > 0) ++x_column;
  const std::size_t column = x_column;
  const std::size_t width = std::max<std::size_t>(cell.column_span, 1);
  if (cell.row_span > 1) {
    if (x_spans.size() < column + width) x_spans.resize(column + width);
    std::fill_n(x_spans.begin() + static_cast<std::ptrdiff_t>(column), width, cell.row_span);
  }
  x_column += width;
  return column;
}

bool has_spans(const std::vector<document::Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const document::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const document::Cell& cell) {
      return cell.column_span > 1 || cell.row_span > 1;
    });
  });
}

}  // namespace muster::html
