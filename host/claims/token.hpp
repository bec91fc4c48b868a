// SPDX-License-Identifier: MIT
// Splits a sentence into tokens: words, numbers and punctuation marks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::claims {

/// A word in lower case, a number with its value, or a punctuation mark.
struct Token {
  enum class Kind : std::uint8_t { word, number, mark };
  Kind kind = Kind::mark;
  std::string text;
  std::size_t begin = 0, end = 0;  ///< characters in the sentence
  double value = 0;
  int decimals = 0;
  bool grouped = false;  ///< 132,084
  bool glued = false;    ///< joined to a letter or a slash: A4, 1st, COVID-19, 2021/22
};

using Tokens = std::vector<Token>;
using Words = std::string_view;

/// Whether the list contains the word.
template <class List>
bool is_one_of(const List& list, Words word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether the character can be part of a word: a letter, or '?' for a letter that is not ASCII.
bool is_word_letter(char c);

/// Returns the tokens of a sentence in order. `text` is ASCII, as Sentence::text is.
Tokens tokens_of(std::string_view text);

/// Returns the text of token `at`; "" if `at` is beyond the last token.
inline std::string_view text_at(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() ? std::string_view(tokens[at].text) : std::string_view();
}

/// Returns the number of tokens of `phrase` if the tokens from `at` on are equal to it; otherwise
/// 0. The words of `phrase` are separated by single spaces.
std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::string_view phrase);

/// Whether a clause ends at token `at`. Words then say less about a figure on the other side.
/// "Than" and "and" do not end a clause in "more than 10%", "65 and over" and "between 9% and 11%".
bool ends_clause(const Tokens& tokens, std::size_t at);

}  // namespace muster::claims
