// SPDX-License-Identifier: MIT
#include "layout/table_setter.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "document/prose.hpp"
#include "document/table_notes.hpp"
#include "document/walk.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// From this body size on, a table that does not fit is set row by row instead of being refused.
constexpr double large_print_size = 15;

/// The least type size, as a share of the usual size, before a wide table gets a landscape page.
constexpr double slightly_smaller = 0.89;

/// A table of up to this many rows is kept on one page if possible.
constexpr std::size_t rows_together = 8;

/// Points between the last row on a page and the remark that the table continues.
constexpr double foot_gap = 3;
/// Points: the width of this remark, however narrow the table is.
constexpr double least_foot = 200;

/// Notes up to this share of a page stay together, and with the end of their table.
constexpr double most_notes = 0.6;

/// A table with more rows does not wait in memory for a landscape page.
constexpr std::size_t most_rows_waiting = 200;

/// Puts no-break spaces into a unit such as "(£ million)", so that no line ends inside it.
std::string in_one_piece(std::string words) {
  for (std::size_t at = 0; (at = words.find(' ', at)) != std::string::npos;)
    words.replace(at, 1, "\xC2\xA0");
  return words;
}

/// Returns the head with the unit of each column, once, in the header row nearest to the figures.
std::vector<document::Row> head_with_units(const document::Table& table) {
  std::vector<document::Row> head = table.head;
  document::RowWalker walker(document::column_count(table));
  for (document::Row& row : head) {
    for (const document::PlacedCell& placed : walker.next(row)) {
      const bool nearest = &row == &head.back() || placed.rows > 1;
      if (!nearest || placed.columns > 1 || placed.column >= table.columns.size()) continue;
      const std::string& unit = table.columns[placed.column].unit;
      auto& cell = const_cast<document::Cell&>(*placed.cell);  // it belongs to `head`, a copy
      if (unit.empty() || cell.content.empty()) continue;
      const std::string mark = "(" + unit + ")";
      if (document::names_unit(document::plain_text(cell), unit)) continue;
      cell.content.push_back({document::Text{" " + in_one_piece(mark)}});
    }
  }
  return head;
}

/// Whether every column has a weight: then the weights decide the widths, and not the content.
bool is_weighted(const document::Table& table, std::size_t columns) {
  return columns <= table.columns.size() &&
         std::all_of(table.columns.begin(),
                     table.columns.begin() + static_cast<std::ptrdiff_t>(columns),
                     [](const document::TableColumn& column) { return column.weight > 0; });
}

std::vector<ColumnWish> weighted(std::vector<ColumnWish> wishes, const document::Table& table,
                                 double room, double padding) {
  double sum = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) sum += table.columns[i].weight;
  room -= 2 * padding * static_cast<double>(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i)
    wishes[i].preferred = std::max(wishes[i].least, room * table.columns[i].weight / sum);
  return wishes;
}

}  // namespace

TableSetter::TableSetter(BlockContext& blocks, const document::Table& table, const Place& place)
    : x_blocks(blocks),
      x_table(table),
      x_place(place),
      x_head(head_with_units(table)),
      x_page_height(blocks.room()) {
  x_frame.table = &table;
  x_frame.complex = table.head.size() > 1;
  x_frame.has_sentences = document::has_sentences(table) || table.below > 0;
}

