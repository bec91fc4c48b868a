// SPDX-License-Identifier: MIT
#include "claims/word_claims.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

struct Pole {
  Words words;
  bool is_top;
  bool of_counts;
};
constexpr std::array poles = std::to_array<Pole>({{"most common", true, false},
                                                  {"most frequent", true, false},
                                                  {"most often", true, false},
                                                  {"most stable", true, false},
                                                  {"least stable", false, false},
                                                  {"least common", false, false},
                                                  {"least often", false, false},
                                                  {"highest", true, false},
                                                  {"lowest", false, false},
                                                  {"fastest", true, false},
                                                  {"quickest", true, false},
                                                  {"steepest", true, false},
                                                  {"slowest", false, false},
                                                  {"largest", true, true},
                                                  {"biggest", true, true},
                                                  {"greatest", true, true},
                                                  {"widest", true, true},
                                                  {"smallest", false, true},
                                                  {"fewest", false, true},
                                                  {"worst", true, false},
                                                  {"commonest", true, false},
                                                  {"main", true, false},
                                                  {"most", true, true}});

/// Comparatives that mean the same as superlatives if "than any other" or "of the two" follows.
constexpr std::array pole_comparatives = std::to_array<Pole>({{"more", true, true},
                                                              {"fewer", false, true},
                                                              {"less", false, false},
                                                              {"higher", true, false},
                                                              {"lower", false, false},
                                                              {"faster", true, false},
                                                              {"slower", false, false},
                                                              {"larger", true, true},
                                                              {"bigger", true, true},
                                                              {"greater", true, true},
                                                              {"smaller", false, true}});

constexpr std::array<Words, 7> ordinals = {"first", "second", "third",  "fourth",
                                           "fifth", "sixth",  "seventh"};

std::size_t rank_of(Words word) {
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    if (ordinals[i] == word) return i + 1;
  return 0;
}

bool says(const Tokens& tokens, std::size_t from, std::size_t to, Words phrase) {
  for (std::size_t at = from; at < std::min(to, tokens.size()); ++at)
    if (phrase_at(tokens, at, phrase) > 0) return true;
  return false;
}

/// Whether the word at token `at` does not rank levels, as in "most of the staff", "at most", "most
/// likely" or "largest rise".
bool is_no_order(const Tokens& tokens, std::size_t at) {
  Words next = text_at(tokens, at + 1);
  constexpr std::array<Words, 9> changes = {"rise",    "fall", "increase", "drop",     "growth",
                                            "decline", "jump", "change",   "reduction"};
  if (std::find(changes.begin(), changes.end(), next) != changes.end()) return true;
  if (tokens[at].text == "main") return next != "reason" && next != "cause";
  if (tokens[at].text != "most") return false;
  bool of_leavers = next == "of" && says(tokens, at + 2, at + 5, "leavers");
  return next != "vacancies" && next != "leavers" && next != "staff" && next != "joiners" &&
         !of_leavers;
}

/// Returns the token of "any", "anyone" or "all" in a phrase after `at` such as "than any other",
/// "than anyone else" or "than all the others"; 0 if there is none.
std::size_t than_any(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t most_between = 9;
  for (std::size_t next = at + 1; next < std::min(at + most_between, tokens.size()); ++next) {
    if (tokens[next].text == "," || tokens[next].text == ";") return 0;
    if (tokens[next].text != "than") continue;
    std::size_t last = next + 1;
    while (text_at(tokens, last) == "for" || text_at(tokens, last) == "in" ||
           text_at(tokens, last) == "that" || text_at(tokens, last) == "of")
      ++last;
    Words word = text_at(tokens, last);
    bool any = word == "any" || word == "all" || word == "anyone" || word == "anybody" ||
               word == "anywhere" || word == "every";
    bool of_persons = text_at(tokens, last + 1) == "of" &&
                      (text_at(tokens, last + 2) == "us" || text_at(tokens, last + 2) == "you");
    return any && !of_persons ? last : 0;
  }
  return 0;
}

/// Whether exactly two members are compared, as in "larger of the two" or "the smaller staff of our
/// two providers".
bool is_between_two(const Tokens& tokens, std::size_t at) {
  for (Words two : {"of the two", "of our two", "of its two"})
    if (says(tokens, at + 1, at + 4, two)) return true;
  return false;
}

