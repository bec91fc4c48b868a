// SPDX-License-Identifier: MIT
#include "layout/deck_setter.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/walk.hpp"
#include "layout/chapter_words.hpp"
#include "layout/deck_trial.hpp"

namespace muster::layout {
namespace {

constexpr int section_level = 3;
constexpr double chapter_drop = 0.3;   ///< white above a chapter's title, as a share of the slide
constexpr double chapter_title = 0.9;  ///< as a share of the size of the document's title
constexpr double most_message = 38;    ///< the longest line of a message, in units of its size

}  // namespace

DeckSetter::DeckSetter(BlockSetter& blocks, TagId parent)
    : x_blocks(blocks), x_slides(blocks), x_trial(std::make_unique<DeckTrial>(blocks.setting())) {
  blocks.x_root = parent;
}

DeckSetter::~DeckSetter() = default;

void DeckSetter::set(std::span<const document::Block> blocks) {
  auto sections = deck_sections(blocks);
  for (DeckSection& section : sections) {
    set_section(section);
    x_blocks.setting().words.trim();
  }
  if (!x_pending.empty()) {
    x_slides.begin(std::exchange(x_pending, {}), "", x_section);
    x_slides.end();
  }
  x_blocks.close_sections(0);
}

void DeckSetter::set_section(DeckSection& section) {
  if (section.source.line != 0) x_blocks.setting().where = section.source;
  if (section.heading != nullptr) {
    open_section(section);
  } else {
    x_blocks.close_sections(section.shared_level);
    const auto& open = x_blocks.x_sections;
    x_section = open.empty() ? x_blocks.x_root : open.back().tag;
  }
  if (section.pieces.empty()) return;
  std::string words = section.heading != nullptr ? document::plain_text(section.heading->content)
                                                 : section.shared_title;
  if (words.empty()) words = x_blocks.setting().document.metadata.title;
  if (x_pending.empty()) repeat_title(words);
  if (!x_pending.empty()) {
    x_pending.front().extra().section = where();
    x_pending.front().extra().chapter = x_blocks.x_chapter;
  }
  x_slides.begin(std::exchange(x_pending, {}), words, x_section);
  const std::span<const Piece> pieces = section.pieces;
  for (std::size_t at = 0; at < pieces.size();)
    at += set_next(pieces.subspan(at), pieces.size() == 1);
  x_slides.end();
}

/// Opens the tags of a section, and sets its heading: on a slide of its own, or as the title of the
/// next slide.
void DeckSetter::open_section(const DeckSection& section) {
  const document::Heading& heading = *section.heading;
  x_section = x_blocks.begin_section(heading);
  std::string anchor;
  const TagId tag = x_blocks.open_heading(heading, x_section, anchor);
  x_level = heading.level;
  if (heading.level == section_level) x_above = running_head(heading);
  if (heading.level < section_level) {
    x_chapter = running_head(heading);
    x_above.clear();
    ++x_blocks.x_chapter;
  }
  if (section.opens_chapter) return set_chapter(section, x_section, tag, anchor);
  auto title = title_strips(heading, tag, anchor, section.pieces.empty());
  std::ranges::move(title, std::back_inserter(x_pending));
}

/// Returns the running head: the chapter and, for lower sections, the section that contains them.
std::string DeckSetter::where() const {
  if (x_level <= section_level || x_above.empty()) return x_chapter;
  return x_chapter.empty() ? x_above : x_chapter + " · " + x_above;
}

/// Sets the title of a slide whose heading is on an earlier slide.
void DeckSetter::repeat_title(const std::string& words) {
  StripList title;
  x_blocks.text().set(words, x_slides.title_style(words), x_blocks.pages().area(), no_tag, {},
                      title);
  x_pending = std::move(title.strips);
}

/// Sets a heading as the title of a slide or, if `small`, as a line above the next title.
std::vector<Strip> DeckSetter::title_strips(const document::Heading& heading, TagId tag,
                                            std::string anchor, bool small) {
  const Styles& styles = x_blocks.setting().styles;
  ParagraphStyle style =
      small ? styles.box_title : x_slides.title_style(document::plain_text(heading.content));
  StripList list;
  ParagraphFlow flow;
  flow.inside = BreakCost::never;
  flow.anchor = std::move(anchor);
  flow.note_parent = x_section;
  StripFilter numbered(list);
  const Area area =
      x_blocks.set_number(heading.number, style, x_blocks.pages().area(), tag, numbered);
  x_blocks.text().set(heading.content, style, area, tag, flow, numbered);
  return std::move(list.strips);
}

/// The slide of a chapter: its title and its message on the chapter's colour.
void DeckSetter::set_chapter(const DeckSection& section, TagId parent, TagId heading,
                             std::string anchor) {
  x_slides.end();
  Setting& setting = x_blocks.setting();
  Paginator& pages = x_blocks.pages();
  const PageShape& shape = pages.shape();
  StripList list;
  Strip top = white(chapter_drop * shape.height - shape.top);
  top.under.push_back(
      fill_item({0, -shape.top, shape.width, shape.height}, x_blocks.chapter_colour()));
  top.items.push_back(anchor_item(std::move(anchor)));
  top.extra().section = x_chapter;
  top.extra().chapter = x_blocks.x_chapter;
  list.add(std::move(top));
  ParagraphStyle title = scaled(setting.styles.title, chapter_title);
  title.colour = setting.theme.colour(theme::Role::accent_text);
  ParagraphFlow flow;
  flow.inside = BreakCost::never;
  flow.note_parent = parent;
  StripFilter numbered(list);
  const Area area =
      x_blocks.set_number(section.heading->number, title, pages.area(), heading, numbered);
  x_blocks.text().set(section.heading->content, title, area, heading, flow, numbered);
  for (const document::Paragraph& message : section.message) {
    const bool lead = message.style == document::ParagraphStyle::lead;
    ParagraphStyle words = lead ? setting.styles.lead : setting.styles.body;
    words.colour = title.colour;
    flow.before = 2 * setting.theme.space;
    Area room = area;
    room.width = std::min(room.width, most_message * words.size);
    x_blocks.text().set(message.content, words, room,
                        setting.tags.open(Role::paragraph, parent, setting.where), flow, list);
  }
  pages.make_bare();
  for (Strip& strip : list.strips) {
    strip.cost = BreakCost::never;
    pages.add(std::move(strip));
  }
  pages.turn_page();
}

}  // namespace muster::layout
