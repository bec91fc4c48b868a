// SPDX-License-Identifier: MIT
// The pieces of a sentence: words, numbers and marks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::claims {

/// Words are lower case; numbers have their value.
struct Token {
  enum class Kind : std::uint8_t { word, number, mark };
  Kind kind = Kind::mark;
  std::string text;
  std::size_t begin = 0, end = 0;  ///< in the sentence
  double value = 0;
  int decimals = 0;
  bool grouped = false;  ///< 132,084
  bool glued = false;    ///< joined to a letter or a slash: A4, 1st, COVID-19, 2021/22
};

using Tokens = std::vector<Token>;
using Words = std::string_view;

/// Whether a list of words has this one.
template <class List>
bool is_one_of(const List& list, Words word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether a word may have it: a letter, or '?' for one that is not ASCII.
bool is_word_letter(char c);

/// `text` is ASCII, as in Sentence::text.
Tokens tokens_of(std::string_view text);

/// The text of token `at`; "" beyond the end.
inline std::string_view text_at(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() ? std::string_view(tokens[at].text) : std::string_view();
}

/// How many tokens from `at` on are the words of `phrase`, which a single space separates; 0 where
/// they are others.
std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::string_view phrase);

/// Whether a clause ends at token `at`: what is beyond says less about what is before. "More than
/// 10%", "65 and over" and "between 9% and 11%" go on.
bool ends_clause(const Tokens& tokens, std::size_t at);

}  // namespace muster::claims
