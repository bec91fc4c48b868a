// SPDX-License-Identifier: MIT
#include "import/sheet_cells.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "load/cell.hpp"

namespace muster::importing {

void SheetCells::add(MessageKind kind, std::uint32_t row, std::uint32_t column,
                     std::string_view text) {
  x_cells.push_back({row, column, x_texts.size(), static_cast<std::uint32_t>(text.size()), kind});
  x_texts += text;
}

void SheetCells::sort() {
  const auto is_before = [](const Cell& a, const Cell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  };
  // Most sheets are in order already, and sorting takes memory.
  if (!std::is_sorted(x_cells.begin(), x_cells.end(), is_before))
    std::stable_sort(x_cells.begin(), x_cells.end(), is_before);
}

/// Returns the number of columns. A sheet with a few cells far apart is small as a workbook, and
/// large as a table: it is refused.
std::uint32_t SheetCells::width() const {
  constexpr std::uint64_t most_places = 50'000'000;
  std::uint32_t width = 0;
  std::uint64_t rows = 0;
  for (std::size_t i = 0; i < x_cells.size(); ++i) {
    width = std::max(width, x_cells[i].column + 1);
    if (i == 0 || x_cells[i].row != x_cells[i - 1].row) ++rows;
  }
  if (width * rows > most_places)
    throw Refused{"the sheet has more than 50 million cells, most of them empty",
                  "delete the cells far away from the table, and save the workbook again"};
  return width;
}

SheetCells::Row SheetCells::end_of_row(Row first) const {
  return std::find_if(first, x_cells.end(),
                      [row = first->row](const Cell& cell) { return cell.row != row; });
}

WantedCells SheetCells::wanted(const Recipe& recipe, std::uint32_t width) const {
  WantedCells wanted(recipe);
  std::vector<std::string_view> row(width);
  for (Row first = x_cells.begin(); first != x_cells.end() && !wanted.is_settled();) {
    const Row end = end_of_row(first);
    std::fill(row.begin(), row.end(), std::string_view());
    for (Row cell = first; cell != end; ++cell) row[cell->column] = text(*cell);
    wanted.look_at({row, first->row + 1});
    first = end;
  }
  return wanted;
}

/// Sends a row. If its only texts are in cells that are not wanted, sends that it has such cells:
/// the row counts as one of the table.
void SheetCells::put_row(Row first, Row end, const WantedCells* wanted, const Send& send) {
  bool has_text = false;
  bool has_other_text = false;
  for (Row cell = first; cell != end; ++cell) {
    const bool is_wanted =
        wanted == nullptr || wanted->wants(cell->row + 1, cell->column, text(*cell));
    if (is_wanted) put({cell->kind, cell->row, cell->column, text(*cell)}, send);
    const bool is_blank = load::trimmed(text(*cell)).empty();
    has_text = has_text || (is_wanted && !is_blank);
    has_other_text = has_other_text || (!is_wanted && !is_blank);
  }
  if (!has_text && has_other_text && wanted->is_of_table(first->row + 1))
    put({MessageKind::other_cells, first->row, 0, ""}, send);
}

void SheetCells::put(const Message& message, const Send& send) {
  constexpr std::size_t enough = std::size_t{60} << 10;
  x_waiting += bytes_of(message);
  if (x_waiting.size() < enough) return;
  send(x_waiting);
  x_waiting.clear();
}

void SheetCells::send(const Recipe* recipe, const Send& send) {
  sort();
  const std::uint32_t columns = width();
  put({MessageKind::width, 0, columns, ""}, send);
  std::optional<WantedCells> only;
  if (recipe != nullptr) only.emplace(wanted(*recipe, columns));
  for (Row first = x_cells.begin(); first != x_cells.end();) {
    const Row end = end_of_row(first);
    put_row(first, end, only ? &*only : nullptr, send);
    first = end;
  }
  send(x_waiting);
  x_waiting.clear();
}

}  // namespace muster::importing
