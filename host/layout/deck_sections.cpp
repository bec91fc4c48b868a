// SPDX-License-Identifier: MIT
#include "layout/deck_sections.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "document/table_notes.hpp"
#include "document/walk.hpp"
#include "layout/chapter_words.hpp"

namespace muster::layout {
namespace {

using document::Block;

constexpr int last_level_of_slides = 4;
constexpr int chapter_level = 2;
constexpr std::size_t most_message_text = 420;  ///< bytes: the most text on a chapter's slide

template <class Node>
const Node* as(const Block& block) {
  return std::get_if<Node>(&block.node);
}

/// Replaces landscape and column blocks by the blocks in them, because slides are wide and have
/// their own columns. Leaves out page breaks.
void flatten(std::span<const Block> blocks, std::vector<const Block*>& out) {
  for (const Block& block : blocks) {
    if (const auto* wide = as<document::Landscape>(block)) {
      flatten(wide->blocks, out);
    } else if (const auto* columns = as<document::Columns>(block)) {
      flatten(columns->blocks, out);
    } else if (!as<document::PageBreak>(block)) {
      out.push_back(&block);
    }
  }
}

bool is_slide_heading(const Block& block) {
  const auto* heading = as<document::Heading>(block);
  return heading != nullptr && heading->level <= last_level_of_slides;
}

/// The contents and the lists of tables and figures: a deck has an agenda instead.
bool is_list_of_pages(const Block& block) {
  const auto* listing = as<document::Listing>(block);
  return listing != nullptr && listing->kind != document::ListingKind::abbreviations;
}

PieceKind kind_of(const Block& block) {
  if (as<document::Chart>(block) || as<document::Diagram>(block) || as<document::Image>(block))
    return PieceKind::picture;
  if (as<document::Table>(block)) return PieceKind::table;
  if (as<document::KeyFigures>(block)) return PieceKind::cards;
  if (as<document::Timeline>(block)) return PieceKind::cards;
  if (const auto* quote = as<document::Quote>(block))
    return quote->pulled ? PieceKind::box : PieceKind::text;
  return as<document::Box>(block) ? PieceKind::box : PieceKind::text;
}

/// Moves the notes that name a source from `notes` to `out`. Drops notes for the data file only.
void take_sources(std::vector<document::Note>& notes, std::vector<document::Inlines>& out) {
  for (const document::Note& note : notes)
    if (note.kind == document::NoteKind::source && note.use != document::NoteUse::data)
      out.push_back(note.content);
  std::erase_if(notes,
                [](const document::Note& note) { return note.kind == document::NoteKind::source; });
}

document::Inlines source_words(document::Inlines source) {
  source.insert(source.begin(), {document::Text{std::string(document::source_prefix)}});
  return source;
}

void take_sources(Block& block, std::vector<document::Inlines>& out) {
  if (auto* chart = std::get_if<document::Chart>(&block.node)) take_sources(chart->notes, out);
  if (auto* diagram = std::get_if<document::Diagram>(&block.node))
    take_sources(diagram->notes, out);
  if (auto* table = std::get_if<document::Table>(&block.node)) take_sources(table->notes, out);
  if (auto* box = std::get_if<document::Box>(&block.node); box && !box->source.empty())
    out.push_back(source_words(std::exchange(box->source, {})));
  if (auto* cards = std::get_if<document::KeyFigures>(&block.node))
    for (document::KeyFigure& card : cards->items)
      if (!card.source.empty())
        out.push_back(source_words({{document::Text{std::exchange(card.source, {})}}}));
}

void add_block(const Block& block, std::vector<Piece>& pieces) {
  const auto* paragraph = as<document::Paragraph>(block);
  if (paragraph != nullptr && paragraph->style == document::ParagraphStyle::source) {
    if (pieces.empty()) pieces.emplace_back();
    pieces.back().sources.push_back(paragraph->content);
    return;
  }
  const PieceKind kind = kind_of(block);
  const bool goes_on =
      kind == PieceKind::text && !pieces.empty() && pieces.back().kind == PieceKind::text;
  if (!goes_on) pieces.push_back({kind, {}, {}});
  pieces.back().blocks.push_back(block);
  if (auto* image = std::get_if<document::Image>(&pieces.back().blocks.back().node)) {
    image->width = 100;
    image->bleeds = false;
  }
  take_sources(pieces.back().blocks.back(), pieces.back().sources);
}

/// Whether the chapter at `at` has a slide of its own: it contains at least two sections.
bool has_own_slide(const std::vector<DeckSection>& sections, std::size_t at) {
  std::size_t below = 0;
  for (std::size_t i = at + 1; i < sections.size(); ++i) {
    if (sections[i].heading->level <= chapter_level) break;
    ++below;
  }
  return below >= 2;
}

/// Whether a block is a paragraph without links, which may be printed on a chapter's colour.
bool is_plain_paragraph(const Block& block) {
  const auto* paragraph = as<document::Paragraph>(block);
  if (paragraph == nullptr) return false;
  document::Paragraph lead = *paragraph;
  lead.style = document::ParagraphStyle::lead;
  return key_message({lead, {}}) != nullptr;
}

/// Moves the message of a chapter to the chapter's own slide: all of its first text if that is
/// short and has no links, otherwise only a lead paragraph.
void take_message(DeckSection& section) {
  if (section.pieces.empty() || section.pieces.front().kind != PieceKind::text) return;
  document::Blocks& blocks = section.pieces.front().blocks;
  const bool few = document::plain_text(blocks).size() <= most_message_text;
  const auto end = std::ranges::find_if_not(blocks, is_plain_paragraph);
  const bool all = few && end == blocks.end() && section.pieces.front().sources.empty();
  const bool lead = !blocks.empty() && key_message(blocks.front()) != nullptr;
  const std::size_t count = all ? blocks.size() : lead ? 1 : 0;
  for (std::size_t i = 0; i < count; ++i)
    section.message.push_back(std::get<document::Paragraph>(blocks[i].node));
  blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(count));
  if (blocks.empty()) section.pieces.erase(section.pieces.begin());
}

bool has_remarks_only(const DeckSection& section) {
  return section.heading != nullptr && section.pieces.size() == 1 &&
         section.pieces.front().blocks.empty();
}

/// Moves the source lines of a section that has nothing else to the next section, because they are
/// too little for a slide.
void pass_on_remarks(std::vector<DeckSection>& sections) {
  for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
    if (!has_remarks_only(sections[i])) continue;
    std::vector<Piece>& next = sections[i + 1].pieces;
    if (next.empty()) next.emplace_back();
    std::ranges::move(sections[i].pieces.front().sources, std::back_inserter(next.front().sources));
    sections[i].pieces.clear();
  }
}

void find_chapters(std::vector<DeckSection>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    DeckSection& section = sections[i];
    if (section.heading == nullptr || section.heading->level > chapter_level) continue;
    section.opens_chapter = has_own_slide(sections, i);
    if (section.opens_chapter) take_message(section);
  }
}

}  // namespace

std::vector<DeckSection> deck_sections(std::span<const Block> blocks) {
  std::vector<const Block*> all;
  flatten(blocks, all);
  std::vector<DeckSection> sections;
  for (const Block* block : all) {
    if (is_slide_heading(*block)) {
      sections.emplace_back().heading = &std::get<document::Heading>(block->node);
      sections.back().source = block->source;
      continue;
    }
    if (is_list_of_pages(*block)) continue;
    if (sections.empty()) sections.emplace_back();
    add_block(*block, sections.back().pieces);
  }
  pass_on_remarks(sections);
  find_chapters(sections);
  return with_shared_slides(std::move(sections));
}

}  // namespace muster::layout
