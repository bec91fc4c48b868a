// SPDX-License-Identifier: MIT
#include "layout/block_setter.hpp"

#include <algorithm>

#include "document/cell_bars.hpp"
#include "document/lead_ins.hpp"
#include "document/walk.hpp"
#include "layout/chapter_words.hpp"
#include "layout/contents.hpp"
#include "layout/figure_setter.hpp"
#include "layout/image_setter.hpp"
#include "layout/table_setter.hpp"

namespace muster::layout {
namespace {

/// White above headings, in units of the theme's space, by level from 2.
constexpr std::array<double, 4> heading_space = {4, 3, 2.5, 2.25};
/// In narrow columns headings are smaller by this many levels.
constexpr int levels_down_in_columns = 2;
constexpr int size_on_slide = 3;  ///< the largest heading size under the title of a slide

Role heading_role(int level) {
  return static_cast<Role>(static_cast<int>(Role::heading_1) + std::clamp(level, 1, 6) - 1);
}

template <class Node>
bool is(const document::Block& block) {
  return std::holds_alternative<Node>(block.node);
}

/// Whether a block is running text, with lines no longer than the theme's measure. A timeline that
/// is a row of steps is not: it is set as cards.
bool is_running_text(const document::Block& block) {
  const auto* timeline = std::get_if<document::Timeline>(&block.node);
  return is<document::Paragraph>(block) || is<document::List>(block) ||
         is<document::Quote>(block) || is<document::CodeBlock>(block) ||
         (timeline != nullptr && !timeline->strip) || is<document::ForeignBlocks>(block);
}

/// Whether there is a side note from block `first` up to the next heading.
bool has_side_notes(std::span<const document::Block> blocks, std::size_t first) {
  for (std::size_t i = first; i < blocks.size() && !is<document::Heading>(blocks[i]); ++i)
    if (is<document::SideNote>(blocks[i])) return true;
  return false;
}

/// How bad it is to end a page after `blocks[at]`, which may introduce the block after it.
BreakCost cost_after(std::span<const document::Block> blocks, std::size_t at) {
  if (document::introduces_next(blocks, at)) return BreakCost::never;
  const bool headed = at > 0 && is<document::Heading>(blocks[at - 1]);
  if (!headed || !is<document::Paragraph>(blocks[at]) || at + 1 >= blocks.size())
    return BreakCost::free;
  return is<document::Table>(blocks[at + 1]) ? BreakCost::poor : BreakCost::free;
}

}  // namespace

struct BlockSetter::Visitor {
  BlockSetter& setter;
  const Place& place;
  const ParagraphStyle& style;

