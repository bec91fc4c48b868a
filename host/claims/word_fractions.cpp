// SPDX-License-Identifier: MIT
#include "claims/word_fractions.hpp"

#include <algorithm>
#include <array>

#include "claims/spelled_number.hpp"

namespace muster::claims {

namespace {

struct Part {
  std::string_view word;
  double of;
};
constexpr std::array parts = std::to_array<Part>({{"third", 3},
                                                  {"thirds", 3},
                                                  {"quarter", 4},
                                                  {"quarters", 4},
                                                  {"fifth", 5},
                                                  {"fifths", 5},
                                                  {"sixth", 6},
                                                  {"sixths", 6},
                                                  {"seventh", 7},
                                                  {"eighth", 8},
                                                  {"eighths", 8},
                                                  {"ninth", 9},
                                                  {"tenth", 10},
                                                  {"tenths", 10},
                                                  {"twelfth", 12}});

double fraction_part(std::string_view word) {
  for (const Part& part : parts)
    if (part.word == word) return part.of;
  return 0;
}

/// Nobody says "a third" of 40% or of 28%, nor "a tenth" of 12%.
double room_of(double value) { return std::min(0.03, value / 9); }

/// After these a fraction is one: "a third of", "by half", "by a fifth", "a quarter are".
bool continues_as_share(std::string_view next) {
  constexpr std::array<std::string_view, 13> words = {
      "of", "as", "are", "is", "were", "was", "have", "has", "in", "more", "said", "fewer", "less"};
  return std::find(words.begin(), words.end(), next) != words.end();
}

std::optional<WordFraction> half_at(const Tokens& tokens, std::size_t at) {
  std::string_view next = text_at(tokens, at + 1);
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  bool of_time =
      before == "second" || before == "first" || next == "a" || next == "year" || next == "-";
  bool is_alone = continues_as_share(next) || before == "by" || next == "all" || next == "our" ||
                  next == "the" || next == "its" || next == "their" ||
                  (before == "a" && (next.empty() || next == "." || next == ","));
  if (of_time || !is_alone) return std::nullopt;
  return WordFraction{0.5, room_of(0.5), 1};
}

}  // namespace

std::optional<WordFraction> word_fraction_at(const Tokens& tokens, std::size_t at) {
  if (text_at(tokens, at) == "half") return half_at(tokens, at);
  std::string_view first = text_at(tokens, at);
  double times = first == "a" ? 1 : 0;
  if (auto spelled = read_spelled(tokens, at); spelled && spelled->count == 1 && times == 0)
    times = spelled->value;
  std::size_t second = at + (text_at(tokens, at + 1) == "-" ? 2U : 1U);
  double of = fraction_part(text_at(tokens, second));
  if (times == 0 || of == 0 || times >= of) return std::nullopt;
  std::string_view next = text_at(tokens, second + 1);
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  bool alone = next.empty() || next == "." || next == "," || next == "since";
  if (!continues_as_share(next) && before != "by" && !(alone && before != "is"))
    return std::nullopt;
  return WordFraction{times / of, room_of(times / of), second - at + 1};
}

}  // namespace muster::claims