void TableSetter::set() {
  if (!x_table.number.empty()) {
    x_blocks.outline().tables.push_back(
        {1, x_table.number, document::plain_text(x_table.caption), x_table.id});
  }
  if (document::column_count(x_table) == 0) return;
  const PageShape shape = x_blocks.pages().shape();
  const bool may_turn = x_blocks.in_main_text(x_place) && shape.width < shape.height;
  // Tables keep their order, so that a reader who looks for Table 4 after Table 3 finds it.
  if (x_blocks.in_main_text(x_place) && x_blocks.pages().has_turned_waiting())
    x_blocks.pages().place_floating();
  ColumnMeter meter(x_blocks, x_table, x_head);
  Wishes wishes{meter.wishes(), meter.texts()};
  wishes.columns.resize(wishes.columns.size() - x_table.below);
  if (plan(wishes, 1)) {
    set_table();
    return;
  }
  const double floor = std::min(1.0, least_table_size / x_blocks.setting().styles.table.size);
  // In large print a landscape page has room for few rows, and the paper would have to be turned.
  const bool deck = x_blocks.setting().theme.is_deck;
  const bool large_print = x_blocks.setting().styles.body.size >= large_print_size;
  const theme::Typography& type = x_blocks.setting().theme.type;
  if (deck && plan(wishes, std::min(1.0, type.small / type.table))) {
    set_table();
    return;
  }
  if (large_print) {
    set_as_blocks();
  } else if (may_turn && plan(wishes, std::max(floor, slightly_smaller))) {
    set_table();  // a reader would rather read slightly smaller type than turn the page
  } else if (may_turn && plan_on(wishes, landscape(shape), floor)) {
    set_turned(landscape(shape));
  } else if (!may_turn && plan(wishes, floor)) {
    set_table();
  } else {
    refuse();
  }
}

/// Sets the table on landscape pages. A numbered table may wait for them, because text can refer to
/// it.
void TableSetter::set_turned(const PageShape& shape) {
  Paginator& pages = x_blocks.pages();
  x_page_height = shape.height - shape.top - shape.bottom;
  if (x_table.number.empty() || x_table.rows.size() > most_rows_waiting) {
    const PageShape upright = pages.shape();
    pages.set_shape(shape);
    set_table();
    pages.set_shape(upright);
    return;
  }
  StripList whole;
  x_place.sink = &whole;
  set_table();
  pages.add_turned(std::move(whole.strips), shape, x_place.parent);
}

bool TableSetter::plan_on(const Wishes& wishes, const PageShape& shape, double least_factor) {
  const Area narrow =
      std::exchange(x_place.area, {shape.left, shape.width - shape.left - shape.right});
  if (plan(wishes, least_factor)) return true;
  x_place.area = narrow;
  return false;
}

bool TableSetter::plan(const Wishes& wishes, double least_factor) {
  const TableStyles full = table_styles(x_blocks.setting().styles, 1);
  const double room = x_place.area.width;
  const ColumnPlan plan =
      is_weighted(x_table, wishes.columns.size())
          ? plan_columns(weighted(wishes.columns, x_table, room, full.padding), room, full.padding,
                         least_factor)
          : plan_columns(wishes.columns, room, full.padding, least_factor, &wishes.texts);
  if (!plan.fits()) return false;
  x_frame.styles = table_styles(x_blocks.setting().styles, plan.factor);
  x_frame.lefts = {x_place.area.left};
  double stretch = 1;  // cells below need the whole width, however narrow the others are
  if (x_table.below > 0)
    stretch = x_place.area.width / std::accumulate(plan.widths.begin(), plan.widths.end(), 0.0);
  for (double width : plan.widths) x_frame.lefts.push_back(x_frame.lefts.back() + width * stretch);
  x_frame.point.clear();
  x_frame.before_point.clear();
  x_frame.bars = document::bar_scales(x_table);
  for (const ColumnWish& wish : wishes.columns) {
    x_frame.point.push_back(wish.after_point * plan.factor);
    x_frame.before_point.push_back(wish.before_point * plan.factor);
  }
  plan_below();
  return true;
}

/// Gives all titles of the columns below the width of the longest, up to a third of the table.
void TableSetter::plan_below() {
  x_frame.below.clear();
  x_frame.below_label = 0;
  if (x_table.below == 0) return;
  ParagraphStyle style = x_frame.styles.body;
  style.weight = Weight::bold;
  const std::vector<std::string> titles = column_titles();
  x_frame.below.assign(titles.end() - x_table.below, titles.end());
  const double most = (x_frame.lefts.back() - x_frame.lefts.front()) / 3;
  for (const std::string& title : x_frame.below) {
    const double width = x_blocks.text().width({{document::Text{title}}}, style) + 1;
    x_frame.below_label = std::max(x_frame.below_label, std::min(width, most));
  }
}

