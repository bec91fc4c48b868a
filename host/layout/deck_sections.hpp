// SPDX-License-Identifier: MIT
// What a deck is made of: a document divided at its headings, and each section into the pieces that
// a slide arranges.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::layout {

/// A part of a slide: words, or one thing that is set apart.
enum class PieceKind : std::uint8_t { text, picture, table, cards, box };

/// Blocks that stay together, without the sources that a slide prints at its foot.
struct Piece {
  PieceKind kind = PieceKind::text;
  document::Blocks blocks;
  std::vector<document::Inlines> sources;
};

inline bool is_words(const Piece& piece) { return piece.kind == PieceKind::text; }

/// A heading with its blocks, up to the next heading that begins a slide.
struct DeckSection {
  /// Null for what comes before the first heading, and for short sections that share a slide.
  const document::Heading* heading = nullptr;
  document::Source source;
  std::string shared_title;  ///< of short sections on one slide: the heading above theirs
  int shared_level = 0;      ///< the level of their headings
  /// The message of a chapter that has a slide of its own, or the few words with which it begins.
  std::vector<document::Paragraph> message;
  bool opens_chapter = false;  ///< whether the heading has a slide of its own
  std::vector<Piece> pieces;
};

/// Divides the text of a document. Headings of the first four levels begin slides. A chapter of
/// several sections has a slide of its own, with its message. Short sections of words share a
/// slide, whose title is the heading above theirs.
std::vector<DeckSection> deck_sections(std::span<const document::Block> blocks);

/// Puts short sections of words under one title.
std::vector<DeckSection> with_shared_slides(std::vector<DeckSection> sections);

}  // namespace muster::layout
