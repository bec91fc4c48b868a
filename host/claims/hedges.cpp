// SPDX-License-Identifier: MIT
#include "claims/mention.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

struct Phrase {
  std::string_view words;
  Hedge hedge;
};

/// A longer hedge comes before a shorter one with which it ends, so that the longer one is found
/// first.
constexpr std::array phrases_before =
    std::to_array<Phrase>({{"in excess of", Hedge::at_least},
                           {"a little more than", Hedge::at_least},
                           {"slightly more than", Hedge::at_least},
                           {"a little less than", Hedge::at_most},
                           {"slightly less than", Hedge::at_most},
                           {"a little over", Hedge::at_least},
                           {"a little above", Hedge::at_least},
                           {"slightly over", Hedge::at_least},
                           {"a little under", Hedge::at_most},
                           {"a little below", Hedge::at_most},
                           {"slightly under", Hedge::at_most},
                           {"well under", Hedge::at_most},
                           {"just short of", Hedge::at_most},
                           {"not quite", Hedge::at_most},
                           {"no more than", Hedge::at_most},
                           {"not more than", Hedge::at_most},
                           {"no less than", Hedge::at_least},
                           {"no fewer than", Hedge::at_least},
                           {"more than", Hedge::at_least},
                           {"greater than", Hedge::at_least},
                           {"upwards of", Hedge::at_least},
                           {"upwards", Hedge::at_least},
                           {"north of", Hedge::at_least},
                           {"well above", Hedge::at_least},
                           {"slightly above", Hedge::at_least},
                           {"a touch over", Hedge::at_least},
                           {"a shade over", Hedge::at_least},
                           {"passed", Hedge::at_least},
                           {"passes", Hedge::at_least},
                           {"topped", Hedge::at_least},
                           {"beyond", Hedge::at_least},
                           {"slightly below", Hedge::at_most},
                           {"a touch under", Hedge::at_most},
                           {"a shade under", Hedge::at_most},
                           {"a little short of", Hedge::at_most},
                           {"approaching", Hedge::at_most},
                           {"getting on for", Hedge::at_most},
                           {"close on", Hedge::at_most},
                           {"the best part of", Hedge::at_most},
                           {"at least", Hedge::at_least},
                           {"just over", Hedge::at_least},
                           {"well over", Hedge::at_least},
                           {"over", Hedge::at_least},
                           {"above", Hedge::at_least},
                           {"less than", Hedge::at_most},
                           {"fewer than", Hedge::at_most},
                           {"just under", Hedge::at_most},
                           {"under", Hedge::at_most},
                           {"below", Hedge::at_most},
                           {"up to", Hedge::at_most},
                           {"at most", Hedge::at_most},
                           {"nearly", Hedge::at_most},
                           {"almost", Hedge::at_most},
                           {"close to", Hedge::about},
                           {"around", Hedge::about},
                           {"about", Hedge::about},
                           {"approximately", Hedge::about},
                           {"approx .", Hedge::about},
                           {"approx", Hedge::about},
                           {"roughly", Hedge::about},
                           {"an estimated", Hedge::about},
                           {"estimated", Hedge::about},
                           {"some", Hedge::about},
                           {"circa", Hedge::about},
                           {"ca .", Hedge::about},
                           {"c .", Hedge::about},
                           {"c", Hedge::about},
                           {"~", Hedge::about}});
constexpr std::array phrases_after = std::to_array<Phrase>({{"+", Hedge::at_least},
                                                            {"or more", Hedge::at_least},
                                                            {"and more", Hedge::at_least},
                                                            {"or fewer", Hedge::at_most},
                                                            {"or less", Hedge::at_most},
                                                            {"or so", Hedge::about}});

bool starts_phrase(const Tokens& tokens, std::size_t at, std::string_view phrase,
                   std::size_t& count) {
  count = 0;
  while (!phrase.empty()) {
    std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (text_at(tokens, at + count) != phrase.substr(0, end)) return false;
    ++count;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return true;
}

std::size_t word_count(std::string_view phrase) {
  auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
  return static_cast<std::size_t>(spaces) + 1;
}

bool is_close(std::string_view words) {
  constexpr std::array<std::string_view, 11> close = {
      "nearly",       "almost",        "not quite", "close to",          "a touch over",
      "a shade over", "a touch under", "close on",  "a little short of", "getting on for",
      "approaching"};
  return words.starts_with("just") || words.starts_with("a little") ||
         words.starts_with("slightly") ||
         std::find(close.begin(), close.end(), words) != close.end();
}

}  // namespace

HedgePhrase hedge_before(const Tokens& tokens, std::size_t at) {
  std::size_t count = 0;
  for (const Phrase& phrase : phrases_before) {
    std::size_t words = word_count(phrase.words);
    if (at >= words && starts_phrase(tokens, at - words, phrase.words, count))
      return {phrase.hedge, count, is_close(phrase.words)};
  }
  return {};
}

HedgePhrase hedge_after(const Tokens& tokens, std::size_t at) {
  std::size_t count = 0;
  for (const Phrase& phrase : phrases_after)
    if (starts_phrase(tokens, at + 1, phrase.words, count)) return {phrase.hedge, count};
  return {};
}

}  // namespace muster::claims
