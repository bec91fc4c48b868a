// SPDX-License-Identifier: MIT
// Words as they are compared: "nurses" and "nursing" are one, "the" is none, and some name a
// measure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace muster::check {

/// A piece of a sentence. Words are lower case; numbers have their value.
struct Token {
  enum class Kind : std::uint8_t { word, number, mark };
  Kind kind = Kind::mark;
  std::string text;
  std::size_t begin = 0, end = 0;  ///< in the sentence
  double value = 0;
  int decimals = 0;
  bool grouped = false;  ///< 132,084
  bool glued = false;    ///< beside a letter: A4, 1st, COVID-19
};
std::vector<Token> tokens_of(std::string_view text);

/// The part of a word that stays when it is bent: "nurs" of nurse, nurses and nursing. "" for words
/// that say nothing of what is counted.
std::string stem(std::string_view word);

/// The stems of `text`, in order, without empty ones.
std::vector<std::string> stems_of(std::string_view text);

/// What a stem measures: "vacancy", "turnover", "staff"...; "" for most words.
std::string_view measure_of(std::string_view stem);

/// Words of change: growth, rose, fewer.
bool is_change(std::string_view word);

}  // namespace muster::check
