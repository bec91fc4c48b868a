// SPDX-License-Identifier: MIT
// The class of a word, which decides where lines may end: which words stay together, and where a
// long word may be broken without a hyphen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace muster::layout {

/// Facts about a word's characters; several can be true.
struct WordClass {
  bool begins_with_digit : 1 = false;
  bool ends_with_digit : 1 = false;
  bool day : 1 = false;  ///< 1 to 31, also "1st"
  bool month : 1 = false;
  bool unit : 1 = false;   ///< follows its figure: WTE, posts, million
  bool label : 1 = false;  ///< precedes its number: Table, page, section
  bool dash : 1 = false;   ///< a single dash
};

WordClass classify(std::string_view word);

/// Whether no line may end between two words that a space separates, as in "120 WTE", "1 October
/// 2022" and "Table 3". Also true if the second is a dash, because a dash does not begin a line.
bool stay_together(WordClass left, WordClass right);

/// Whether two words are a month and its year, as in "October 2022".
bool is_month_and_year(WordClass left, WordClass right);

/// Whether the word is a web or e-mail address, or a path. It is never hyphenated.
bool is_address(std::string_view word);

/// Returns the positions, in bytes, at which a line may begin: after a hyphen between letters,
/// after a dash inside a word, and after the punctuation of a web address.
std::vector<std::uint16_t> break_points(std::string_view word);

}  // namespace muster::layout
