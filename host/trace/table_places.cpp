// SPDX-License-Identifier: MIT
#include "trace/table_places.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace muster::trace {

namespace {

using document::Cell;

std::size_t columns_over(const Cell& cell) { return std::max<std::size_t>(cell.column_span, 1); }
std::size_t rows_over(const Cell& cell) { return std::max<std::size_t>(cell.row_span, 1); }

}  // namespace

void CellPlaces::begin_row() {
  ++x_row;
  x_column = 0;
}

std::size_t CellPlaces::place(const Cell& cell) {
  while (x_column < x_free_from.size() && x_free_from[x_column] > x_row) ++x_column;
  const std::size_t place = x_column;
  x_column += columns_over(cell);
  if (x_free_from.size() < x_column) x_free_from.resize(x_column, 0);
  for (std::size_t column = place; column < x_column; ++column)
    x_free_from[column] = x_row + rows_over(cell);
  return place;
}

std::vector<std::string> column_titles(const document::Table& table) {
  std::vector<std::string> titles(table.columns.size());
  CellPlaces places;
  for (const document::Row& row : table.head) {
    places.begin_row();
    for (const Cell& cell : row.cells) {
      const std::string words = document::plain_text(cell);
      const std::size_t first = places.place(cell);
      const std::size_t end = std::min(first + columns_over(cell), titles.size());
      for (std::size_t column = first; column < end && !words.empty(); ++column)
        titles[column] += (titles[column].empty() ? "" : ", ") + words;
    }
  }
  return titles;
}

void RowTitles::see(const Cell& cell, std::size_t column) {
  if (!cell.header) return;
  std::erase_if(x_headers, [&](const Header& one) { return one.column == column; });
  // Without the marks of print, such as notes and daggers.
  const std::string words = cell.data.empty() ? document::plain_text(cell) : cell.data;
  x_headers.push_back({column, x_row + rows_over(cell) - 1, words});
}

std::string RowTitles::words() const {
  std::vector<const Header*> here;
  for (const Header& one : x_headers)
    if (one.last_row >= x_row && !one.words.empty()) here.push_back(&one);
  std::sort(here.begin(), here.end(),
            [](const Header* a, const Header* b) { return a->column < b->column; });
  std::string words;
  for (const Header* one : here) words += (words.empty() ? "" : ", ") + one->words;
  return words;
}

}  // namespace muster::trace
