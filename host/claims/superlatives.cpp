// SPDX-License-Identifier: MIT
#include "claims/superlatives.hpp"

#include <array>

namespace muster::claims {

namespace {

struct Pole {
  std::string_view words;
  bool is_top;
  bool of_counts;
};
constexpr std::array poles = std::to_array<Pole>({{"most common", true, false},
                                                  {"most frequent", true, false},
                                                  {"most often", true, false},
                                                  {"least common", false, false},
                                                  {"highest", true, false},
                                                  {"lowest", false, false},
                                                  {"largest", true, true},
                                                  {"biggest", true, true},
                                                  {"greatest", true, true},
                                                  {"widest", true, true},
                                                  {"smallest", false, true},
                                                  {"fewest", false, true},
                                                  {"larger of the two", true, true},
                                                  {"bigger of the two", true, true},
                                                  {"smaller of the two", false, true},
                                                  {"higher of the two", true, false},
                                                  {"lower of the two", false, false},
                                                  {"worst", true, false},
                                                  {"most", true, true}});

constexpr std::array<std::string_view, 6> ordinals = {"second", "third", "fourth",
                                                      "fifth",  "sixth", "seventh"};

std::size_t rank_of(std::string_view word) {
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    if (ordinals[i] == word) return i + 2;
  return 0;
}

/// "Most of the staff", "at most", "most likely": no order is meant.
bool is_no_order(const Tokens& tokens, std::size_t at) {
  if (tokens[at].text != "most") return false;
  std::string_view next = text_at(tokens, at + 1);
  return next != "vacancies" && next != "leavers" && next != "staff" && next != "joiners";
}

}  // namespace

std::vector<Superlative> find_superlatives(const Tokens& tokens) {
  std::vector<Superlative> found;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (const Pole& pole : poles) {
      std::size_t count = phrase_at(tokens, at, pole.words);
      if (count == 0) continue;
      if (count == 1 && is_no_order(tokens, at)) break;
      Superlative one{pole.is_top, 1, pole.of_counts, at, at + count - 1};
      std::size_t before = at > 1 && text_at(tokens, at - 1) == "-" ? at - 2 : at - 1;
      if (std::size_t rank = at > 0 ? rank_of(tokens[before].text) : 0; rank > 0) {
        one.rank = rank;
        one.first = before;
      }
      if (pole.words.ends_with(" of the two")) one.last = at;
      found.push_back(one);
      at += count - 1;
      break;
    }
  return found;
}

}  // namespace muster::claims
