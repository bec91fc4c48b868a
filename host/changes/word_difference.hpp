// SPDX-License-Identifier: MIT
// Word-by-word comparison of two texts: words kept, removed and added.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::changes {

/// Words of one kind, with single spaces between.
struct WordRun {
  /// Whether the words are in both texts, in the first or in the second.
  enum class Kind : unsigned char { same, removed, added };
  Kind kind = Kind::same;
  std::string text;
  friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// Returns the runs of words that are the same, removed and added, with as few removed and added
/// words as possible. Where words are replaced, the removed ones come first. If a text has more
/// than `most_words` words, all its words are reported as replaced.
std::vector<WordRun> word_difference(std::string_view then, std::string_view now);
inline constexpr std::size_t most_words = 2000;

/// The words of a text, which blanks divide.
std::vector<std::string_view> words_of(std::string_view text);
std::size_t word_count(std::string_view text);

/// Share of words that both texts have in the same order: 2 * same / (words then + words now). Case
/// does not count. 1 for two texts without words.
double likeness(std::string_view a, std::string_view b);

}  // namespace muster::changes