  void operator()(const document::Heading& heading) const { setter.set_heading(heading, place); }
  void operator()(const document::Paragraph& paragraph) const {
    setter.set_paragraph(paragraph, place, style);
  }
  void operator()(const document::List& list) const { setter.set_list(list, place, style); }
  void operator()(const document::Quote& quote) const { setter.set_quote(quote, place); }
  void operator()(const document::CodeBlock& code) const { setter.set_code(code, place); }
  void operator()(const document::Table& table) const { TableSetter(setter, table, place).set(); }
  void operator()(const document::Chart& chart) const {
    document::is_sparkline(chart) ? FigureSetter(setter).set_sparkline(chart, place, style)
                                  : FigureSetter(setter).set(chart, place);
  }
  void operator()(const document::Diagram& diagram) const {
    FigureSetter(setter).set(diagram, place);
  }
  void operator()(const document::KeyFigures& figures) const {
    setter.set_key_figures(figures, place);
  }
  void operator()(const document::Box& box) const { setter.set_box(box, place); }
  void operator()(const document::Image& image) const { set_image(setter, image, place); }
  void operator()(const document::Definitions& all) const { setter.set_definitions(all, place); }
  void operator()(const document::Landscape& wide) const { setter.set_landscape(wide, place); }
  void operator()(const document::Columns& columns) const { setter.set_columns(columns, place); }
  void operator()(const document::SideNote& note) const { setter.set_side_note(note, place); }
  void operator()(const document::ForeignBlocks& foreign) const {
    auto attributes = std::make_unique<TagAttributes>();
    attributes->language = foreign.language;
    Place inner = place;
    inner.parent = setter.x_setting.tags.open(Role::section, place.parent, setter.x_setting.where,
                                              std::move(attributes));
    setter.set(foreign.blocks, inner, style);
    place.sink->close(inner.parent);
  }
  void operator()(const document::PageBreak&) const {
    if (place.sink == &setter.x_pages) setter.x_pages.turn_page();
  }
  void operator()(const document::Timeline& timeline) const {
    timeline.strip ? setter.set_steps(timeline, place) : setter.set_timeline(timeline, place);
  }
  void operator()(const document::TimelineStep& step) const {
    setter.set_timeline({"", {step}}, place);
  }
  void operator()(const document::Listing& listing) const { setter.set_listing(listing, place); }
  void operator()(const document::Part& part) const { setter.set_part(part, place); }
  void operator()(const document::IncludedPdf& pdf) const { setter.set_included(pdf, place); }
};

BlockSetter::BlockSetter(Setting& setting, TextSetter& text, document::Outline& outline,
                         Paginator& pages)
    : BlockContext(setting, text, outline, pages), x_side(pages, setting.styles.body.leading / 2) {
  x_text.make_note = [this](const std::string& id, TagId parent) { return make_note(id, parent); };
}

void BlockSetter::set_document(std::span<const document::Block> blocks, TagId parent) {
  x_root = parent;
  x_pages.put_links_below(x_root);
  set_main(blocks);
}

void BlockSetter::set_main(std::span<const document::Block> blocks) {
  set_flow(blocks);
  close_sections(0);
}

void BlockSetter::set_flow(std::span<const document::Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool headed = is<document::Heading>(blocks[i]);
    if (i == 0 || headed)
      x_has_side_notes = x_pages.shape().side > 0 && has_side_notes(blocks, headed ? i + 1 : i);
    Place place;
    place.area = x_pages.area();
    place.parent = x_sections.empty() ? x_root : x_sections.back().tag;
    place.sink = &x_pages;
    const document::Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
    if (opens_chapter(blocks[i])) {
      const document::Paragraph* message = next == nullptr ? nullptr : key_message(*next);
      x_setting.where = blocks[i].source;
      set_opener(std::get<document::Heading>(blocks[i].node), message,
                 is_short_chapter(blocks.subspan(i + 1)), place);
      if (message != nullptr) ++i;
    } else {
      set_block(blocks[i], place, x_setting.styles.body);
      // Otherwise a heading and a single line of text could be left at the foot of a page.
      const BreakCost cost = cost_after(blocks, i);
      if (cost != BreakCost::free && !x_side.is_open()) x_pages.keep_with_next(cost);
    }
    x_setting.words.trim();
  }
  x_side.finish();
}

/// Narrows the place of running text to the theme's measure or, in a section with side notes, so
/// that the side column stays free. Any other block ends a side note that is still open.
Place BlockSetter::keep_to_measure(const document::Block& block, Place place) {
  if (place.sink != &x_pages) return place;
  const PageShape& shape = x_pages.shape();
  const bool prose = is_running_text(block);
  if (!prose) x_side.finish();
  const bool whole = place.area.width == x_pages.area().width;
  if (!prose || !whole) return place;
  if (x_has_side_notes) {
    place.area.width -= shape.side;
  } else if (shape.measure > 0) {
    place.area.width = std::min(place.area.width, shape.measure);
  }
  if (x_side.is_open() && !is<document::ForeignBlocks>(block)) place.sink = &x_side;
  return place;
}

void BlockSetter::set(const document::Blocks& blocks, const Place& place,
                      const ParagraphStyle& style) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    set_block(blocks[i], place, style);
    if (i + 1 < blocks.size() && document::announces(blocks[i])) place.sink->keep_with_next();
  }
}

void BlockSetter::set_block(const document::Block& block, const Place& place,
                            const ParagraphStyle& style) {
  if (block.source.line != 0) x_setting.where = block.source;
  const Place chosen = keep_to_measure(block, place);
  std::visit(Visitor{*this, chosen, style}, block.node);
}

