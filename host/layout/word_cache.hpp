// SPDX-License-Identifier: MIT
// Shaped words, each shaped once. Strategy documents use the same few thousand words again and
// again, and shaping takes most of the time of setting a document. Each document has a cache of its
// own, which threads may not share.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts.hpp"
#include "layout/term_index.hpp"
#include "layout/word_class.hpp"

namespace muster::layout {

inline constexpr std::string_view soft_hyphen = "\u00AD";

/// A word shaped at size 1, so that all lengths are in em.
struct Word {
  std::string text;          ///< without soft hyphens
  std::string written;       ///< the word with its soft hyphens; empty if it has none
  std::vector<Shaped> runs;  ///< one, unless parts come from the fallback face
  float width = 0;
  WordClass kind;
  bool missing = false;
  bool borrowed = false;  ///< a part comes from the fallback face
  bool right_to_left = false;
  /// Number of the abbreviation in the index, from 1; 0: not an abbreviation.
  std::uint16_t term = 0;
  std::vector<std::uint16_t> breaks;        ///< bytes at which a line may begin without a hyphen
  std::vector<std::uint16_t> soft_hyphens;  ///< bytes at which the author put a soft hyphen
};

/// Returns the width of the characters [begin, end), in em.
float width_between(const Word& word, std::uint16_t begin, std::uint16_t end);

/// Shaped words by text, face and kind of figures.
class WordCache {
 public:
  /// `terms`: the abbreviations that are looked for in words.
  explicit WordCache(const FontLibrary& fonts, const TermIndex& terms = {});

  /// The reference is valid until trim(). Only the first 65,535 bytes of `text` are used, so
  /// callers cut longer text.
  const Word& word(std::string_view text, FaceId face, bool tabular);
  /// Returns the width of a space, in em.
  float space(FaceId face) const { return x_faces[face].space; }
  const Glyph& space_glyph(FaceId face) const { return x_faces[face].space_glyph; }
  const Glyph& hyphen_glyph(FaceId face) const { return x_faces[face].hyphen_glyph; }
  /// Forgets all words if there are many, because a table of 80,000 rows has more different numbers
  /// than memory should hold. No reference to a Word may be in use.
  void trim();
  const FontLibrary& fonts() const { return x_fonts; }

 private:
  /// An entry of the hash table.
  struct Slot {
    std::uint64_t hash = 0;
    const Word* word = nullptr;
  };
  /// Widths of digits and the signs around them, which need no kerning, ligatures or HarfBuzz.
  struct FaceTable {
    float space = 0;
    Glyph space_glyph, hyphen_glyph;
    std::array<Glyph, 128> ascii;
  };

  const Word& add(std::string_view text, FaceId face, bool tabular, std::uint64_t hash);
  void shape(Word& word, FaceId face, bool tabular) const;
  void shape_figure(Word& word, FaceId face) const;
  void grow();

  const FontLibrary& x_fonts;
  TermIndex x_terms;
  std::vector<FaceTable> x_faces;
  std::deque<Word> x_words;
  std::vector<Slot> x_slots;  ///< open addressing; the size is a power of two
};

}  // namespace muster::layout
