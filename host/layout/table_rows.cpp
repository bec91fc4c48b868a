// SPDX-License-Identifier: MIT
#include "layout/table_rows.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace muster::layout {
namespace {

constexpr std::size_t spare_limit = 64;
// The bar in a cell, in multiples of the type size: its distance from the value, the least room in
// which it is drawn, and its height.
constexpr double bar_gap = 0.5, least_bar_room = 2, bar_height = 0.6;
constexpr double least_bar = 0.6;  ///< points: makes a small value visible

bool is_empty(const document::Cell& cell) { return cell.content.empty() && cell.blocks.empty(); }

document::Align align_of(const document::Table& table, const document::PlacedCell& placed) {
  return placed.column < table.columns.size() ? table.columns[placed.column].align
                                              : document::Align::left;
}

}  // namespace

RowSetter::RowSetter(BlockContext& blocks, TableFrame& frame, RowKind kind)
    : x_blocks(blocks),
      x_frame(frame),
      x_kind(kind),
      x_walker(frame.columns_in_row() + frame.below.size()) {}

void RowSetter::add(const document::Row& row, TagId parent, StripSink& sink) {
  RowBox box;
  box.row = &row;
  box.number = x_count++;
  x_row_head.clear();
  if (x_kind != RowKind::repeated_head) {
    box.tag = x_blocks.setting().tags.open(Role::row, parent, x_blocks.setting().where);
  }
  std::vector<std::unique_ptr<CellBox>> below;
  for (const document::PlacedCell& placed : x_walker.next(row)) {
    std::unique_ptr<CellBox> cell = take_cell();
    cell->placed = placed;
    cell->tag = open_cell(*cell, box.tag, box.number);
    if (is_below(placed)) {
      below.push_back(std::move(cell));
      continue;
    }
    measure_cell(*cell, box);
    if (placed.rows == 1) box.height = std::max(box.height, cell->height);
    box.cells.push_back(std::move(cell));
  }
  x_rows.push_back(std::move(box));
  if (!below.empty()) add_below(std::move(below), row);
  if (!x_walker.open()) flush(sink);
}

void RowSetter::finish(StripSink& sink) { flush(sink); }

std::unique_ptr<RowSetter::CellBox> RowSetter::take_cell() {
  if (x_spare.empty()) return std::make_unique<CellBox>();
  std::unique_ptr<CellBox> cell = std::move(x_spare.back());
  x_spare.pop_back();
  return cell;
}

const ParagraphStyle& RowSetter::style_of(const RowBox& row) const {
  if (x_kind != RowKind::body) return x_frame.styles.head;
  return row.row->total ? x_frame.styles.total : x_frame.styles.body;
}

TagId RowSetter::open_cell(const CellBox& cell, TagId row, std::size_t number) {
  if (x_kind == RowKind::repeated_head) return no_tag;
  const document::PlacedCell& placed = cell.placed;
  const bool column_head = x_kind == RowKind::head && !is_empty(*placed.cell);
  const bool row_head = x_kind == RowKind::body && placed.cell->header;
  std::unique_ptr<TagAttributes> attributes;
  if (column_head || row_head || placed.columns > 1 || placed.rows > 1 || x_frame.complex) {
    attributes = std::make_unique<TagAttributes>();
    attributes->column_span = static_cast<std::uint16_t>(placed.columns);
    attributes->row_span = static_cast<std::uint16_t>(placed.rows);
    attributes->scope = column_head ? Scope::column : row_head ? Scope::row : Scope::none;
    if (x_frame.complex) name_headers(placed, number, *attributes);
  }
  const Role role = column_head || row_head ? Role::header_cell : Role::data_cell;
  return x_blocks.setting().tags.open(role, row, x_blocks.setting().where, std::move(attributes));
}

/// Names the headers of a cell: if a head has two levels, the scope alone doesn't show which
/// headers a cell has.
void RowSetter::name_headers(const document::PlacedCell& placed, std::size_t row,
                             TagAttributes& attributes) {
  auto& heads = x_frame.column_heads;
  heads.resize(x_frame.lefts.size() - 1);
  for (std::size_t i = 0; i < placed.columns; ++i) {
    for (const std::string& id : heads[placed.column + i]) {
      if (std::ranges::find(attributes.headers, id) == attributes.headers.end()) {
        attributes.headers.push_back(id);
      }
    }
  }
  if (x_kind == RowKind::body && !x_row_head.empty()) attributes.headers.push_back(x_row_head);
  if (attributes.scope == Scope::none) return;
  attributes.id = x_frame.table->id + (x_kind == RowKind::head ? "-head-" : "-row-") +
                  std::to_string(row + 1) + "-" + std::to_string(placed.column + 1);
  if (x_kind == RowKind::body) {
    x_row_head = attributes.id;
    return;
  }
  for (std::size_t i = 0; i < placed.columns; ++i)
    heads[placed.column + i].push_back(attributes.id);
}

