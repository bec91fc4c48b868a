// SPDX-License-Identifier: MIT
#include "check/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace muster::check {

namespace {

struct Pair {
  std::string_view from;
  std::string_view to;
};

/// Sorted by the first word. Plurals are gone before these are looked up.
constexpr std::array irregular = std::to_array<Pair>({{"absence", "sickness"},
                                                      {"anaesthetic", "anaesthet"},
                                                      {"anaesthetist", "anaesthet"},
                                                      {"boroughwide", "borough"},
                                                      {"child", "children"},
                                                      {"dietetic", "dieti"},
                                                      {"dietician", "dieti"},
                                                      {"dietitian", "dieti"},
                                                      {"employed", "employ"},
                                                      {"employee", "employ"},
                                                      {"employing", "employ"},
                                                      {"employment", "employ"},
                                                      {"growing", "growth"},
                                                      {"leaver", "turnover"},
                                                      {"leaving", "leave"},
                                                      {"midwife", "midwif"},
                                                      {"midwifery", "midwif"},
                                                      {"midwive", "midwif"},
                                                      {"nurse", "nurs"},
                                                      {"nursing", "nurs"},
                                                      {"ophthalmologist", "ophthalm"},
                                                      {"ophthalmology", "ophthalm"},
                                                      {"people", "people"},
                                                      {"person", "people"},
                                                      {"physiotherapist", "physiotherap"},
                                                      {"physiotherapy", "physiotherap"},
                                                      {"psychiatric", "psychiatr"},
                                                      {"psychiatrist", "psychiatr"},
                                                      {"psychiatry", "psychiatr"},
                                                      {"psychologist", "psycholog"},
                                                      {"psychology", "psycholog"},
                                                      {"psychotherapist", "psychotherap"},
                                                      {"psychotherapy", "psychotherap"},
                                                      {"radiographer", "radiograph"},
                                                      {"radiography", "radiograph"},
                                                      {"radiologist", "radiolog"},
                                                      {"radiology", "radiolog"},
                                                      {"retire", "retirement"},
                                                      {"retiring", "retirement"},
                                                      {"shortage", "gap"},
                                                      {"shortfall", "gap"},
                                                      {"surgical", "surgery"},
                                                      {"therapist", "therap"},
                                                      {"therapy", "therap"},
                                                      {"unfilled", "vacancy"},
                                                      {"vacant", "vacancy"},
                                                      {"working", "employ"}});

/// Stems that name a measure, by the measure's name.
constexpr std::array measures = std::to_array<Pair>({{"agency", "agency"},
                                                     {"bank", "bank"},
                                                     {"demand", "demand"},
                                                     {"employ", "staff"},
                                                     {"establishment", "establishment"},
                                                     {"fte", "staff"},
                                                     {"gap", "gap"},
                                                     {"headcount", "staff"},
                                                     {"joiner", "joiner"},
                                                     {"pay", "pay"},
                                                     {"retirement", "retirement"},
                                                     {"sickness", "sickness"},
                                                     {"stability", "stability"},
                                                     {"staff", "staff"},
                                                     {"supply", "supply"},
                                                     {"turnover", "turnover"},
                                                     {"vacancy", "vacancy"},
                                                     {"worker", "staff"},
                                                     {"workforce", "staff"},
                                                     {"wte", "staff"}});

constexpr std::array empty_words = std::to_array<std::string_view>(
    {"a",     "about", "after", "all",    "also",  "an",   "and",       "are",   "as",
     "at",    "be",    "been",  "by",     "can",   "each", "estimated", "every", "for",
     "from",  "had",   "has",   "have",   "her",   "his",  "in",        "into",  "is",
     "it",    "its",   "just",  "least",  "less",  "many", "more",      "most",  "much",
     "no",    "not",   "now",   "number", "of",    "on",   "one",       "only",  "or",
     "other", "our",   "out",   "over",   "per",   "rate", "same",      "share", "since",
     "so",    "some",  "such",  "than",   "that",  "the",  "their",     "them",  "then",
     "there", "these", "they",  "this",   "those", "to",   "total",     "up",    "was",
     "we",    "were",  "when",  "where",  "which", "who",  "will",      "with",  "year"});

constexpr std::array change_words = std::to_array<std::string_view>(
    {"change",    "changed",   "decline",    "declined", "decrease", "decreased", "drop",
     "dropped",   "extra",     "fall",       "fallen",   "falling",  "fell",      "fewer",
     "grew",      "grow",      "growing",    "grown",    "growth",   "higher",    "increase",
     "increased", "increases", "increasing", "less",     "lost",     "lower",     "reduce",
     "reduced",   "reduction", "rise",       "risen",    "rises",    "rising",    "rose"});

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '?'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Words>
bool has(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

template <class Pairs>
std::string_view look_up(const Pairs& pairs, std::string_view from) {
  auto at =
      std::lower_bound(pairs.begin(), pairs.end(), from,
                       [](const Pair& pair, std::string_view word) { return pair.from < word; });
  return at != pairs.end() && at->from == from ? at->to : std::string_view();
}

std::string singular(std::string word) {
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  if (word.ends_with("'")) word.resize(word.size() - 1);
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                !word.ends_with("us") && !word.ends_with("is") && !word.ends_with("nhs");
  if (plural || word == "gps") word.pop_back();
  return word;
}

Token word_at(std::string_view text, std::size_t at) {
  Token token;
  token.kind = Token::Kind::word;
  token.begin = at;
  while (at < text.size() && (is_letter(text[at]) || (text[at] == '\'' && at > token.begin))) {
    char c = text[at++];
    token.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  token.end = at;
  return token;
}

/// Commas stand between groups of three, a point before at least one digit.
std::size_t number_end(std::string_view text, std::size_t at, Token& token) {
  auto digits = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
  };
  at += digits(at);
  while (at < text.size() && text[at] == ',' && digits(at + 1) == 3) {
    at += 4;
    token.grouped = true;
  }
  std::size_t after = at < text.size() && text[at] == '.' ? digits(at + 1) : 0;
  token.decimals = static_cast<int>(std::min<std::size_t>(after, 9));
  return after > 0 ? at + 1 + after : at;
}

double value_of(std::string_view digits) {
  double value = 0;
  double unit = 1;
  bool fraction = false;
  for (char c : digits) {
    if (c == '.') fraction = true;
    if (!is_digit(c)) continue;
    value = value * 10 + (c - '0');
    if (fraction) unit *= 10;
  }
  return value / unit;
}

Token number_at(std::string_view text, std::size_t at) {
  Token token;
  token.kind = Token::Kind::number;
  token.begin = at;
  token.end = number_end(text, at, token);
  token.text = text.substr(at, token.end - at);
  token.value = value_of(token.text);
  bool before = at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '/');
  before = before || (at > 1 && text[at - 1] == '-' && is_letter(text[at - 2]));
  bool after = token.end < text.size() && (is_letter(text[token.end]) || text[token.end] == '/');
  token.glued = before || after;
  return token;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size(); at = tokens.back().end) {
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size()) break;
    if (is_letter(text[at]))
      tokens.push_back(word_at(text, at));
    else if (is_digit(text[at]))
      tokens.push_back(number_at(text, at));
    else
      tokens.push_back(
          {Token::Kind::mark, std::string(1, text[at]), at, at + 1, 0, 0, false, false});
  }
  return tokens;
}

std::string stem(std::string_view word) {
  std::string lower(word);
  if (has(empty_words, lower)) return "";
  lower = singular(std::move(lower));
  if (has(empty_words, lower)) return "";
  std::string_view known = look_up(irregular, lower);
  return known.empty() ? lower : std::string(known);
}

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> stems;
  for (const Token& token : tokens_of(text)) {
    if (token.kind != Token::Kind::word) continue;
    std::string one = stem(token.text);
    if (!one.empty()) stems.push_back(std::move(one));
  }
  return stems;
}

std::string_view measure_of(std::string_view stem) { return look_up(measures, stem); }

bool is_change(std::string_view word) { return has(change_words, word); }

}  // namespace muster::check
