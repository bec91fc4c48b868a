// SPDX-License-Identifier: MIT
// Divides a document for a deck of slides: at its headings into sections, and each section into
// the pieces that are arranged on slides.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::layout {

/// The kinds of pieces: running text, or a single block that is set apart from it.
enum class PieceKind : std::uint8_t { text, picture, table, cards, box };

/// Blocks that stay together. Their sources are separate: a slide prints them at its foot.
struct Piece {
  PieceKind kind = PieceKind::text;
  document::Blocks blocks;
  std::vector<document::Inlines> sources;
};

inline bool is_words(const Piece& piece) { return piece.kind == PieceKind::text; }

/// A heading with its blocks, up to the next heading that begins a slide.
struct DeckSection {
  /// Null for the blocks before the first heading, and for short sections that share a slide.
  const document::Heading* heading = nullptr;
  document::Source source;
  std::string shared_title;  ///< title of short sections on one slide: the next higher heading
  int shared_level = 0;      ///< the heading level of these short sections
  /// The message of a chapter with a slide of its own, or all of its introduction if that is short.
  std::vector<document::Paragraph> message;
  bool opens_chapter = false;  ///< whether the heading has a slide of its own
  std::vector<Piece> pieces;
};

/// Divides the text of a document. Headings of the first four levels begin slides. A chapter of
/// several sections has a slide of its own, with its message. Short sections of words share a
/// slide, whose title is the heading above theirs.
std::vector<DeckSection> deck_sections(std::span<const document::Block> blocks);

/// Joins short sections that follow each other, so that they share a slide.
std::vector<DeckSection> with_shared_slides(std::vector<DeckSection> sections);

}  // namespace muster::layout
