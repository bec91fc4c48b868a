// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/amount.hpp"

namespace muster::claims {

namespace {

bool is_noun(Words word) {
  return word == "professions" || word == "profession" || word == "sectors" || word == "sector" ||
         word == "organisation" || word == "organisations" || word == "employer" ||
         word == "employers";
}

/// Returns the first noun for a group within `most` tokens from `after` on, as in "of the 22
/// professions"; 0 if there is none.
std::size_t noun_after(const Tokens& tokens, std::size_t after, std::size_t most) {
  for (std::size_t at = after; at < std::min(after + most, tokens.size()); ++at) {
    if (is_noun(tokens[at].text)) return at;
    if (tokens[at].text == "," || tokens[at].text == ";") return 0;
  }
  return 0;
}

std::optional<Quantifier> word_quantifier(const Tokens& tokens, std::size_t at) {
  struct One {
    Words words;
    Quantity quantity;
    std::size_t most;
  };
  constexpr std::array all = std::to_array<One>({{"every", Quantity::every, 2},
                                                 {"each", Quantity::every, 4},
                                                 {"all the", Quantity::every, 3},
                                                 {"all our", Quantity::every, 3},
                                                 {"all", Quantity::every, 2},
                                                 {"most of", Quantity::most, 4},
                                                 {"most", Quantity::most, 2},
                                                 {"none of", Quantity::none, 4},
                                                 {"not a single", Quantity::none, 2},
                                                 {"not one", Quantity::none, 4},
                                                 {"no", Quantity::none, 2}});
  for (const One& one : all) {
    std::size_t count = phrase_at(tokens, at, one.words);
    if (count == 0) continue;
    std::size_t noun = noun_after(tokens, at + count, one.most);
    if (noun == 0 || text_at(tokens, at + count) == "but" || text_at(tokens, at + count) == "other")
      return std::nullopt;
    return Quantifier{one.quantity, 0, at, at + count - 1, noun};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Quantifier> quantifier_at(const Tokens& tokens, std::size_t at) {
  if (phrase_at(tokens, at, "all but") > 0)
    if (auto amount = amount_at(tokens, at + 2))
      if (std::size_t noun = noun_after(tokens, amount->last + 1, 6); noun > 0)
        return Quantifier{Quantity::all_but, amount->value, at, amount->last, noun};
  if (auto word = word_quantifier(tokens, at)) return word;
  if (phrase_at(tokens, at, "the only") > 0)
    if (std::size_t noun = noun_after(tokens, at + 2, 2); noun > 0)
      return Quantifier{Quantity::only, 1, at, noun, noun};
  auto amount = amount_at(tokens, at);
  Words before = at > 0 ? Words(tokens[at - 1].text) : Words();
  if (!amount || before == "the" || before == "all" || before == "but" || before == "our")
    return std::nullopt;
  Words next = text_at(tokens, amount->last + 1);
  if (next == "more" || next == "other" || next == "further" || next == "%") return std::nullopt;
  std::size_t noun = noun_after(tokens, amount->last + 1, 5);
  if (noun == 0) return std::nullopt;
  return Quantifier{Quantity::count, amount->value, at, amount->last, noun};
}

bool holds(const Quantifier& quantifier, double satisfied, double all) {
  switch (quantifier.quantity) {
    case Quantity::count:
      return satisfied == quantifier.number;
    case Quantity::all_but:
      return satisfied == all - quantifier.number;
    case Quantity::every:
      return satisfied == all;
    case Quantity::most:
      return satisfied > all / 2;
    case Quantity::none:
      return satisfied == 0;
    case Quantity::only:
      return satisfied == 1;
  }
  return true;
}

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

/// Returns by how much the true share may differ from a share that is given in words. It is small,
/// because nobody calls 40% or 28% "a third", or 12% "a tenth".
double room_of(double value) { return std::min(0.03, value / 9); }

/// Whether a fraction followed by this word is a share, as in "a third of" or "a quarter are".
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
