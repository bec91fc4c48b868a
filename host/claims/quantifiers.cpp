// SPDX-License-Identifier: MIT
#include "claims/quantifiers.hpp"

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

/// The noun within `most` tokens, "of the 22" between; 0: none.
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

}  // namespace muster::claims
