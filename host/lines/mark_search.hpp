// SPDX-License-Identifier: MIT
// Looks for text that its author probably meant as a restriction mark, and therefore believes to be
// hidden. Does not report ordinary prose with the words "restricted" and "audience".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lines/attributes.hpp"

namespace muster::lines {

// Reduces a line to what a reader sees: full-width signs, accents, mathematical letters, invisible
// characters, HTML entities and backslashes make no difference.

/// In a reduced line, replaces a letter or symbol that does not look like an ASCII letter
/// (Cyrillic, an emoji).
inline constexpr char other_letter = '\x02';
/// In a reduced line, replaces punctuation that does not look like an ASCII character.
inline constexpr char other_mark = '\x03';

/// Returns the reduced line: in lower case, with only ASCII letters, digits, punctuation and single
/// spaces, and with `other_letter` and `other_mark`. Leaves out quotes, `\`, `*`, `_`, `~`,
/// backticks and invisible characters. Replaces signs that look like `{ } : = [ ] < > # -` by
/// these. `line` is UTF-8.
std::string plain_letters(std::string_view line);

// The words of a reduced line. Words that are or resemble "audience" or "restricted" are flagged:
// they may differ in a few letters, or have similar letters of other alphabets.

constexpr std::string_view stem = "restrict";
constexpr std::string_view restricted_word = "restricted";
constexpr std::string_view audience_word = "audience";

/// Whether the character is a letter, a digit or `other_letter`.
bool is_word(char c);
/// Whether `text` contains `target`. An `other_letter` in the text matches any letter.
bool contains_word(std::string_view text, std::string_view target);
/// Whether at most two edits turn one word into the other.
bool is_near(std::string_view word, std::string_view target);
bool is_restricted(std::string_view word);
bool is_audience(std::string_view word);

/// A word of a reduced line; `begin` and `end` are bytes into the line.
struct Word {
  std::size_t begin = 0, end = 0;
  bool audience = false, restricted = false;
  bool either() const { return audience || restricted; }
};

/// A line after plain_letters, with its words.
struct PlainLine {
  std::string_view text;
  std::vector<Word> words;
  bool marked = false;  ///< whether a word is or resembles "audience" or "restricted"

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

// The rules that decide whether a line with "audience" or "restricted" resembles a mark.

/// Whether the line contains `audience=`, `restricted=` or `audience: restricted`.
bool has_assignment(const PlainLine& line);
/// Whether the line contains an assignment to any name, such as `class="restricted"`.
bool is_assigned(const PlainLine& line);
/// Whether the line contains two colons directly before "restricted", as in `:: restricted`, or
/// three colons with "restricted" or "audience" anywhere after them.
bool follows_colons(const PlainLine& line);
/// Whether the line contains `.restricted`, `#restricted`, `[!restricted`, `<restricted` or
/// `[/restricted`.
bool has_sigil(const PlainLine& line);
/// Whether the line contains "restricted", and all other words are those of directives of other
/// tools, as in `end restricted`.
bool is_only_restricted(const PlainLine& line);
/// Whether the line looks like a directive of another tool: `!!! restricted`, `[restricted]`, `:
/// restricted`.
bool is_directive_of_another_kind(const PlainLine& line);

/// Searches the lines of a text in order, because a mark may be split over several lines.
class MarkSearch {
 public:
  /// Returns true if the line resembles a mark, alone or together with the lines before it. Valid
  /// marks must have been removed from the line.
  bool look(std::string_view line);
  /// The same for a heading, which cannot continue a split mark, but may begin one.
  bool look_at_heading(std::string_view line);
  /// The same for the attributes of a directive, whose values may be prose: `title="Restricted"`.
  static bool look_at_values(std::string_view attributes);
  /// Call this at a blank line, because a group in braces ends there.
  void end_paragraph();

 private:
  /// How the previous line ends if a mark may have been split there.
  enum class Tail : unsigned char { none, colons, audience };

  bool in_braces(std::string_view plain);
  bool continues(std::string_view plain) const;

  std::size_t x_depth = 0;  ///< number of open braces
  std::string x_letters;    ///< the last letters inside the braces
  Tail x_tail = Tail::none;
};

/// Whether a text that isn't Markdown, such as a cell of a table, resembles a mark. Marks have no
/// effect in such a text.
bool resembles_mark(std::string_view text);

/// Whether an id is "restricted" or similar: `{#restricted}` was probably meant as a mark,
/// `{#restricted-posts}` was not.
bool is_mark_id(std::string_view id);
/// Whether a word of the text is "restricted" or similar to it.
bool resembles_restricted(std::string_view text);
/// Whether is_mark_id holds for the id, or resembles_restricted for one of the classes.
bool names_a_mark(const Attributes& attributes);

}  // namespace muster::lines
