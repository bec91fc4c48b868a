// SPDX-License-Identifier: MIT
#include "claims/insertions.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

/// After these words the interrupted clause resumes.
constexpr std::array<std::string_view, 26> inserted_verbs = {
    "is",    "are",   "was",    "were",    "has",      "have",   "had",     "stands",   "stand",
    "stood", "comes", "came",   "totals",  "totalled", "number", "numbers", "numbered", "amounts",
    "makes", "made",  "employ", "employs", "employed", "rose",   "fell",    "reached"};
constexpr std::array<std::string_view, 5> relatives = {"which", "who", "where", "whom", "whose"};

/// A verb resumes the clause; after "which ...", so does a figure: "the pharmacies, which are
/// small, 431".
bool goes_on(const Tokens& tokens, std::size_t comma, std::size_t close) {
  if (is_one_of(inserted_verbs, text_at(tokens, close + 1))) return true;
  bool figure = close + 1 < tokens.size() && tokens[close + 1].kind == Token::Kind::number;
  return figure && (is_one_of(relatives, text_at(tokens, comma + 1)) ||
                    is_one_of(relatives, text_at(tokens, comma + 2)));
}

}  // namespace

std::vector<Insertion> find_insertions(const Tokens& tokens) {
  std::vector<Insertion> found;
  for (std::size_t comma = 1; comma < tokens.size(); ++comma) {
    if (tokens[comma].text != ",") continue;
    std::size_t close = comma + 1;
    while (close < tokens.size() && tokens[close].text != "," && tokens[close].text != ";") ++close;
    bool is_short = close > comma + 1 && close <= comma + 25;
    if (!is_short || text_at(tokens, close) != "," || !goes_on(tokens, comma, close)) continue;
    found.push_back({comma, close});
    comma = close;
  }
  return found;
}

}  // namespace muster::claims