void find_poles(const Tokens& tokens, std::vector<Superlative>& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (const Pole& pole : poles) {
      std::size_t count = phrase_at(tokens, at, pole.words);
      if (count == 0) continue;
      if (count == 1 && is_no_order(tokens, at)) break;
      Superlative one{pole.is_top, 1, pole.of_counts, at, at + count - 1};
      std::size_t before = at > 1 && text_at(tokens, at - 1) == "-" ? at - 2 : at - 1;
      if (std::size_t rank = at > 0 ? rank_of(tokens[before].text) : 0; rank > 1) {
        one.rank = rank;
        one.first = before;
      }
      found.push_back(one);
      at += count - 1;
      break;
    }
}

void find_comparatives(const Tokens& tokens, std::vector<Superlative>& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (const Pole& one : pole_comparatives) {
      if (tokens[at].text != one.words) continue;
      bool often = text_at(tokens, at + 1) == "often" || text_at(tokens, at + 1) == "stable";
      bool counts = one.of_counts && !often;
      if (std::size_t last = than_any(tokens, at); last > 0)
        found.push_back({one.is_top, 1, counts, at, last});
      else if (is_between_two(tokens, at))
        found.push_back({one.is_top, 1, counts, at, at, true});
    }
}

/// Finds phrases that mean a superlative, such as "no other profession has lost so large a share".
void find_exclusions(const Tokens& tokens, std::vector<Superlative>& found) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (phrase_at(tokens, at, "no other") == 0) continue;
    for (Words word : {"so large", "so many", "so high", "as large", "as many", "as high", "more",
                       "higher", "larger", "bigger"})
      if (says(tokens, at + 2, at + 10, word)) {
        found.push_back({true, 1, word.ends_with("many"), at, at + 1});
        break;
      }
  }
}

/// Finds superlatives such as "midwives the least", which refer to the measure of an earlier
/// superlative in the sentence.
void find_bare_poles(const Tokens& tokens, std::vector<Superlative>& found) {
  if (found.empty()) return;
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Words next = text_at(tokens, at + 1);
    bool ends = next.empty() || next == "." || next == "," || next == ";";
    if (tokens[at - 1].text != "the" || !ends) continue;
    if (tokens[at].text == "least") found.push_back({!found.front().is_top, 1, false, at, at});
  }
}

/// Finds denied comparisons that mean a superlative, such as "no profession has a higher share of
/// empty posts than community nursing".
void find_denials(const Tokens& tokens, std::vector<Superlative>& found) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    bool denies = tokens[at].text == "no" || phrase_at(tokens, at, "not a single") > 0 ||
                  phrase_at(tokens, at, "none of") > 0;
    if (!denies || text_at(tokens, at + 1) == "other") continue;
    for (std::size_t next = at + 2; next < std::min(at + 8, tokens.size()); ++next)
      for (const Pole& one : pole_comparatives) {
        std::size_t than = next + 1;
        while (than < std::min(next + 9, tokens.size()) && tokens[than].text != "than") ++than;
        bool number = text_at(tokens, than + 1).empty() ||
                      (than + 1 < tokens.size() && tokens[than + 1].kind == Token::Kind::number);
        if (tokens[next].text != one.words || text_at(tokens, than) != "than" || number) continue;
        found.push_back({one.is_top, 1, one.of_counts, at, next, false, true});
      }
  }
}

/// Finds ranks such as "ranked fourth", "comes second" or "relocation the second".
void find_ranks(const Tokens& tokens, std::vector<Superlative>& found) {
  constexpr std::array<Words, 9> verbs = {"ranked", "ranks",  "rank",   "comes", "came",
                                          "coming", "placed", "stands", "the"};
  bool ordered = !found.empty();
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    std::size_t rank = rank_of(tokens[at].text);
    bool led = std::find(verbs.begin(), verbs.end(), tokens[at - 1].text) != verbs.end() ||
               text_at(tokens, at + 1) == "only";  // as in "second only to"
    if (rank == 0 || !led) continue;
    Words next = text_at(tokens, at + 1);
    bool ends = next.empty() || next == "." || next == "," || next == ";" || next == "(" ||
                next == "among" || next == "only" || next == "and" || next == "of" || next == "in";
    if (!ends || (tokens[at - 1].text == "the" && (!ordered || next == "of" || next == "in")))
      continue;
    found.push_back({found.empty() || found.front().is_top, rank, false, at, at});
  }
}

}  // namespace

std::vector<Superlative> find_superlatives(const Tokens& tokens) {
  std::vector<Superlative> found;
  find_poles(tokens, found);
  find_comparatives(tokens, found);
  find_exclusions(tokens, found);
  find_denials(tokens, found);
  find_bare_poles(tokens, found);
  find_ranks(tokens, found);
  std::sort(found.begin(), found.end(),
            [](const Superlative& a, const Superlative& b) { return a.first < b.first; });
  return found;
}

}  // namespace muster::claims