void BlockSetter::set_paragraph(const document::Paragraph& paragraph, const Place& place,
                                const ParagraphStyle& style) {
  const Styles& styles = x_setting.styles;
  const ParagraphStyle& chosen = paragraph.style == document::ParagraphStyle::lead ? styles.lead
                                 : paragraph.style == document::ParagraphStyle::source
                                     ? styles.source
                                     : style;
  const TagId tag = x_setting.tags.open(Role::paragraph, place.parent, x_setting.where);
  ParagraphFlow flow;
  flow.before = styles.paragraph_gap;
  flow.on_grid = &chosen != &styles.source;
  flow.note_parent = place.parent;
  x_text.set(paragraph.content, chosen, place.area, tag, flow, *place.sink);
}

/// Closes the sections that a heading of `level` ends.
void BlockSetter::close_sections(int level) {
  while (!x_sections.empty() && x_sections.back().level >= level) {
    x_pages.close(x_sections.back().tag);
    x_sections.pop_back();
  }
}

/// Ends the sections before `heading` in the main text, and opens its own.
TagId BlockSetter::begin_section(const document::Heading& heading) {
  close_sections(heading.level);
  const TagId parent = x_sections.empty() ? x_root : x_sections.back().tag;
  const TagId section = x_setting.tags.open(Role::section, parent, x_setting.where);
  x_sections.push_back({heading.level, section});
  return section;
}

/// Opens the heading's tag, records the heading for the contents, and sets `anchor` to its anchor.
TagId BlockSetter::open_heading(const document::Heading& heading, TagId parent,
                                std::string& anchor) {
  const int level = titled ? heading.level : std::max(heading.level - 1, 1);
  x_last_level = std::min(level, x_last_level + 1);
  anchor = document::heading_anchor(heading, x_outline.headings.size());
  x_outline.headings.push_back(
      {heading.level, heading.number, document::plain_text(heading.content), anchor});
  return x_setting.tags.open(heading_role(x_last_level), parent, x_setting.where);
}

void BlockSetter::set_heading(const document::Heading& heading, const Place& place) {
  const bool main_text = place.sink == &x_pages;
  const TagId parent = main_text ? begin_section(heading) : place.parent;
  std::string anchor;
  const TagId tag = open_heading(heading, parent, anchor);

  StripList strips;
  ParagraphFlow flow;
  const auto step = static_cast<std::size_t>(std::clamp(heading.level - 2, 0, 3));
  flow.before = heading_space[step] * x_setting.theme.space;
  flow.inside = BreakCost::never;
  flow.on_grid = true;
  flow.anchor = anchor;
  flow.note_parent = parent;
  int size = heading.level - 1 + (x_in_columns ? levels_down_in_columns : 0);
  if (x_setting.theme.is_deck) size = std::max(size, size_on_slide);
  StripFilter numbered(strips);
  const ParagraphStyle& style = x_setting.styles.heading(size);
  const Area area = set_number(heading.number, style, place.area, tag, numbered);
  x_text.set(heading.content, style, area, tag, flow, numbered);
  if (!strips.strips.empty()) {
    StripExtras& first = strips.strips.front().extra();
    first.is_heading = true;
    if ((main_text || x_in_columns) && heading.level <= 2) first.section = running_head(heading);
  }
  for (Strip& strip : strips.strips) place.sink->add(std::move(strip));
  place.sink->keep_with_next();
}

void BlockSetter::set_landscape(const document::Landscape& wide, const Place& place) {
  if (place.sink != &x_pages) {
    set(wide.blocks, place, x_setting.styles.body);
    return;
  }
  const PageShape upright = x_pages.shape();
  if (upright.width < upright.height) x_pages.set_shape(landscape(upright));
  for (const document::Block& block : wide.blocks) {
    Place inner = place;
    inner.area = x_pages.area();
    inner.parent = x_sections.empty() ? x_root : x_sections.back().tag;
    set_block(block, inner, x_setting.styles.body);
  }
  x_pages.set_shape(upright);
}

void BlockSetter::set_listing(const document::Listing& listing, const Place& place) {
  if (listing.kind == document::ListingKind::abbreviations) {
    set_abbreviations(*this, place);
  } else {
    set_contents(*this, listing.kind, place);
  }
}

}  // namespace muster::layout
