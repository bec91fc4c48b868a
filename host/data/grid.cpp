// SPDX-License-Identifier: MIT
#include "data/grid.hpp"

#include <algorithm>

#include "document/table_notes.hpp"

namespace muster::data {

namespace {

using namespace document;

/// Fills a grid row by row, and records which positions are covered by cells of earlier rows.
class GridFiller {
 public:
  explicit GridFiller(std::size_t rows) : x_grid(rows), x_covered(rows) {}

  void add(std::size_t row, const std::vector<Cell>& cells) {
    std::size_t column = 0;
    for (const Cell& cell : cells) {
      while (is_covered(row, column)) ++column;
      const std::size_t width = std::max<std::size_t>(cell.column_span, 1);
      const std::size_t height = std::max<std::size_t>(cell.row_span, 1);
      for (std::size_t r = row; r < std::min(row + height, x_grid.size()); ++r)
        cover(r, column, width, cell);
      column += width;
    }
  }
  Grid grid() && { return std::move(x_grid); }

 private:
  bool is_covered(std::size_t row, std::size_t column) const {
    return column < x_covered[row].size() && x_covered[row][column];
  }
  void cover(std::size_t row, std::size_t column, std::size_t width, const Cell& cell) {
    const std::size_t end = column + width;
    if (x_covered[row].size() < end) x_covered[row].resize(end, false);
    std::fill_n(x_covered[row].begin() + static_cast<std::ptrdiff_t>(column), width, true);
    if (x_grid[row].size() < end) x_grid[row].resize(end, nullptr);
    x_grid[row][column] = &cell;
  }

  Grid x_grid;
  std::vector<std::vector<bool>> x_covered;
};

/// The head cell of a column, even if the cell spans several columns; null if there is none.
const Cell* head_cell(const std::vector<const Cell*>& places, std::size_t column) {
  for (std::size_t at = std::min(column + 1, places.size()); at-- > 0;) {
    if (!places[at]) continue;
    const bool reaches = at + std::max<std::size_t>(places[at]->column_span, 1) > column;
    return reaches ? places[at] : nullptr;
  }
  return nullptr;
}

}  // namespace

Grid grid_of(const std::vector<Row>& rows) {
  GridFiller filler(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) filler.add(row, rows[row].cells);
  return std::move(filler).grid();
}

std::size_t width_of(const Table& table, const Grid& head, const Grid& body) {
  std::size_t width = table.columns.size();
  for (const Grid* grid : {&head, &body})
    for (const auto& row : *grid) width = std::max(width, row.size());
  return width;
}

std::string column_title(const Table& table, std::size_t column, const ReferenceLabels& labels) {
  const Grid head = grid_of(table.head);
  std::string title, last;
  for (std::size_t row = 0; row < head.size(); ++row) {
    const Cell* cell = head_cell(head[row], column);
    const std::string words = cell ? plain_text(*cell, &labels) : "";
    if (!words.empty() && words != last) title += (title.empty() ? "" : ", ") + words;
    last = words;
  }
  const std::string unit = column < table.columns.size() ? table.columns[column].unit : "";
  const bool adds = !title.empty() && !unit.empty() && !names_unit(title, unit);
  return adds ? title + " (" + unit + ")" : title;
}

}  // namespace muster::data