void TableSetter::refuse() const {
  const std::string name = x_table.number.empty() ? x_table.id : x_table.number;
  throw Error(code::layout_table_too_wide, x_blocks.setting().location(),
              "'" + name + "' has " + std::to_string(document::column_count(x_table)) +
                  " columns, which do not fit on a page even with the smallest type",
              {"leave out columns, or divide the table"});
}

void TableSetter::set_table() {
  Setting& setting = x_blocks.setting();
  std::unique_ptr<TagAttributes> attributes;
  if (!x_table.summary.empty()) {
    attributes = std::make_unique<TagAttributes>();
    attributes->summary = x_table.summary;
  }
  x_tag = setting.tags.open(Role::table, x_place.parent, setting.where, std::move(attributes));
  StripSink& sink = *x_place.sink;
  x_panels = panels_that_fit();
  set_caption(sink);
  std::shared_ptr<const RepeatedHead> head = repeated_head();
  x_frame.row_limit = 0.92 * (x_page_height - (head ? head->height : 0));
  set_head(sink);
  set_body(head, sink);
  sink.close(x_tag);
  set_figure_notes(x_blocks, x_table.notes, x_place);
}

document::Inlines TableSetter::caption_words(bool continued) const {
  document::Inlines words;
  if (!x_table.number.empty()) words.push_back({document::Text{x_table.number + ": "}});
  words.insert(words.end(), x_table.caption.begin(), x_table.caption.end());
  if (continued) words.push_back({document::Text{std::string(" ") + sentences::continued.words}});
  return words;
}

void TableSetter::set_caption(StripSink& sink) {
  ParagraphFlow flow;
  flow.before = x_blocks.setting().styles.block_gap;
  flow.inside = BreakCost::never;
  flow.anchor = x_table.id;
  flow.note_parent = x_place.parent;
  Strip gap = white(0.35 * x_frame.styles.body.size, BreakCost::never);
  if (x_table.caption.empty() && x_table.number.empty()) {
    gap.before = flow.before;
    gap.cost = BreakCost::free;
    if (!x_table.id.empty()) gap.items.push_back(anchor_item(x_table.id));
  } else {
    Setting& setting = x_blocks.setting();
    const TagId tag = setting.tags.open(Role::caption, x_tag, setting.where);
    x_blocks.text().set(caption_words(false), setting.styles.caption, x_place.area, tag, flow,
                        sink);
  }
  sink.add(std::move(gap));
  sink.keep_with_next();
}

std::shared_ptr<const RepeatedHead> TableSetter::repeated_head() {
  auto head = std::make_shared<RepeatedHead>();
  StripList list;
  if (!x_table.caption.empty() || !x_table.number.empty()) {
    x_blocks.text().set(caption_words(true), x_blocks.setting().styles.caption, x_place.area,
                        no_tag, {}, list);
    list.add(white(0.35 * x_frame.styles.body.size));
  }
  Strip all;
  all.height = list.height();
  stack(all, std::move(list.strips), 0);
  head->height = all.height + paint_head_copy(0, all.height, all);
  for (std::size_t i = 1; i < x_panels; ++i) paint_head_copy(i, all.height, all);
  head->items = std::move(all.under);
  std::ranges::move(all.items, std::back_inserter(head->items));
  if (head->items.empty()) return nullptr;
  set_foot(*head);
  return head;
}

/// Sets the remark under a part of the table that is not its last. Like the repeated head, it is an
/// artifact.
void TableSetter::set_foot(RepeatedHead& head) {
  const std::string name = x_table.number.empty() ? sentences::the_table.words : x_table.number;
  ParagraphStyle style = x_blocks.setting().styles.source;
  style.align = TextAlign::right;
  StripList list;
  list.add(white(foot_gap));
  const double width = x_frame.lefts.back() - x_frame.lefts.front();
  const Area area = {x_frame.lefts.front(),
                     std::max(width, std::min(least_foot, x_place.area.width))};
  x_blocks.text().set(filled(sentences::continues, {{"table", name}}), style, area, no_tag, {},
                      list);
  Strip all;
  head.foot_height = list.height();
  stack(all, std::move(list.strips), 0);
  head.foot = std::move(all.items);
}

