// SPDX-License-Identifier: MIT
// Finds numbers in a sentence: in digits, in words, as fractions, and as quantifiers such as
// "every".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

// A number with its scale, such as "1.5 million", "ninety" or "132,084".

struct Amount {
  double value = 0;
  double step = 1;                  ///< the value of a 1 in the last digit that is written
  std::size_t first = 0, last = 0;  ///< tokens
  bool spelled = false;
  bool grouped = false;
  bool glued = false;
  double scale = 1;
};

/// Returns the amount that begins at token `at`, if there is one.
std::optional<Amount> amount_at(const Tokens& tokens, std::size_t at);

/// Whether `amount` is a number that counts nothing: a date, an age, a span of time, a time of day,
/// a reference or a telephone number.
bool is_no_figure(const Tokens& tokens, const Amount& amount);
bool is_age(const Tokens& tokens, const Amount& amount);

bool is_month(std::string_view word);
/// Whether a number before this word is a length of time: "weeks", "hours".
bool is_time_unit(std::string_view word);

// Numbers in words: "ninety", "twenty-five", "a hundred", "two million".

struct SpelledNumber {
  double value = 0;
  std::size_t count = 0;  ///< number of tokens
};

/// Returns the number in words, up to ninety-nine, that begins at `tokens[at]`, or nothing. Before
/// a scale it also reads "a" and "half a", as in "half a million".
std::optional<SpelledNumber> read_spelled(const Tokens& tokens, std::size_t at);

/// Returns 1,000,000 for "million" and "m", and so on; 1 for words that are not a scale.
double scale_of(std::string_view word);

// Shares in words: "a third", "two fifths", "half of", "three quarters".

struct WordFraction {
  double value = 0;
  double room = 0;        ///< how far the true share may be from `value`
  std::size_t count = 0;  ///< number of tokens
};

/// Returns the share in words that begins at token `at`. Ordinals, as in "the third priority", are
/// not shares.
std::optional<WordFraction> word_fraction_at(const Tokens& tokens, std::size_t at);

// Quantifiers, which say how many of a group: "all but two of the 22 professions", "not a single
// sector".

enum class Quantity : std::uint8_t { count, all_but, every, most, none, only };

struct Quantifier {
  Quantity quantity = Quantity::count;
  double number = 0;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t noun = 0;             ///< token of the noun: "professions"
};

/// Returns the quantifier that begins at token `at`, if there is one.
std::optional<Quantifier> quantifier_at(const Tokens& tokens, std::size_t at);

/// Whether a statement with this quantifier is true if `satisfied` of `all` members fulfil its
/// condition.
bool holds(const Quantifier& quantifier, double satisfied, double all);

}  // namespace muster::claims
