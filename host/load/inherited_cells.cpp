// SPDX-License-Identifier: MIT
#include "load/inherited_cells.hpp"

#include <algorithm>

#include "load/cell.hpp"

namespace muster::load {

namespace {

/// Whether `name` is one of the words in the comma-separated `list`.
bool is_listed(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    std::size_t end = std::min(list.find(','), list.size());
    if (list.substr(0, end) == name) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

InheritedCells::InheritedCells(const std::vector<ColumnBuilder*>& by_cell) {
  for (std::size_t cell = 0; cell < by_cell.size(); ++cell) {
    const ColumnBuilder* column = by_cell[cell];
    if (column == nullptr || column->schema().inherits.empty()) continue;
    Inheriting inheriting{cell, column, {}};
    for (std::size_t other = 0; other < by_cell.size(); ++other)
      if (by_cell[other] != nullptr &&
          is_listed(column->schema().inherits, by_cell[other]->schema().name))
        inheriting.within.push_back({other, by_cell[other]});
    x_columns.push_back(std::move(inheriting));
  }
}

void InheritedCells::row(bool restricted) {
  x_above_restricted = x_restricted;
  x_restricted = restricted;
}

InheritedCells::Answer InheritedCells::look_at(const CsvRow& row, std::size_t cell,
                                               std::size_t rows, std::string_view& text) const {
  if (x_columns.empty() || !trimmed(row.cells[cell]).empty()) return Answer::own;
  auto found = std::find_if(x_columns.begin(), x_columns.end(),
                            [&](const Inheriting& one) { return one.cell == cell; });
  if (found == x_columns.end()) return Answer::own;
  if (x_above_restricted && !x_restricted) return Answer::refused;
  bool agrees =
      rows > 0 && std::all_of(found->within.begin(), found->within.end(), [&](const Agreeing& one) {
        return one.column->text(rows - 1) == trimmed(row.cells[one.cell]);
      });
  if (!agrees) return Answer::own;
  text = found->column->text(rows - 1);
  return Answer::inherited;
}

}  // namespace muster::load
