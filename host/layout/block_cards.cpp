// SPDX-License-Identifier: MIT
// Key figures as cards in rows, and phases stacked along a vertical line.
#include <algorithm>
#include <cmath>

#include "layout/block_setter.hpp"

namespace muster::layout {
namespace {

constexpr double least_card = 13;      ///< widths of a card in units of the body size
constexpr std::size_t most_cards = 4;  ///< side by side
constexpr double period_share = 0.24;  ///< of the width: the column of periods in a timeline

/// As many as fit, and such that no row has one card alone if it can be helped.
std::size_t cards_in_row(double width, double size, std::size_t count) {
  const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(width / (least_card * size))));
  std::size_t across = std::min({fit, most_cards, std::max<std::size_t>(count, 1)});
  if (across > 2 && count % across == 1) --across;
  return across;
}

}  // namespace

void BlockSetter::set_key_figures(const document::KeyFigures& figures, const Place& place) {
  if (figures.items.empty()) return;
  const Styles& styles = x_setting.styles;
  const double gap = 2 * x_setting.theme.space;
  const std::size_t across = cards_in_row(place.area.width, styles.body.size, figures.items.size());
  const double width =
      (place.area.width - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
  const TagId list = x_setting.tags.open(Role::list, place.parent, x_setting.where);
  for (std::size_t first = 0; first < figures.items.size(); first += across) {
    Strip row;
    row.before = first == 0 ? styles.block_gap : gap;
    if (first == 0 && !figures.id.empty()) row.items.push_back(anchor_item(figures.id));
    const std::size_t last = std::min(first + across, figures.items.size());
    std::vector<StripList> cards(last - first);
    for (std::size_t i = first; i < last; ++i) {
      const double left = place.area.left + static_cast<double>(i - first) * (width + gap);
      set_card(figures.items[i], {left, width}, list, cards[i - first]);
      row.height = std::max(row.height, cards[i - first].height());
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const double left = place.area.left + static_cast<double>(i) * (width + gap);
      BoxFrame frame;
      frame.left = left;
      frame.width = width;
      frame.ground = x_setting.theme.colour(theme::Role::key_figure);
      frame.border = x_setting.theme.colour(theme::Role::accent);
      frame.bar = 3;
      paint_frame(frame, 0, row.height, row.items);
      stack(row, std::move(cards[i].strips), 0);
    }
    place.sink->add(std::move(row));
    const std::size_t left = figures.items.size() - last;
    // A last row that is not full stays with the one before it.
    if (left > 0 && left < across) place.sink->keep_with_next(BreakCost::bad);
  }
  place.sink->close(list);
}

void BlockSetter::set_card(const document::KeyFigure& figure, Area area, TagId list,
                           StripList& out) {
  TagTree& tags = x_setting.tags;
  const Styles& styles = x_setting.styles;
  const TagId item = tags.open(Role::list_item, list, x_setting.where);
  const TagId body = tags.open(Role::list_body, item, x_setting.where);
  const double padding = x_setting.theme.space;
  const Area inner = inset(area, padding + 5, padding);
  out.add(white(padding));
  auto line = [&](const std::string& words, const ParagraphStyle& style) {
    if (words.empty()) return;
    const TagId tag = tags.open(Role::paragraph, body, x_setting.where);
    x_text.set(words, style, inner, tag, {}, out);
  };
  line(figure.label, styles.card_label);
  line(figure.unit.empty() ? figure.value.text : figure.value.text + " " + figure.unit,
       styles.card_value);
  line(figure.note, styles.card_note);
  out.add(white(padding));
  out.close(body);
  out.close(item);
}

void BlockSetter::set_timeline(const document::Timeline& timeline, const Place& place) {
  TagTree& tags = x_setting.tags;
  const TagId list = open_labelled_list(x_setting, place.parent);
  const double column = period_share * place.area.width;
  bool first = true;
  for (const document::TimelineStep& step : timeline.steps) {
    const TagId item = tags.open(Role::list_item, list, x_setting.where);
    const TagId label = tags.open(Role::label, item, x_setting.where);
    auto frame = std::make_shared<BoxFrame>();
    frame->parent = place.frame;
    frame->left = place.area.left + column;
    frame->border = x_setting.theme.colour(theme::Role::accent);
    frame->bar = 2;
    frame->filled = false;
    StripFilter filter(*place.sink);
    filter.frame = frame;
    filter.first_before = first ? x_setting.styles.block_gap : x_setting.styles.paragraph_gap;
    filter.label = std::make_unique<Strip>();
    if (first && !timeline.id.empty()) filter.label->items.push_back(anchor_item(timeline.id));
    filter.label->height = x_text.paint(step.period, x_setting.styles.box_title,
                                        {place.area.left, 0, column - 10}, label, *filter.label);
    filter.label->closes.push_back(label);
    Place inner = place;
    inner.frame = frame;
    inner.area = inset(place.area, column + 12);
    inner.parent = tags.open(Role::list_body, item, x_setting.where);
    inner.sink = &filter;
    const TagId title = tags.open(Role::paragraph, inner.parent, x_setting.where);
    x_text.set(step.title, x_setting.styles.box_title, inner.area, title, {}, filter);
    filter.keep_with_next();
    set(step.blocks, inner, x_setting.styles.body);
    if (filter.label) filter.add({});
    filter.keep_with_next(BreakCost::free);
    filter.close(inner.parent);
    filter.close(item);
    first = false;
  }
  place.sink->close(list);
}

}  // namespace muster::layout
