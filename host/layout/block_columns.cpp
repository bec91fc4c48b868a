// SPDX-License-Identifier: MIT
// Text in two columns, and notes in the side column.
#include "layout/block_setter.hpp"
#include "layout/column_balance.hpp"

namespace muster::layout {
namespace {

constexpr double least_lines = 5;  ///< columns begin only on a page with room for this many

double height_from(const std::vector<Strip>& strips, std::size_t first) {
  double height = 0;
  for (std::size_t i = first; i < strips.size(); ++i) height += strips[i].before + strips[i].height;
  return height;
}

/// Forbids breaks in tables that fit on a page of `room` points: in columns, a head is not
/// repeated.
void keep_tables_whole(std::vector<Strip>& strips, double room) {
  for (std::size_t first = 0, last = 0; first < strips.size(); first = last) {
    double height = 0;
    for (last = first; last == first || (last < strips.size() && strips[last].head != nullptr &&
                                         strips[last].head == strips[first].head);
         ++last)
      height += strips[last].before + strips[last].height;
    if (height > room) continue;
    for (std::size_t i = first + 1; i < last; ++i) strips[i].cost = BreakCost::never;
  }
}

}  // namespace

void BlockSetter::set_columns(const document::Columns& columns, const Place& place) {
  const Styles& styles = x_setting.styles;
  const double gap = column_gap * x_setting.theme.space;
  const Area area = place.area;
  const double width = (area.width - gap) / 2;
  if (!in_main_text(place) || width < least_column * styles.body.size) {
    if (in_main_text(place)) return set_flow(columns.blocks);
    return set(columns.blocks, place, styles.body);
  }
  StripList list;
  Place inner = place;
  inner.area = {area.left, width};
  inner.sink = &list;
  inner.depth = 0;
  x_in_columns = true;
  set(columns.blocks, inner, styles.body);
  x_in_columns = false;
  keep_tables_whole(list.strips, x_pages.page_height() - styles.block_gap);
  for (std::size_t first = 0; first < list.strips.size();) {
    const double rest = height_from(list.strips, first);
    double room = x_pages.room_left(rest / 2) - styles.block_gap;
    if (rest / 2 > room && room < least_lines * styles.body.leading) {
      x_pages.turn_page_with_kept();
      room = x_pages.room_left(0) - styles.block_gap;
    }
    ColumnSplit split = split_columns(list.strips, first, room);
    // Not even the first strip, such as a picture, may fit into the rest of the page.
    const bool is_too_high = split.height > room + tolerance;
    if ((is_too_high || divides_unit(list.strips, split)) && room < x_pages.page_height() / 2) {
      x_pages.turn_page_with_kept();
      room = x_pages.room_left(0) - styles.block_gap;
      split = split_columns(list.strips, first, room);
    }
    Strip unit = side_by_side(list.strips, split, width + gap);
    unit.before = styles.block_gap;
    x_pages.add(std::move(unit));
    first = split.last;
    if (first < list.strips.size()) x_pages.turn_page();
  }
}

void BlockSetter::set_side_note(const document::SideNote& note, const Place& place) {
  const Styles& styles = x_setting.styles;
  const double side = x_pages.shape().side;
  const bool in_side = in_main_text(place) && side > 0;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->title = note.title;
  Place inner = place;
  inner.parent =
      x_setting.tags.open(Role::aside, place.parent, x_setting.where, std::move(attributes));
  StripList list;
  inner.sink = &list;
  if (in_side) {
    const Area area = x_pages.area();
    const double gap = 3 * x_setting.theme.space;
    inner.area = {area.left + area.width - side + gap, side - gap};
  } else {
    inner.area = inset(place.area, 2 * x_setting.theme.space);
  }
  Strip top = white(3);
  top.before = styles.paragraph_gap;
  top.items.push_back(fill_item({inner.area.left, 0, inner.area.width, 1.5},
                                x_setting.theme.colour(theme::Role::accent)));
  list.add(std::move(top));
  list.keep_with_next();
  if (!note.title.empty()) {
    const TagId title = x_setting.tags.open(Role::paragraph, inner.parent, x_setting.where);
    ParagraphStyle style = styles.card_label;
    style.colour = x_setting.theme.colour(theme::Role::heading);
    ParagraphFlow flow;
    flow.inside = BreakCost::never;
    x_text.set(note.title, style, inner.area, title, flow, list);
    list.keep_with_next();
  }
  ParagraphStyle style = styles.note;
  style.hyphenate = false;
  set(note.blocks, inner, style);
  list.close(inner.parent);
  if (in_side) return x_side.begin(std::move(list.strips));
  for (Strip& strip : list.strips) place.sink->add(std::move(strip));
}

}  // namespace muster::layout
