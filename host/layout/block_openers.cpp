// SPDX-License-Identifier: MIT
// The beginning of a chapter: its number and title, and perhaps its message, on a band of colour.
#include <algorithm>

#include "document/walk.hpp"
#include "layout/block_setter.hpp"
#include "layout/chapter_words.hpp"

namespace muster::layout {
namespace {

using theme::OpenerStyle;

constexpr double after_number = 0.6;   ///< white after the number, in units of the title's size
constexpr double band_padding = 3;     ///< above and under the text, in units of the theme's space
constexpr double space_above =
    5;  ///< above a chapter that begins in the middle of a page, in units of the theme's space
constexpr double line_height = 3;      ///< points: the line above a title without a band
constexpr double line_length = 72;
constexpr double most_lead = 36;  ///< the longest line of the message, in units of its size
constexpr std::size_t brief_text = 1'000;  ///< bytes: the most text of a brief chapter
constexpr double brief_title = 0.85;       ///< its title's size, as a share of the usual size
constexpr double brief_line = 0.6;         ///< the line above it, as a share of its usual length

bool is_plain(const document::Inline& item) {
  using namespace document;
  return std::visit(
      [](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, Emphasis> || std::is_same_v<Node, Strong> ||
                      std::is_same_v<Node, Foreign>) {
          return std::ranges::all_of(node.content, is_plain);
        } else {
          return std::is_same_v<Node, Text> || std::is_same_v<Node, Figure> ||
                 std::is_same_v<Node, LineBreak>;
        }
      },
      item.node);
}

}  // namespace

std::string running_head(const document::Heading& heading) {
  const std::string title = document::plain_text(heading.content);
  return heading.number.empty() ? title : heading.number + " " + title;
}

const document::Paragraph* key_message(const document::Block& block) {
  const auto* paragraph = std::get_if<document::Paragraph>(&block.node);
  const bool lead =
      paragraph != nullptr && paragraph->style == document::ParagraphStyle::lead;
  return lead && std::ranges::all_of(paragraph->content, is_plain) ? paragraph : nullptr;
}

bool is_short_chapter(std::span<const document::Block> blocks) {
  std::size_t text = 0;
  for (const document::Block& block : blocks) {
    if (const auto* heading = std::get_if<document::Heading>(&block.node))
      return heading->level <= 2 && text <= brief_text;
    const bool words = std::holds_alternative<document::Paragraph>(block.node) ||
                       std::holds_alternative<document::List>(block.node) ||
                       std::holds_alternative<document::Quote>(block.node);
    if (!words || text > brief_text) return false;
    text += document::plain_text(document::Blocks{block}).size();
  }
  return text <= brief_text;
}

bool BlockSetter::opens_chapter(const document::Block& block) const {
  const auto* heading = std::get_if<document::Heading>(&block.node);
  return heading != nullptr && heading->level <= 2 && chapters_begin_pages;
}

/// Chapters use the colours of the theme in turn.
theme::Colour BlockSetter::chapter_colour() const {
  const auto& colours = x_setting.theme.chapters.colours;
  if (colours.empty()) return x_setting.theme.colour(theme::Role::accent);
  return x_setting.theme.colour(colours[(x_chapter - 1) % colours.size()]);
}

/// Sets the number to the left of the title's first line. Both become one heading in the structure,
/// with a space between them. Returns the area that is left for the title.
Area BlockSetter::set_number(const std::string& number, const ParagraphStyle& style, Area area,
                             TagId tag, StripFilter& filter) {
  if (number.empty()) return area;
  const double column = x_text.width({{document::Text{number}}}, style) + after_number * style.size;
  filter.label = std::make_unique<Strip>();
  filter.label->height =
      x_text.paint(number, style, {area.left, 0, area.width}, tag, *filter.label);
  end_with_space(*filter.label, x_setting.words);
  return inset(area, column);
}

void BlockSetter::set_opener(const document::Heading& heading, const document::Paragraph* message,
                             bool brief, const Place& place) {
  const theme::Theme& theme = x_setting.theme;
  const OpenerStyle opener = theme.chapters.opener;
  const bool banded = opener != OpenerStyle::line && !brief;
  const TagId section = begin_section(heading);
  x_pages.begin_chapter();
  ++x_chapter;
  const theme::Colour colour = chapter_colour();
  auto frame = std::make_shared<BoxFrame>();
  frame->width = x_pages.shape().width;
  frame->ground = opener == OpenerStyle::band ? colour : theme.colour(theme::Role::key_figure);
  frame->lined = false;
  frame->bleeds = true;
  StripFilter band(x_pages);
  if (banded) band.frame = frame;

  std::string anchor;
  const TagId tag = open_heading(heading, section, anchor);
  Strip top = white(banded ? band_padding * theme.space : 2 * line_height);
  top.before = space_above * theme.space;
  top.on_grid = true;
  top.items.push_back(anchor_item(anchor));
  if (!banded)
    top.items.push_back(fill_item(
        {place.area.left, 0, brief ? brief_line * line_length : line_length, line_height}, colour));
  top.extra().section = running_head(heading);
  top.extra().chapter = x_chapter;
  band.add(std::move(top));
  band.keep_with_next();

  ParagraphStyle title = x_setting.styles.heading(1);
  if (brief) title = scaled(title, brief_title);
  if (banded && opener == OpenerStyle::band) title.colour = theme.colour(theme::Role::accent_text);
  if (opener == OpenerStyle::line) title.colour = colour;
  const Area area = set_number(heading.number, title, place.area, tag, band);
  ParagraphFlow flow;
  flow.inside = BreakCost::never;
  flow.note_parent = section;
  x_text.set(heading.content, title, area, tag, flow, band);
  if (message != nullptr) {
    ParagraphStyle lead = x_setting.styles.lead;
    if (banded && opener == OpenerStyle::band) lead.colour = theme.colour(theme::Role::accent_text);
    band.keep_with_next();
    flow.before = theme.space;
    const double spare = place.area.width - most_lead * lead.size;
    const Area room = inset(place.area, 0, std::max(0.0, spare));
    x_text.set(message->content, lead, room,
               x_setting.tags.open(Role::paragraph, section, x_setting.where), flow, band);
  }
  if (banded) {
    band.add(white(band_padding * theme.space, BreakCost::never));
    x_pages.add(white(2 * theme.space, BreakCost::never));
  }
  x_pages.keep_with_next();
}

}  // namespace muster::layout
