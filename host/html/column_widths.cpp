// SPDX-License-Identifier: MIT
#include "html/column_widths.hpp"

#include <algorithm>

#include "document/prose.hpp"
#include "html/table_grid.hpp"

namespace muster::html {
namespace {

using namespace document;

constexpr std::size_t name_length = 8;  ///< bytes; shorter text fits into any column

std::string_view width_class(std::size_t longest) {
  if (longest >= prose_length) return "prose";
  return longest >= name_length ? "name" : "";
}

}  // namespace

std::vector<std::string_view> column_widths(const Table& table) {
  std::vector<std::size_t> longest(table.columns.size());
  TableGrid grid;
  const std::size_t rows = std::min(table.rows.size(), rows_to_judge);
  for (std::size_t i = 0; i < rows; ++i) {
    grid.begin_row();
    for (const Cell& cell : table.rows[i].cells) {
      const std::size_t column = grid.place(cell);
      const bool judged = column < longest.size() && cell.column_span <= 1 &&
                          table.columns[column].align == Align::left;
      if (judged) longest[column] = std::max(longest[column], text_length(cell));
    }
  }
  std::vector<std::string_view> classes;
  for (std::size_t length : longest) classes.push_back(width_class(length));
  return classes;
}

}  // namespace muster::html
