// SPDX-License-Identifier: MIT
// The columns of a table that are printed below the other cells of their row, each after its title.
// In the structure they are cells of that row like any others.
#include <algorithm>
#include <utility>

#include "layout/sentences.hpp"
#include "layout/table_rows.hpp"

namespace muster::layout {
namespace {

constexpr double label_gap = 0.9;   ///< between a title and its cell, in units of the type size
constexpr double head_gap = 1.6;    ///< between two titles in the head

bool has_words(const document::Cell& cell) { return !cell.content.empty() || !cell.blocks.empty(); }

}  // namespace

bool RowSetter::is_below(const document::PlacedCell& placed) const {
  return placed.column >= x_frame.columns_in_row();
}

/// Whether part `index` of a row stays with the part before it: the first cell below stays with the
/// row above it, and the last cell with the one before.
bool RowSetter::is_kept_below(std::size_t index) const {
  return !x_rows.front().ends && index > 0 && (index == 1 || index + 1 == x_rows.size());
}

/// Adds a part of the row for each of `cells` that has text. Empty cells take no room.
void RowSetter::add_below(std::vector<std::unique_ptr<CellBox>> cells, const document::Row& row) {
  const TagId tag = std::exchange(x_rows.back().tag, no_tag);
  const std::size_t number = x_rows.back().number;
  const auto next = [&] {
    x_rows.back().ends = false;
    x_rows.push_back({});
    x_rows.back().row = &row;
    x_rows.back().number = number;
  };
  if (x_kind != RowKind::body) {
    next();
    add_below_heads(cells, next);
  }
  for (auto& cell : cells) {
    if (cell == nullptr) continue;
    if (has_words(*cell->placed.cell)) next();
    RowBox& part = x_rows.back();
    measure_below(*cell, part);
    part.height = std::max(part.height, cell->height);
    part.cells.push_back(std::move(cell));
  }
  x_rows.back().tag = tag;
}

/// Sets the titles of these columns side by side, below the heads of the other columns, after words
/// that say where they are. Calls `next` to begin another line if a title has no
/// room.
void RowSetter::add_below_heads(std::vector<std::unique_ptr<CellBox>>& cells,
                                const std::function<void()>& next) {
  ParagraphStyle style = x_frame.styles.head;
  style.weight = Weight::regular;
  const double left = x_frame.lefts[std::min<std::size_t>(1, x_frame.columns_in_row() - 1)] +
                      x_frame.styles.padding;
  const double right = x_frame.lefts.back();
  const std::string says_where(sentences::below_rows.words);
  const double said =
      std::min(x_blocks.text().width({{document::Text{says_where}}}, style) + 1, right - left);
  double x = left + said + label_gap * style.size;
  for (auto& cell : cells) {
    const double wanted = x_blocks.text().width(cell->placed.cell->content, style) + 1;
    if (x > left && x + wanted > right) {
      next();
      x = left;
    }
    cell->x = x;
    cell->width = std::min(wanted, right - x);
    measure_text(*cell, style);
    if (cell == cells.front())
      x_blocks.text().set(says_where, style, {left, said}, no_tag, {}, cell->label);
    x += wanted + head_gap * style.size;
    RowBox& part = x_rows.back();
    part.height = std::max(part.height, cell->height);
    part.cells.push_back(std::move(cell));
  }
}

/// Measures a cell below. It begins under the second column, with its title before it.
void RowSetter::measure_below(CellBox& cell, const RowBox& row) {
  const TableStyles& styles = x_frame.styles;
  const double left =
      x_frame.lefts[std::min<std::size_t>(1, x_frame.columns_in_row() - 1)] + styles.padding;
  cell.x = left + x_frame.below_label + label_gap * styles.body.size;
  cell.width = x_frame.lefts.back() - styles.padding - cell.x;
  measure_text(cell, style_of(row));
  if (!has_words(*cell.placed.cell)) {
    cell.height = 0;
    return;
  }
  ParagraphStyle label = styles.body;
  label.weight = Weight::bold;
  x_blocks.text().set(x_frame.below[cell.placed.column - x_frame.columns_in_row()], label,
                      {left, x_frame.below_label}, no_tag, {}, cell.label);
  cell.height = std::max(cell.height, cell.label.height() + 2 * styles.leading_padding);
}

}  // namespace muster::layout