/// Paints a copy of the head over a panel, as an artifact. Returns its height.
double TableSetter::paint_head_copy(std::size_t index, double y, Strip& strip) const {
  TableFrame frame = panel(index);
  RowSetter rows(x_blocks, frame, RowKind::repeated_head);
  StripList list;
  for (const document::Row& row : x_head) rows.add(row, no_tag, list);
  rows.finish(list);
  const double height = list.height();
  stack(strip, std::move(list.strips), y);
  return height;
}

void TableSetter::set_head(StripSink& sink) {
  if (x_head.empty()) return;
  Setting& setting = x_blocks.setting();
  const TagId tag = setting.tags.open(Role::table_head, x_tag, setting.where);
  RowSetter rows(x_blocks, x_frame, RowKind::head);
  StripList list;
  for (const document::Row& row : x_head) rows.add(row, tag, list);
  rows.finish(list);
  for (std::size_t i = 1; i < x_panels; ++i) paint_head_copy(i, 0, list.strips.front());
  for (Strip& strip : list.strips) {
    sink.keep_with_next();
    sink.add(std::move(strip));
  }
  sink.keep_with_next();
  sink.close(tag);
}

/// The cost of a page break after a row. Short tables stay whole, no table leaves a single row on a
/// page if a better break fills enough of it, and a total is separated from the row above it only
/// if there is no other way. A row of sentences, or with cells below, is as long as a paragraph,
/// and may be alone.
BreakCost TableSetter::break_after(std::size_t row) const {
  const std::size_t left = x_table.rows.size() - row - 1;
  if (left > 0 && x_table.rows[row + 1].total) return BreakCost::bad;
  if (x_table.below > 0) return BreakCost::free;
  const bool alone = row == 0 || left == 1;
  const bool few = !x_frame.has_sentences && (row < 2 || left < 3);
  const bool is_short = x_table.rows.size() <= rows_together;
  if (alone) return is_short && !x_frame.has_sentences ? BreakCost::bad : BreakCost::poor;
  return is_short || few ? BreakCost::poor : BreakCost::free;
}

void TableSetter::set_body(const std::shared_ptr<const RepeatedHead>& head, StripSink& sink) {
  Setting& setting = x_blocks.setting();
  const TagId tag = setting.tags.open(Role::table_body, x_tag, setting.where);
  StripFilter filter(sink);
  filter.head = head;
  filter.keep_with_next();
  if (x_panels > 1) {
    set_panels(tag, filter);
    sink.close(tag);
    return;
  }
  RowSetter rows(x_blocks, x_frame, RowKind::body);
  for (std::size_t i = 0; i < x_table.rows.size(); ++i) {
    rows.add(x_table.rows[i], tag, filter);
    if (rows.holds()) continue;
    filter.keep_with_next(break_after(i));
    setting.words.trim();
  }
  rows.finish(filter);
  Strip end = white(0.5, BreakCost::never);
  add_end_rule(x_frame, 0, end);
  sink.add(std::move(end));
  sink.close(tag);
}

void set_figure_notes(BlockContext& blocks, const std::vector<document::Note>& notes,
                      const Place& place) {
  Setting& setting = blocks.setting();
  ParagraphFlow flow;
  flow.before = setting.styles.paragraph_gap / 2;
  flow.first = BreakCost::bad;
  flow.note_parent = place.parent;
  StripList strips;
  for (const document::Note& note : notes) {
    if (note.use == document::NoteUse::data) continue;
    const TagId tag = setting.tags.open(Role::paragraph, place.parent, setting.where);
    blocks.text().set(note.content, setting.styles.source, place.area, tag, flow, strips);
    flow.first = BreakCost::poor;
  }
  // Notes alone on a page would be hard to understand, so the last rows stay with them.
  const bool together = strips.height() <= most_notes * blocks.room();
  for (Strip& strip : strips.strips) {
    if (together) strip.cost = BreakCost::never;
    place.sink->add(std::move(strip));
  }
  place.sink->add(white(setting.styles.paragraph_gap, BreakCost::never));
}

}  // namespace muster::layout
