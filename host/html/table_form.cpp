// SPDX-License-Identifier: MIT
#include "html/table_form.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "document/prose.hpp"
#include "document/walk.hpp"
#include "html/printed_value.hpp"
#include "html/table_grid.hpp"

namespace muster::html {
namespace {

using namespace document;

constexpr std::size_t least_rows_to_sort = 3;
constexpr double measure = 42;  ///< the width of running text, in em of a table's type
/// Columns of prose need at least this to be read as text, and less where rows may become cards;
/// also in style.css.
constexpr double prose_width = 17, narrow_prose_width = 12;
constexpr double most_side_by_side = 46;  ///< em: the width of a tablet
constexpr double main_column = 62;        ///< em: its width on a wide screen, in style.css

/// What order the cells of a column have, if any.
enum class ColumnOrder : unsigned char { none, names, values };

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

/// Whether the cells are figures of one unit, or dates. Texts without a digit ("not known") may be
/// among them.
bool are_values(const std::vector<std::string>& cells) {
  std::set<std::string> units;
  std::size_t values = 0;
  for (const std::string& text : cells) {
    std::optional<std::string> unit = unit_of_figure(text);
    if (!unit && is_printed_date(text)) unit = "date";
    if (unit) {
      units.insert(std::move(*unit));
      ++values;
    } else if (has_digit(without_note_marks(text))) {
      return false;
    }
  }
  return values >= 2 && units.size() == 1;
}

bool are_names(const std::vector<std::string>& cells) {
  return std::none_of(cells.begin(), cells.end(), [](const std::string& text) {
    return text.size() >= prose_length || unit_of_figure(text).has_value();
  });
}

ColumnOrder order_of(const std::vector<std::string>& cells) {
  if (std::set<std::string>(cells.begin(), cells.end()).size() < 2) return ColumnOrder::none;
  if (are_values(cells)) return ColumnOrder::values;
  return are_names(cells) ? ColumnOrder::names : ColumnOrder::none;
}

/// The texts of each column in the table's body, without totals.
std::vector<std::vector<std::string>> texts_by_column(const Table& table) {
  std::vector<std::vector<std::string>> texts(table.columns.size());
  for (const Row& row : table.rows) {
    if (row.total) continue;
    for (std::size_t column = 0; column < std::min(row.cells.size(), texts.size()); ++column)
      texts[column].push_back(plain_text(row.cells[column]));
  }
  return texts;
}

bool has_order(const Table& table) {
  const auto rows = std::count_if(table.rows.begin(), table.rows.end(),
                                  [](const Row& row) { return !row.total; });
  return !table.head.empty() && static_cast<std::size_t>(rows) >= least_rows_to_sort &&
         !has_spans(table.rows);
}

double width_of(Align align, std::string_view width_class, double prose) {
  if (align != Align::left) return 6;
  if (width_class == "prose") return prose;
  return width_class == "name" ? 8.5 : 4.5;
}

/// The least width of the table in em, if a column of prose has the width `prose`.
double least_width(const Table& table, const std::vector<std::string_view>& widths, double prose) {
  double wanted = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    wanted += width_of(table.columns[i].align, i < widths.size() ? widths[i] : "", prose);
  return wanted;
}

bool has_words_side_by_side(const std::vector<std::string_view>& widths) {
  const auto columns = std::count_if(widths.begin(), widths.end(),
                                     [](std::string_view width) { return !width.empty(); });
  return columns >= 2 && std::find(widths.begin(), widths.end(), "prose") != widths.end();
}

/// Whether a cell other than one in the first column spans several rows, or any cell several
/// columns. A cell of the first column names a group of rows, whose cards repeat it.
bool has_spans_after_first(const std::vector<Row>& rows) {
  TableGrid grid;
  for (const Row& row : rows) {
    grid.begin_row();
    for (const Cell& cell : row.cells) {
      const bool first = grid.place(cell) == 0;
      if (cell.column_span > 1 || (cell.row_span > 1 && !first)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<bool> sortable_columns(const Table& table) {
  std::vector<bool> sortable(table.columns.size(), false);
  if (!has_order(table)) return sortable;
  std::vector<ColumnOrder> orders;
  for (const auto& cells : texts_by_column(table)) orders.push_back(order_of(cells));
  const bool values = std::find(orders.begin(), orders.end(), ColumnOrder::values) != orders.end();
  for (std::size_t i = 0; i < orders.size(); ++i)
    sortable[i] = values && orders[i] != ColumnOrder::none;
  return sortable;
}

std::vector<std::string> card_labels(const Table& table,
                                     const std::vector<std::string_view>& widths) {
  if (!has_words_side_by_side(widths) || table.head.empty() || has_spans_after_first(table.rows))
    return {};
  std::vector<std::string> labels(table.columns.size());
  TableGrid grid;
  for (const Row& row : table.head) {
    grid.begin_row();
    for (const Cell& cell : row.cells) {
      const std::size_t column = grid.place(cell);
      if (cell.column_span <= 1 && column < labels.size()) labels[column] = plain_text(cell);
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string& unit = table.columns[i].unit;
    if (!unit.empty() && !labels[i].empty()) labels[i] += " (" + unit + ")";
  }
  return labels;
}

bool is_broad(const Table& table, const std::vector<std::string_view>& widths) {
  return least_width(table, widths, prose_width) > measure;
}

bool is_crowded(const Table& table, const std::vector<std::string_view>& widths) {
  return least_width(table, widths, narrow_prose_width) > most_side_by_side;
}

bool is_overfull(const Table& table, const std::vector<std::string_view>& widths) {
  return least_width(table, widths, narrow_prose_width) > main_column;
}

}  // namespace muster::html
