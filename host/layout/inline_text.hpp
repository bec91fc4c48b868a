// SPDX-License-Identifier: MIT
// A paragraph's text, ready for the line breaker: inlines flattened to atoms, which are never cut.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "layout/strip.hpp"
#include "layout/styles.hpp"
#include "layout/word_cache.hpp"

namespace muster::layout {

/// The kind of join after an atom.
enum class Joint : std::uint8_t {
  glued,   ///< the next atom follows at once
  fixed,   ///< a space at which no line may end
  space,   ///< a space; a line may end
  plain,   ///< no space; a line may end
  hyphen,  ///< no space; a line may end, with a hyphen
  forced   ///< the line ends
};

/// Bytes [begin, end) of a word. The line breaker counts `width`; `drawn` is the width of the
/// painted text. They differ in a cross reference, which keeps room for the widest page number.
struct Atom {
  const Word* word = nullptr;  ///< null: nothing is painted, not even the joint before the atom
  std::uint16_t begin = 0, end = 0;
  std::uint16_t style = 0;  ///< index into InlineText::styles
  std::uint16_t span = 0;   ///< index into InlineText::spans
  float width = 0;
  float drawn = 0;
  float space = 0;  ///< width of the space after the atom, if its joint has one
  Joint joint = Joint::glued;
};

/// How some atoms are printed. `rise` lifts the baseline, for footnote marks.
struct TypeStyle {
  FaceId face = 0;
  float size = 0;
  float rise = 0;
  theme::Colour colour;
  bool tabular = false;
  bool underline = false;
  std::optional<theme::Colour> ground;  ///< the background of a rating's label
  friend bool operator==(const TypeStyle&, const TypeStyle&) = default;
};

/// A tag inside the paragraph, opened when its first word is painted. InlineText::spans[0] is the
/// paragraph itself.
struct Span {
  Role role = Role::span;
  std::uint16_t parent = 0;
  std::string target;    ///< target of a link
  std::string contents;  ///< description of a link
  std::string language;
  std::string actual_text;
  std::string footnote;                    ///< id of the note that a mark refers to
  std::optional<std::uint32_t> reference;  ///< ordinal of a cross reference
  TagId tag = no_tag;
};

/// A paragraph, ready to be broken into lines; lengths in points.
struct InlineText {
  std::vector<Atom> atoms;
  std::vector<TypeStyle> styles;
  std::vector<Span> spans;
  double leading = 0;
  double baseline = 0;  ///< distance of the baseline from a line's top
  TextAlign align = TextAlign::left;
  bool hyphenate = false;
  bool reserves = false;  ///< some atoms keep more room than they paint

  void clear();
};

/// Two widths of a paragraph. `longest` is the width of its longest line if lines end only at
/// forced breaks. `shortest` is the width of its longest piece that cannot be broken without a
/// hyphen.
struct Extent {
  double longest = 0;
  double shortest = 0;
};
Extent extent(const InlineText& text);

}  // namespace muster::layout