void RowSetter::measure_cell(CellBox& cell, const RowBox& row) {
  const document::PlacedCell& placed = cell.placed;
  const TableStyles& styles = x_frame.styles;
  ParagraphStyle style = style_of(row);
  const document::Align align = align_of(*x_frame.table, placed);
  if (align != document::Align::left) style.align = TextAlign::right;
  if (x_kind != RowKind::body && placed.columns > 1) style.align = TextAlign::centre;
  cell.x = x_frame.lefts[placed.column] + styles.padding;
  cell.width = x_frame.lefts[placed.column + placed.columns] - styles.padding - cell.x;
  measure_text(cell, style);
  if (align == document::Align::decimal && x_kind == RowKind::body && cell.plain &&
      cell.lines.size() == 1) {
    cell.text.align = TextAlign::left;
    cell.x = std::max(cell.x, align_point(cell));
  }
}

/// Breaks the text of a cell whose `x` and `width` are known, and gives it its height.
void RowSetter::measure_text(CellBox& cell, const ParagraphStyle& style) {
  const document::PlacedCell& placed = cell.placed;
  cell.plain = placed.cell->blocks.empty() || x_kind == RowKind::repeated_head;
  cell.lines.clear();
  cell.blocks.strips.clear();
  cell.label.strips.clear();
  if (!cell.plain) {
    set_blocks(cell, style);
    return;
  }
  x_blocks.text().builder().build(placed.cell->content, style, cell.text);
  cell.lines = x_blocks.text().breaker().lines(cell.text, cell.width);
  cell.text.spans[0].tag = cell.tag;
  cell.height = static_cast<double>(cell.lines.size()) * cell.text.leading +
                2 * x_frame.styles.leading_padding;
}

void RowSetter::set_blocks(CellBox& cell, const ParagraphStyle& style) {
  Place place;
  place.area = {cell.x, cell.width};
  place.parent = cell.tag;
  place.sink = &cell.blocks;
  ParagraphStyle inner = style;
  inner.align = TextAlign::left;
  x_blocks.set(cell.placed.cell->blocks, place, inner);
  if (!cell.blocks.strips.empty()) cell.blocks.strips.front().before = 0;
  cell.height = cell.blocks.height() + 2 * x_frame.styles.leading_padding;
}

/// Returns the left end of a decimal cell's text, so that the points of its column are aligned.
double RowSetter::align_point(const CellBox& cell) const {
  const double right = x_frame.lefts[cell.placed.column + 1] - x_frame.styles.padding;
  return right - x_frame.point[cell.placed.column] - width_before_point(cell.text);
}

/// Makes the last row of a cell taller if the cell spans several rows and needs more room than they
/// have.
void RowSetter::share_heights() {
  for (std::size_t first = 0; first < x_rows.size(); ++first) {
    for (const auto& cell : x_rows[first].cells) {
      if (cell->placed.rows == 1) continue;
      const std::size_t last = std::min(first + cell->placed.rows, x_rows.size());
      double have = 0;
      for (std::size_t i = first; i < last; ++i) have += x_rows[i].height;
      if (have < cell->height) x_rows[last - 1].height += cell->height - have;
    }
  }
}

void RowSetter::flush(StripSink& sink) {
  if (x_rows.empty()) return;
  if (must_divide()) {
    set_divided(sink);
  } else {
    set_whole(sink);
  }
  ++x_group;
  for (RowBox& row : x_rows) {
    for (auto& cell : row.cells) {
      if (x_spare.size() < spare_limit) x_spare.push_back(std::move(cell));
    }
  }
  x_rows.clear();
}

