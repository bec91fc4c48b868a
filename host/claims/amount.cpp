// SPDX-License-Identifier: MIT
#include "claims/amount.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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

namespace {

void take_scale(const Tokens& tokens, Amount& amount) {
  double scale = scale_of(text_at(tokens, amount.last + 1));
  if (scale <= 1) return;
  amount.scale = scale;
  amount.value *= scale;
  amount.step *= scale;
  ++amount.last;
  amount.glued = false;  // the letter in "1.5m" was its scale
  if (scale != 100 || text_at(tokens, amount.last + 1) != "and") return;
  auto rest = read_spelled(tokens, amount.last + 2);  // "a hundred and fifteen"
  if (!rest || rest->value >= 100) return;
  amount.value += rest->value;
  amount.last += 1 + rest->count;
}

}  // namespace

std::optional<Amount> amount_at(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  const Token& token = tokens[at];
  Amount amount;
  amount.first = amount.last = at;
  if (token.kind == Token::Kind::number) {
    amount.value = token.value;
    amount.step = std::pow(10.0, -token.decimals);
    amount.grouped = token.grouped;
    amount.glued = token.glued;
  } else if (auto spelled = read_spelled(tokens, at)) {
    amount.value = spelled->value;
    amount.last = at + spelled->count - 1;
    amount.spelled = true;
  } else {
    return std::nullopt;
  }
  take_scale(tokens, amount);
  return amount;
}

}  // namespace muster::claims
