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

/// Replaces a letter or symbol without an ASCII letter as its plain form (a Cyrillic one, an
/// emoji).
inline constexpr char other_letter = '\x02';
/// Replaces punctuation that looks like no ASCII character.
inline constexpr char other_mark = '\x03';

/// Returns the line in lower case, with only ASCII letters, digits and punctuation, single spaces,
/// `other_letter` and `other_mark`. Quotes, `\`, `*`, `_`, `~`, backticks and invisible characters
/// are left out. Signs that look like `{ } : = [ ] < > # -` are replaced by these. `line` is UTF-8.
std::string plain_letters(std::string_view line);

// The words of a line after plain_letters, and which of them are "audience" or "restricted", nearly
// or in letters that look like theirs.

constexpr std::string_view stem = "restrict";
constexpr std::string_view restricted_word = "restricted";
constexpr std::string_view audience_word = "audience";

/// Whether the character is a letter, a digit or `other_letter`.
bool is_word(char c);
/// Whether `text` contains `target`. An `other_letter` of the text may be any letter.
bool contains_word(std::string_view text, std::string_view target);
/// Whether at most two edits turn one word into the other.
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
  /// Returns the first word at or after `place`, or null.
  const Word* word_from(std::size_t place) const;
};

// The rules by which a line with "audience" or "restricted" resembles a mark.

/// Whether the line contains `audience=`, `restricted=` or `audience: restricted`.
bool has_assignment(const PlainLine& line);
/// Whether the line contains `class="restricted"`.
bool is_assigned(const PlainLine& line);
/// Whether the line contains `:: restricted` without a word between, or `:::` with "restricted" or
/// "audience" anywhere after it.
bool follows_colons(const PlainLine& line);
/// Whether the line contains `.restricted`, `#restricted`, `[!restricted`, `<restricted` or
/// `[/restricted`.
bool has_sigil(const PlainLine& line);
/// Whether the line has only words that directives of other tools use, such as `end restricted`.
bool is_only_restricted(const PlainLine& line);
/// Whether "restricted" is written as directives of other tools are: `!!! restricted`,
/// `[restricted]`, `: restricted`.
bool is_directive_of_another_kind(const PlainLine& line);

/// Goes through the lines of a text in their order, since a mark may be split over several.
class MarkSearch {
 public:
  /// Returns true if the line resembles a mark, alone or with the lines before it. Marks that were
  /// understood must be cut out first.
  bool look(std::string_view line);
  /// Does the same for a heading, which continues no mark, but may begin one that is split.
  bool look_at_heading(std::string_view line);
  /// Does the same for the attributes of a directive, whose values are prose: `title="Restricted"`.
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

/// Whether text that isn't Markdown and can contain no marks, such as a cell of a table, resembles
/// a mark.
bool resembles_mark(std::string_view text);

/// Whether an id is the word itself: `{#restricted}` was meant as a mark, `{#restricted-posts}` was
/// not.
bool is_mark_id(std::string_view id);
/// Whether a word of the text is "restricted" or similar to it.
bool resembles_restricted(std::string_view text);
/// Whether an id or a class among the attributes is such a word.
bool names_a_mark(const Attributes& attributes);

}  // namespace muster::lines