/// Adds a strip for each row. Rows stay together if they are next to the text of a cell that spans
/// them.
void RowSetter::set_whole(StripSink& sink) {
  share_heights();
  double top = 0;
  double covered = 0;  // the lowest edge so far of text in cells that span rows
  for (std::size_t i = 0; i < x_rows.size(); ++i) {
    BreakCost cost = top + tolerance < covered ? BreakCost::never : BreakCost::poor;
    if (i > 0 && cost == BreakCost::poor && !owners_fit(i)) cost = BreakCost::bad;
    if (is_kept_below(i)) cost = BreakCost::bad;
    set_row(i, i == 0 ? BreakCost::free : cost, sink);
    for (const auto& cell : x_rows[i].cells) {
      if (cell->placed.rows > 1)
        covered = std::max(covered, top + drop_of(*cell, i) + cell->height);
    }
    top += x_rows[i].height;
  }
}

double RowSetter::height_from(std::size_t index) const {
  double height = 0;
  for (std::size_t i = index; i < x_rows.size(); ++i) height += x_rows[i].height;
  return height;
}

void RowSetter::set_row(std::size_t index, BreakCost cost, StripSink& sink) {
  RowBox& row = x_rows[index];
  Strip strip;
  strip.height = row.height;
  strip.cost = cost;
  paint_ground(index, row.height, true, true, strip);
  for (auto& cell : row.cells) {
    paint_bar(*cell, *row.row, strip);
    paint_cell(*cell, drop_of(*cell, index), strip);
  }
  if (index > 0) repeat_owners(index, strip);
  if (index > 0) repeat_number(x_frame.styles.leading_padding, strip);
  end_row(row, strip);
  sink.add(std::move(strip));
}

/// Draws the bar to the left of the value, in the room that all values of the column leave.
void RowSetter::paint_bar(const CellBox& cell, const document::Row& row, Strip& strip) const {
  const std::size_t column = cell.placed.column;
  if (x_kind != RowKind::body || is_below(cell.placed) || column >= x_frame.bars.size() ||
      !x_frame.bars[column])
    return;
  const auto bar = document::cell_bar(*x_frame.bars[column], row, *cell.placed.cell);
  const TableStyles& styles = x_frame.styles;
  const double left = x_frame.lefts[column] + styles.padding;
  const double right = x_frame.lefts[column + 1] - styles.padding - x_frame.point[column] -
                       x_frame.before_point[column] - bar_gap * styles.body.size;
  if (!bar || right - left < least_bar_room * styles.body.size) return;
  const theme::Theme& theme = x_blocks.setting().theme;
  const bool one_sided = x_frame.bars[column]->low == 0;
  const theme::Role role = bar->negative ? theme::Role::negative
                           : one_sided   ? theme::Role::series_1
                                         : theme::Role::positive;
  const double height = bar_height * styles.body.size;
  const double top = styles.leading_padding + (styles.body.leading - height) / 2;
  const double from = left + bar->from * (right - left);
  const double length = (bar->to - bar->from) * (right - left);
  strip.under.push_back(
      fill_item({from, top, std::max(least_bar, length), height}, theme.colour(role)));
}

void RowSetter::end_row(RowBox& row, Strip& strip) {
  for (auto& cell : row.cells) {
    LinePainter::close_spans(cell->text, strip.closes);
    cell->text.clear();
    if (cell->tag != no_tag) strip.closes.push_back(cell->tag);
  }
  if (row.tag != no_tag) strip.closes.push_back(row.tag);
}

/// Returns how far down the text of a head moves, so that all heads end just above their figures.
double RowSetter::drop_of(const CellBox& cell, std::size_t index) const {
  if (x_kind == RowKind::body) return 0;
  double height = 0;
  const std::size_t last = std::min(index + cell.placed.rows, x_rows.size());
  for (std::size_t i = index; i < last; ++i) height += x_rows[i].height;
  return height - cell.height;
}

void RowSetter::paint_cell(CellBox& cell, double drop, Strip& strip) {
  double y = x_frame.styles.leading_padding + drop;
  stack(strip, std::move(cell.label.strips), y);
  if (!cell.plain) {
    stack(strip, std::move(cell.blocks.strips), y);
    return;
  }
  LinePainter::mark_divided_words(cell.text, cell.lines);
  for (const Line& line : cell.lines) {
    x_blocks.text().paint(cell.text, line, {cell.x, y, cell.width}, strip);
    y += cell.text.leading;
  }
  x_blocks.text().attach_notes(strip, cell.tag);
}

