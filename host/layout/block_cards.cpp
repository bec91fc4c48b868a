// SPDX-License-Identifier: MIT
// Key figures as cards in rows, and phases stacked along a vertical line.
#include <algorithm>
#include <cmath>

#include "layout/block_setter.hpp"
#include "layout/image_setter.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

constexpr double least_card = 9.5;     ///< the least width of a card, in units of the body size
constexpr std::size_t most_cards = 4;  ///< side by side
constexpr std::size_t most_cards_of_slide = 6;
constexpr double least_value =
    0.7;  ///< the least size of a value in a narrow card, as a share of its usual size
constexpr double wide_card =
    24;  ///< from this width (in body sizes) the text is next to the value, not under it
constexpr double value_share =
    0.34;                           ///< the value's column in a wide card, as a share of its width
constexpr double before_words = 5;  ///< points: from a card's bar to its text
constexpr double period_share =
    0.24;  ///< the column of a timeline's periods, as a share of the width

/// Returns as many cards as fit, or fewer so that all rows are full. A single card left over gets
/// the first row to itself.
std::size_t cards_in_row(double width, double size, std::size_t count, bool slide) {
  const std::size_t most = slide ? most_cards_of_slide : most_cards;
  const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(width / (least_card * size))));
  std::size_t across = std::min({fit, most, std::max<std::size_t>(count, 1)});
  for (std::size_t even = across; slide && even > 2; --even)
    if (count % even == 0) return even;
  while (across > 2 && count % across > 1) --across;
  return across;
}

/// Returns the next smaller number of cards in a row that fills all rows (see cards_in_row).
std::size_t fewer_in_row(std::size_t across, std::size_t count) {
  do --across;
  while (across > 2 && count % across > 1);
  return across;
}

std::string value_words(const document::KeyFigure& figure) {
  return figure.unit.empty() ? figure.value.text : figure.value.text + " " + figure.unit;
}

}  // namespace

void BlockSetter::set_cards(
    std::size_t count, CardRows rows, const std::string& id, const Place& place,
    const std::function<void(std::size_t index, Area area, StripList& out)>& set_one) {
  const double gap = 2 * x_setting.theme.space;
  for (std::size_t first = 0, last = 0; first < count; first = last) {
    const std::size_t across = first == 0 && rows.leads ? 1 : rows.across;
    last = std::min(first + across, count);
    const auto in_row = static_cast<double>(across);
    const double width = (place.area.width - gap * (in_row - 1)) / in_row;
    Strip row;
    row.before = first == 0 ? x_setting.styles.block_gap : gap;
    if (first == 0 && !id.empty()) row.items.push_back(anchor_item(id));
    std::vector<StripList> cards(last - first);
    for (std::size_t i = first; i < last; ++i) {
      const double left = place.area.left + static_cast<double>(i - first) * (width + gap);
      set_one(i, {left, width}, cards[i - first]);
      row.height = std::max(row.height, cards[i - first].height());
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
      BoxFrame frame;
      frame.left = place.area.left + static_cast<double>(i) * (width + gap);
      frame.width = width;
      frame.ground = x_setting.theme.colour(theme::Role::key_figure);
      frame.border = x_setting.theme.colour(theme::Role::accent);
      frame.bar = 3;
      paint_frame(frame, 0, row.height, row.items);
      stack(row, std::move(cards[i].strips), 0);
    }
    place.sink->add(std::move(row));
    // Cards one under another stay on one page, and so do the last two rows.
    const std::size_t left = count - last;
    if (left > 0 && (across == 1 || left <= across)) place.sink->keep_with_next(BreakCost::bad);
  }
}

void BlockSetter::set_key_figures(const document::KeyFigures& figures, const Place& place) {
  const std::size_t count = figures.items.size();
  if (count == 0) return;
  auto attributes = std::make_unique<TagAttributes>();
  if (figures.numbered) attributes->numbering = Numbering::decimal;
  const TagId list =
      x_setting.tags.open(Role::list, place.parent, x_setting.where, std::move(attributes));
  const CardRows rows = arrange_cards(figures, place.area.width);
  const ParagraphStyle value = scaled(x_setting.styles.card_value, rows.value_scale);
  set_cards(count, rows, figures.id, place, [&](std::size_t i, Area area, StripList& out) {
    set_card(figures.items[i], figures.numbered ? i + 1 : 0, area, value, list, out);
  });
  place.sink->close(list);
}

