// SPDX-License-Identifier: MIT
// Looks for text that was meant as a restriction mark: its author believes that something is
// hidden. Ordinary prose with the words "restricted" and "audience" is not reported.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lines/attributes.hpp"

namespace muster::lines {

// A line as a reader's eye takes it: full-width signs, accents, letters of mathematics, invisible
// characters, HTML entities and backslashes make no difference. For finding what was meant.

/// A letter or symbol that has no ASCII letter for its plain form (a Cyrillic one, an emoji).
inline constexpr char other_letter = '\x02';
/// Punctuation that resembles none of ASCII.
inline constexpr char other_mark = '\x03';

/// In lower case: ASCII letters and digits, ASCII punctuation, single spaces as they were, and the
/// two above. Quotes, `\`, `*`, `_`, `~`, backticks and whatever is invisible is left out. Signs
/// that look like `{ } : = [ ] < > # -` become those. UTF-8 in, ASCII out.
std::string plain_letters(std::string_view line);

// The words of a line after plain_letters, and which of them are "audience" or "restricted", nearly
// or in letters that look like theirs.

constexpr std::string_view stem = "restrict";
constexpr std::string_view restricted_word = "restricted";
constexpr std::string_view audience_word = "audience";

/// Letters, digits and `other_letter`.
bool is_word(char c);
/// `target` is somewhere in `text`; an `other_letter` may be any letter of it.
bool contains_word(std::string_view text, std::string_view target);
/// Two edits make one word of the other.
bool is_near(std::string_view word, std::string_view target);
bool is_restricted(std::string_view word);
bool is_audience(std::string_view word);

/// A word of a plain line, by its bytes.
struct Word {
  std::size_t begin = 0, end = 0;
  bool audience = false, restricted = false;
  bool either() const { return audience || restricted; }
};

/// A line with its words, after entities and look-alike letters were replaced.
struct PlainLine {
  std::string_view text;
  std::vector<Word> words;
  bool marked = false;  ///< one of the words is "audience" or "restricted", or looks like it

  explicit PlainLine(std::string_view plain);
  char at(std::size_t place) const { return place < text.size() ? text[place] : '\0'; }
  char before(const Word& word, std::size_t back = 1) const {
    return word.begin >= back ? text[word.begin - back] : '\0';
  }
  std::string_view of(const Word& word) const {
    return text.substr(word.begin, word.end - word.begin);
  }
  /// The first word at or after `place`, or null.
  const Word* word_from(std::size_t place) const;
};

// The rules by which a line with "audience" or "restricted" resembles a mark.

/// `audience=`, `restricted=`, `audience: restricted`.
bool has_assignment(const PlainLine& line);
/// `class="restricted"`.
bool is_assigned(const PlainLine& line);
/// `:: restricted` with no word between; `:::` with "restricted" or "audience" anywhere after it.
bool follows_colons(const PlainLine& line);
/// `.restricted`, `#restricted`, `[!restricted`, `<restricted`, `[/restricted`.
bool has_sigil(const PlainLine& line);
/// Has only words that directives of other tools use: `end restricted`.
bool is_only_restricted(const PlainLine& line);
/// Writes "restricted" as other tools write a directive: `!!! restricted`, `[restricted]`,
/// `: restricted`.
bool is_directive_of_another_kind(const PlainLine& line);

/// Goes through the lines of a text in their order, since a mark may be split over several.
class MarkSearch {
 public:
  /// True if the line resembles a mark, alone or with the lines before it. Marks that were
  /// understood have to be cut out first.
  bool look(std::string_view line);
  /// The same for a heading, which continues nothing, but may begin a mark that is split.
  bool look_at_heading(std::string_view line);
  /// The same for the attributes of a directive, whose values are prose: `title="Restricted"`.
  static bool look_at_values(std::string_view attributes);
  /// Call this at a blank line: no brace group continues beyond it.
  void end_paragraph();

 private:
  /// The point at which a mark may have been split.
  enum class Tail : unsigned char { none, colons, audience };

  bool in_braces(std::string_view plain);
  bool continues(std::string_view plain) const;

  std::size_t x_depth = 0;  ///< of open braces
  std::string x_letters;    ///< the last letters inside them
  Tail x_tail = Tail::none;
};

/// The same for text that isn't Markdown and holds no marks, such as a cell of a table.
bool resembles_mark(std::string_view text);

/// An id that is the word itself: `{#restricted}` was meant as a mark, `{#restricted-posts}` not.
bool is_mark_id(std::string_view id);
/// One of its words is "restricted", or nearly.
bool resembles_restricted(std::string_view text);
/// The same for an id or a class among attributes.
bool names_a_mark(const Attributes& attributes);

}  // namespace muster::lines
