// SPDX-License-Identifier: MIT
#include "claims/spelled_number.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

struct NumberWord {
  std::string_view word;
  double value;
};

constexpr std::array small_numbers = std::to_array<NumberWord>({{"one", 1},
                                                                {"two", 2},
                                                                {"three", 3},
                                                                {"four", 4},
                                                                {"five", 5},
                                                                {"six", 6},
                                                                {"seven", 7},
                                                                {"eight", 8},
                                                                {"nine", 9},
                                                                {"ten", 10},
                                                                {"eleven", 11},
                                                                {"twelve", 12},
                                                                {"thirteen", 13},
                                                                {"fourteen", 14},
                                                                {"fifteen", 15},
                                                                {"sixteen", 16},
                                                                {"seventeen", 17},
                                                                {"eighteen", 18},
                                                                {"nineteen", 19}});
constexpr std::array tens = std::to_array<NumberWord>({{"twenty", 20},
                                                       {"thirty", 30},
                                                       {"forty", 40},
                                                       {"fifty", 50},
                                                       {"sixty", 60},
                                                       {"seventy", 70},
                                                       {"eighty", 80},
                                                       {"ninety", 90}});
constexpr std::array scales = std::to_array<NumberWord>({{"hundred", 100},
                                                         {"thousand", 1000},
                                                         {"k", 1000},
                                                         {"million", 1e6},
                                                         {"m", 1e6},
                                                         {"mn", 1e6},
                                                         {"billion", 1e9},
                                                         {"bn", 1e9}});

template <class Words>
double spelled_value(const Words& words, std::string_view word) {
  auto at = std::find_if(words.begin(), words.end(),
                         [&](const NumberWord& known) { return known.word == word; });
  return at == words.end() ? 0 : at->value;
}

}  // namespace

double scale_of(std::string_view word) { return std::max(1.0, spelled_value(scales, word)); }

std::optional<SpelledNumber> read_spelled(const Tokens& tokens, std::size_t at) {
  std::string_view word = text_at(tokens, at);
  bool one = word == "a" && scale_of(text_at(tokens, at + 1)) >= 100;
  if (one && text_at(tokens, at + 1).size() > 2) return SpelledNumber{1, 1};
  if (word == "half" && text_at(tokens, at + 1) == "a" && scale_of(text_at(tokens, at + 2)) >= 1000)
    return SpelledNumber{0.5, 2};
  if (double value = spelled_value(small_numbers, word)) return SpelledNumber{value, 1};
  double value = spelled_value(tens, word);
  if (value == 0) return std::nullopt;
  bool hyphen = text_at(tokens, at + 1) == "-";
  double units = spelled_value(small_numbers, text_at(tokens, at + (hyphen ? 2 : 1)));
  if (units > 0 && units < 10) return SpelledNumber{value + units, hyphen ? 3U : 2U};
  return SpelledNumber{value, 1};
}

}  // namespace muster::claims