/// Returns the multiple of the usual size at which a value and its icon fit `room` (points).
double BlockSetter::value_scale(const document::KeyFigure& figure, double room) {
  const ParagraphStyle& style = x_setting.styles.card_value;
  const double icon = icon_width(x_setting, figure.icon, style.size);
  if (icon > 0) room -= x_setting.theme.space;
  const double words = x_text.width({{document::Text{value_words(figure)}}}, style);
  return (room - tolerance) / (words + icon);
}

/// Chooses as many cards in a row as have room for their values, which all have the same size.
BlockSetter::CardRows BlockSetter::arrange_cards(const document::KeyFigures& figures,
                                                 double width) {
  const double space = x_setting.theme.space;
  const std::size_t count = figures.items.size();
  std::size_t across =
      cards_in_row(width, x_setting.styles.body.size, count, x_setting.theme.is_deck);
  for (; across > 1; across = fewer_in_row(across, count)) {
    const auto in_row = static_cast<double>(across);
    const double card = (width - 2 * space * (in_row - 1)) / in_row;
    double scale = 1;
    for (const document::KeyFigure& each : figures.items)
      scale = std::min(scale, value_scale(each, card - 2 * space - before_words));
    if (scale >= least_value) return {across, count % across == 1 && count > 1, scale};
  }
  return {1, false, 1};
}

/// Sets the value of a card, with its label and notes under it or next to it.
void BlockSetter::set_card(const document::KeyFigure& figure, std::size_t number, Area area,
                           const ParagraphStyle& value, TagId list, StripList& out) {
  TagTree& tags = x_setting.tags;
  const Styles& styles = x_setting.styles;
  const TagId item = tags.open(Role::list_item, list, x_setting.where);
  const double padding = x_setting.theme.space;
  const double icon_height = value.size;
  const double icon = icon_width(x_setting, figure.icon, icon_height);
  const Area inner = inset(area, padding + before_words, padding);
  const bool wide = area.width >= wide_card * styles.body.size;
  Strip top = white(padding);
  place_icon(x_setting, figure.icon,
             {inner.left + inner.width - icon, padding + 2, icon, icon_height},
             x_setting.theme.colour(theme::Role::accent), top.items);
  out.add(std::move(top));
  if (number > 0) {
    const TagId label = tags.open(Role::label, item, x_setting.where);
    x_text.set(std::to_string(number), styles.card_note, inner, label, {}, out);
  }
  const TagId body = tags.open(Role::list_body, item, x_setting.where);
  StripList said;
  const auto line = [&](const std::string& words, const ParagraphStyle& style, Area room,
                        StripList& to) {
    if (words.empty()) return;
    const TagId tag = tags.open(Role::paragraph, body, x_setting.where);
    x_text.set(words, style, room, tag, {}, to);
  };
  StripList large;
  const Area clear = inset(inner, 0, icon > 0 ? icon + padding : 0);
  const double column =
      std::max(value_share * inner.width,
               x_text.width({{document::Text{value_words(figure)}}}, value) + 2 * padding);
  line(value_words(figure), value, clear, large);
  const Area room = wide ? inset(clear, std::min(column, clear.width / 2)) : inner;
  line(figure.label, styles.card_label, room, said);
  ParagraphStyle comparison = styles.card_note;
  comparison.colour = styles.card_label.colour;
  line(figure.comparison, comparison, room, said);
  line(figure.note, styles.card_note, room, said);
  line(figure.source.empty() ? "" : sentences::source.words + figure.source, styles.card_note, room,
       said);
  if (wide) {
    Strip both = white(std::max(large.height(), said.height()));
    const double gap = std::max(0.0, large.height() - said.height()) / 2;
    stack(both, std::move(large.strips), 0);
    stack(both, std::move(said.strips), gap);
    out.add(std::move(both));
  } else {
    for (StripList* part : {&large, &said})
      for (Strip& strip : part->strips) out.add(std::move(strip));
  }
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
    // The label has no height, so that a period of two lines doesn't separate the title from its
    // text.
    if (!step.blocks.empty()) filter.label->height = 0;
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
