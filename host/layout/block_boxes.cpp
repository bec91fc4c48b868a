// SPDX-License-Identifier: MIT
// Boxes, quotes and code: blocks that are set apart from the text.
#include <algorithm>

#include "document/block_words.hpp"
#include "layout/block_setter.hpp"
#include "layout/image_setter.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

constexpr double bar_width = 3;
constexpr double quote_indent = 14;
/// The type size of a pulled quotation, as a multiple of the size of a lead paragraph.
constexpr double pulled_size = 1.3;

theme::Role bar_colour(document::BoxKind kind) {
  if (kind == document::BoxKind::warning) return theme::Role::amber;
  if (kind == document::BoxKind::missing) return theme::Role::negative;
  if (kind == document::BoxKind::panel || kind == document::BoxKind::insight)
    return theme::Role::accent;
  return theme::Role::box_border;
}

/// Case studies and insights print their kind above the title. Other boxes show it only by their
/// colours and borders.
std::string kicker_of(document::BoxKind kind) {
  const bool called = kind == document::BoxKind::case_study || kind == document::BoxKind::insight;
  return called ? std::string(document::box_kind_name(kind)) : "";
}

/// Returns points. The icon is no higher than the lines of text on its left, because the text under
/// them is as wide as the box and would meet a higher icon.
double box_icon_height(const document::Box& box, const Styles& styles) {
  double lines = box.title.empty() ? 0 : styles.box_title.leading;
  if (!box.number.empty()) lines += styles.card_value.leading;
  if (!kicker_of(box.kind).empty()) lines += styles.card_label.leading;
  return std::min(1.4 * styles.headings[1].size, lines);
}

}  // namespace

/// Sets the number or the kind, then the title, with the icon at the right.
void BlockSetter::set_box_title(const document::Box& box, const Place& place, StripSink& sink) {
  const Styles& styles = x_setting.styles;
  ParagraphFlow flow;
  flow.inside = BreakCost::never;
  ParagraphStyle kicker = styles.card_label;
  kicker.colour = x_setting.theme.colour(theme::Role::accent);
  const auto line = [&](const std::string& words, const ParagraphStyle& style) {
    if (words.empty()) return;
    const TagId tag = x_setting.tags.open(Role::paragraph, place.parent, x_setting.where);
    x_text.set(words, style, place.area, tag, flow, sink);
    sink.keep_with_next();
  };
  line(box.number, styles.card_value);
  line(kicker_of(box.kind), kicker);
  line(box.title, styles.box_title);
}

void BlockSetter::set_box(const document::Box& box, const Place& place) {
  const theme::Theme& theme = x_setting.theme;
  const double padding = 1.5 * theme.space;
  auto frame = std::make_shared<BoxFrame>();
  frame->parent = place.frame;
  frame->left = place.area.left;
  frame->width = place.area.width;
  frame->ground = theme.colour(theme::Role::box);
  frame->border = theme.colour(bar_colour(box.kind));
  const bool outlined =
      theme.boxes == theme::BoxStyle::outline || box.kind == document::BoxKind::case_study;
  frame->filled = theme.boxes != theme::BoxStyle::outline;
  frame->lined = outlined;
  frame->bar = outlined || theme.boxes == theme::BoxStyle::panel ? 0 : bar_width;
  if (box.kind == document::BoxKind::warning || box.kind == document::BoxKind::missing)
    frame->bar = bar_width;
  StripFilter filter(*place.sink);
  filter.frame = frame;
  // A box is divided only if a whole box would leave much of the page blank.
  const bool whole = x_in_columns && box.kind == document::BoxKind::panel;
  filter.between = whole ? BreakCost::bad : BreakCost::poor;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->title = box.title;
  Place inner = place;
  inner.frame = frame;
  inner.sink = &filter;
  inner.area = inset(place.area, padding + bar_width, padding);
  inner.parent =
      x_setting.tags.open(Role::aside, place.parent, x_setting.where, std::move(attributes));

  Strip top = white(padding * 0.6);
  top.before = x_setting.styles.block_gap;
  if (!box.id.empty()) top.items.push_back(anchor_item(box.id));
  const double icon_height = box_icon_height(box, x_setting.styles);
  const double icon = icon_width(x_setting, box.icon, icon_height);
  place_icon(x_setting, box.icon,
             {inner.area.left + inner.area.width - icon, padding * 0.6, icon, icon_height},
             theme.colour(theme::Role::accent), top.items);
  filter.add(std::move(top));
  filter.keep_with_next();
  Place title = inner;
  if (icon > 0) title.area.width -= icon + padding;
  set_box_title(box, title, filter);
  set(box.blocks, inner, x_setting.styles.body);
  if (!box.source.empty()) {
    filter.keep_with_next();
    document::Inlines words = {{document::Text{sentences::source.words}}};
    words.insert(words.end(), box.source.begin(), box.source.end());
    set_paragraph({std::move(words), document::ParagraphStyle::source}, inner,
                  x_setting.styles.body);
  }
  filter.add(white(padding, BreakCost::never));
  filter.close(inner.parent);
  place.sink->keep_with_next(BreakCost::free);
}

void BlockSetter::set_quote(const document::Quote& quote, const Place& place) {
  auto frame = std::make_shared<BoxFrame>();
  frame->parent = place.frame;
  frame->left = place.area.left;
  frame->width = place.area.width;
  frame->border = x_setting.theme.colour(theme::Role::accent);
  frame->bar = 2;
  frame->filled = false;
  StripFilter filter(*place.sink);
  filter.frame = frame;
  Place inner = place;
  inner.frame = frame;
  inner.sink = &filter;
  inner.area = inset(place.area, quote_indent, quote_indent);
  inner.parent = x_setting.tags.open(Role::quote, place.parent, x_setting.where);
  ParagraphStyle words = x_setting.styles.quote;
  if (quote.pulled) {
    words = scaled(x_setting.styles.lead, pulled_size);
    words.colour = x_setting.theme.colour(theme::Role::heading);
    frame->bar = 2 * bar_width;
  }
  set(quote.blocks, inner, words);
  if (!quote.attribution.empty()) {
    const TagId tag = x_setting.tags.open(Role::paragraph, inner.parent, x_setting.where);
    ParagraphFlow flow;
    flow.before = x_setting.styles.paragraph_gap / 2;
    flow.first = BreakCost::never;
    x_text.set("— " + quote.attribution, x_setting.styles.source, inner.area, tag, flow, filter);
  }
  filter.close(inner.parent);
}

void BlockSetter::set_code(const document::CodeBlock& code, const Place& place) {
  const TagId paragraph = x_setting.tags.open(Role::paragraph, place.parent, x_setting.where);
  ParagraphStyle style = x_setting.styles.code;
  style.verbatim = true;
  std::string_view rest = code.text;
  while (!rest.empty() && rest.back() == '\n') rest.remove_suffix(1);
  ParagraphFlow flow;
  flow.before = x_setting.styles.paragraph_gap;
  for (bool more = true; more;) {
    const std::size_t end = rest.find('\n');
    more = end != std::string_view::npos;
    const std::string_view line = rest.substr(0, end);
    const TagId tag = x_setting.tags.open(Role::code, paragraph, x_setting.where);
    x_text.set(line.empty() ? " " : line, style, inset(place.area, quote_indent), tag, flow,
               *place.sink);
    flow.before = 0;
    if (more) rest.remove_prefix(end + 1);
  }
  place.sink->close(paragraph);
}

}  // namespace muster::layout
