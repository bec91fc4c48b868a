// SPDX-License-Identifier: MIT
// Folds a long narrow table, such as one with a figure for each month, into panels side by side,
// each under its own head. In the tag structure it is still one table, row after row.
#include <algorithm>
#include <utility>

#include "layout/table_setter.hpp"

namespace muster::layout {
namespace {

constexpr std::size_t least_rows = 12;     ///< a shorter table is not folded
constexpr std::size_t longest_panel = 24;  ///< rows; a longer table is not folded
constexpr std::size_t most_panels = 4;
constexpr double panel_gap = 24;  ///< points

bool is_simple(const document::Row& row) {
  return std::ranges::all_of(row.cells, [](const document::Cell& cell) {
    return cell.row_span <= 1 && cell.blocks.empty();
  });
}

}  // namespace

std::size_t TableSetter::panels_that_fit() const {
  if (x_table.below > 0) return 1;
  const std::size_t rows = x_table.rows.size();
  const double width = x_frame.lefts.back() - x_frame.lefts.front() + panel_gap;
  const auto fit = static_cast<std::size_t>((x_place.area.width + panel_gap) / width);
  const std::size_t panels = std::min(fit, most_panels);
  const bool foldable = rows >= least_rows && panels > 1 && x_head.size() == 1 &&
                        (rows + panels - 1) / panels <= longest_panel;
  return foldable && std::ranges::all_of(x_table.rows, is_simple) ? panels : 1;
}

TableFrame TableSetter::panel(std::size_t index) const {
  TableFrame frame = x_frame;
  const double step = x_frame.lefts.back() - x_frame.lefts.front() + panel_gap;
  for (double& left : frame.lefts) left += static_cast<double>(index) * step;
  return frame;
}

/// Sets the rows that are side by side in the panels as one strip. No cell spans several rows.
void TableSetter::set_panels(TagId body, StripSink& sink) {
  const std::size_t rows = x_table.rows.size();
  const std::size_t each = (rows + x_panels - 1) / x_panels;
  std::vector<Strip> level(each);
  for (std::size_t first = 0, index = 0; first < rows; first += each, ++index) {
    TableFrame frame = panel(index);
    RowSetter setter(x_blocks, frame, RowKind::body);
    StripList list;
    for (std::size_t i = first; i < std::min(first + each, rows); ++i) {
      setter.add(x_table.rows[i], body, list);
    }
    add_end_rule(frame, list.strips.back().height, list.strips.back());
    level.resize(std::max(level.size(), list.strips.size()));
    for (std::size_t i = 0; i < list.strips.size(); ++i) {
      level[i].height = std::max(level[i].height, list.strips[i].height);
      merge(level[i], std::move(list.strips[i]), 0);
    }
  }
  for (std::size_t i = 0; i < level.size(); ++i) {
    sink.add(std::move(level[i]));
    const bool alone = i == 0 || i + 2 == level.size();
    sink.keep_with_next(alone ? BreakCost::bad : BreakCost::poor);
  }
  sink.keep_with_next(BreakCost::free);
}

/// Adds a rule under the last row.
void TableSetter::add_end_rule(const TableFrame& frame, double y, Strip& strip) const {
  strip.items.push_back(rule_item(frame.lefts.front(), frame.lefts.back(), y,
                                  x_blocks.setting().theme.colour(theme::Role::rule)));
}

}  // namespace muster::layout
