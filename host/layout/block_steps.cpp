// SPDX-License-Identifier: MIT
// Rows of numbered steps, and the facts of a record.
#include <algorithm>
#include <cmath>

#include "layout/block_setter.hpp"
#include "layout/image_setter.hpp"

namespace muster::layout {
namespace {

constexpr double least_step = 8.4;     ///< the least width of a step, in units of the body size
constexpr std::size_t most_steps = 5;  ///< side by side
constexpr double term_share = 0.28;    ///< the column of a record's labels, as a share of the width
constexpr double term_gap = 10;        ///< points
constexpr double short_entry = 4;      ///< lines; a shorter entry is not left alone on a page

/// Returns as many steps in a row as fit, but in even rows: if four fit, five steps make rows of
/// three and two.
std::size_t steps_in_row(double width, double size, std::size_t count) {
  const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(width / (least_step * size))));
  const std::size_t across = std::min({fit, most_steps, count});
  const std::size_t rows = (count + across - 1) / across;
  return (count + rows - 1) / rows;
}

}  // namespace

void BlockSetter::set_steps(const document::Timeline& timeline, const Place& place) {
  const std::size_t count = timeline.steps.size();
  if (count == 0) return;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->numbering = Numbering::decimal;
  const TagId list =
      x_setting.tags.open(Role::list, place.parent, x_setting.where, std::move(attributes));
  const CardRows rows{steps_in_row(place.area.width, x_setting.styles.body.size, count)};
  set_cards(count, rows, timeline.id, place, [&](std::size_t i, Area area, StripList& out) {
    set_step(timeline, i, area, list, out);
  });
  place.sink->close(list);
}

void BlockSetter::set_step(const document::Timeline& timeline, std::size_t index, Area area,
                           TagId list, StripList& out) {
  const document::TimelineStep& step = timeline.steps[index];
  const Styles& styles = x_setting.styles;
  const double padding = x_setting.theme.space;
  const TagId item = x_setting.tags.open(Role::list_item, list, x_setting.where);
  const TagId label = x_setting.tags.open(Role::label, item, x_setting.where);
  Place inner;
  inner.area = inset(area, padding + 5, padding);
  const double height = styles.headings[1].size;
  const double width = icon_width(x_setting, step.icon, height);
  Strip top = white(padding);
  place_icon(x_setting, step.icon,
             {inner.area.left + inner.area.width - width, padding + 2, width, height},
             x_setting.theme.colour(theme::Role::accent), top.items);
  out.add(std::move(top));
  x_text.set(std::to_string(index + 1), styles.headings[1], inner.area, label, {}, out);
  inner.parent = x_setting.tags.open(Role::list_body, item, x_setting.where);
  inner.sink = &out;
  const TagId title = x_setting.tags.open(Role::paragraph, inner.parent, x_setting.where);
  document::Inlines words = step.title;
  if (!step.period.empty()) words.insert(words.begin(), {document::Text{step.period + ": "}});
  x_text.set(words, styles.box_title, inner.area, title, {}, out);
  set(step.blocks, inner, styles.table);
  out.add(white(padding));
  out.close(inner.parent);
  out.close(item);
}

void BlockSetter::set_definitions(const document::Definitions& definitions, const Place& place) {
  TagTree& tags = x_setting.tags;
  const Styles& styles = x_setting.styles;
  if (!definitions.title.empty()) {
    const TagId title = tags.open(Role::paragraph, place.parent, x_setting.where);
    ParagraphFlow flow;
    flow.before = styles.block_gap;
    flow.inside = BreakCost::never;
    flow.anchor = definitions.id;
    x_text.set(definitions.title, styles.box_title, place.area, title, flow, *place.sink);
    place.sink->keep_with_next();
  }
  const TagId list = open_labelled_list(x_setting, place.parent);
  const double column = term_share * place.area.width;
  ParagraphStyle bold = styles.body;
  bold.weight = Weight::bold;
  for (const document::Definition& entry : definitions.items) {
    const TagId item = tags.open(Role::list_item, list, x_setting.where);
    const TagId label = tags.open(Role::label, item, x_setting.where);
    StripFilter filter(*place.sink);
    filter.first_before = styles.paragraph_gap;
    filter.label = std::make_unique<Strip>();
    if (&entry == &definitions.items.front() && definitions.title.empty() &&
        !definitions.id.empty())
      filter.label->items.push_back(anchor_item(definitions.id));
    StripList term;
    x_text.set(entry.term, bold, {place.area.left, column - term_gap}, label, {}, term);
    const double label_height = term.height();
    stack(*filter.label, std::move(term.strips), 0);
    Place inner = place;
    inner.area = inset(place.area, column);
    inner.parent = tags.open(Role::list_body, item, x_setting.where);
    StripList value;
    inner.sink = &value;
    set(entry.blocks, inner, styles.body);
    if (value.strips.empty()) value.add({});
    const double value_height = value.height() - value.strips.front().before;
    for (Strip& strip : value.strips) filter.add(std::move(strip));
    if (label_height > value_height)
      filter.add(white(label_height - value_height, BreakCost::never));
    filter.close(inner.parent);
    filter.close(item);
    const auto left = &definitions.items.back() - &entry;
    const bool would_be_alone = &entry == &definitions.items.front() || left == 1;
    if (left > 0 && would_be_alone && value_height <= short_entry * styles.body.leading)
      place.sink->keep_with_next(BreakCost::bad);
  }
  place.sink->close(list);
}

}  // namespace muster::layout
