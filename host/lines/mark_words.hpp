// SPDX-License-Identifier: MIT
// The words of a line after plain_letters, and which of them are "audience" or "restricted", nearly
// or in letters that look like theirs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace muster::lines {

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

}  // namespace muster::lines