void RowSetter::paint_ground(std::size_t index, double height, bool begins, bool ends,
                             Strip& strip) const {
  const theme::Theme& theme = x_blocks.setting().theme;
  const double left = x_frame.lefts.front();
  const double right = x_frame.lefts.back();
  if (x_kind != RowKind::body) {
    strip.under.push_back(
        fill_item({left, 0, right - left, height}, theme.colour(theme::Role::table_head)));
    paint_brackets(x_rows[index], height, strip);
    return;
  }
  const theme::Colour stripe = theme.colour(theme::Role::table_stripe);
  if (x_frame.has_sentences || stripe == theme.colour(theme::Role::page)) {
    if (ends && x_rows[index].ends) paint_row_rule(index, height, strip);
  } else if (x_group % 2 == 1) {
    strip.under.push_back(fill_item({left, 0, right - left, height}, stripe));
  }
  if (x_rows[index].row->total && begins) {
    strip.items.push_back(rule_item(left, right, 0, theme.colour(theme::Role::text), 0.8F));
  }
}

/// Paints a rule under a row, except through cells that extend into the next row.
void RowSetter::paint_row_rule(std::size_t index, double height, Strip& strip) const {
  std::vector<bool> reached(x_frame.lefts.size(), false);
  for (std::size_t first = 0; first <= index; ++first) {
    for (const auto& cell : x_rows[first].cells) {
      if (first + cell->placed.rows <= index + 1) continue;
      for (std::size_t i = 0; i < cell->placed.columns; ++i)
        reached[cell->placed.column + i] = true;
    }
  }
  const theme::Colour rule = x_blocks.setting().theme.colour(theme::Role::rule);
  for (std::size_t column = 0; column + 1 < x_frame.lefts.size(); ++column) {
    if (reached[column]) continue;
    const std::size_t begin = column;
    while (column + 2 < x_frame.lefts.size() && !reached[column + 1]) ++column;
    strip.items.push_back(rule_item(x_frame.lefts[begin], x_frame.lefts[column + 1], height, rule));
  }
}

/// Paints a line under a head that is over several columns, to show which they are.
void RowSetter::paint_brackets(const RowBox& row, double height, Strip& strip) const {
  for (const auto& cell : row.cells) {
    const document::PlacedCell& placed = cell->placed;
    if (placed.columns == 1 || placed.rows > 1 || is_empty(*placed.cell)) continue;
    strip.items.push_back(
        rule_item(x_frame.lefts[placed.column] + x_frame.styles.padding,
                  x_frame.lefts[placed.column + placed.columns] - x_frame.styles.padding,
                  height - 1, x_blocks.setting().theme.colour(theme::Role::table_head_text)));
  }
}

/// Whether a cell of row `first` extends into row `index` and can be repeated there.
bool RowSetter::is_owner(const CellBox& cell, std::size_t first, std::size_t index) const {
  return first + cell.placed.rows > index && cell.plain && !cell.lines.empty();
}

bool RowSetter::owners_fit(std::size_t index) const {
  const double room = height_from(index) + tolerance;
  for (std::size_t first = 0; first < index; ++first) {
    for (const auto& cell : x_rows[first].cells) {
      if (is_owner(*cell, first, index) && cell->height > room) return false;
    }
  }
  return true;
}

/// Repeats the text of a cell that extends from the page before, if the row begins a page.
void RowSetter::repeat_owners(std::size_t index, Strip& strip) {
  for (std::size_t first = 0; first < index; ++first) {
    for (auto& cell : x_rows[first].cells) {
      if (!is_owner(*cell, first, index)) continue;
      if (cell->height > height_from(index) + tolerance) continue;
      repeat(*cell, x_frame.styles.leading_padding, strip);
    }
  }
}

/// Paints the text of a cell once more, as an artifact, if the strip begins a page.
void RowSetter::repeat(CellBox& cell, double y, Strip& strip) {
  Strip again;
  const TagId tag = std::exchange(cell.text.spans[0].tag, no_tag);
  for (const Line& line : cell.lines) {
    x_blocks.text().paint(cell.text, line, {cell.x, y, cell.width}, again);
    y += cell.text.leading;
  }
  cell.text.spans[0].tag = tag;
  std::ranges::move(again.items, std::back_inserter(strip.extra().at_top));
}

/// Repeats the first cell of a row with cells below, such as the number of an action, `y` points
/// under the strip's top if the strip begins a page. Nothing else is in that column.
void RowSetter::repeat_number(double y, Strip& strip) {
  if (x_kind != RowKind::body || x_rows.front().ends) return;
  for (auto& cell : x_rows.front().cells)
    if (cell->placed.column == 0 && cell->plain && cell->lines.size() == 1) repeat(*cell, y, strip);
}

}  // namespace muster::layout
