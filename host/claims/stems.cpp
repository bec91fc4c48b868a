// SPDX-License-Identifier: MIT
#include "claims/names.hpp"

#include <algorithm>
#include <array>

#include "claims/token.hpp"

namespace muster::claims {

namespace {

struct StemPair {
  std::string_view from;
  std::string_view to;
};

/// Irregular words and their stems, sorted by the word. They are listed without plural endings,
/// which are removed before a word is looked up.
constexpr std::array irregular = std::to_array<StemPair>({{"absence", "sickness"},
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
                                                          {"grew", "growth"},
                                                          {"grow", "growth"},
                                                          {"growing", "growth"},
                                                          {"grown", "growth"},
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
                                                          {"population", "people"},
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
                                                          {"relocate", "relocation"},
                                                          {"relocated", "relocation"},
                                                          {"relocating", "relocation"},
                                                          {"retire", "retirement"},
                                                          {"retired", "retirement"},
                                                          {"retiring", "retirement"},
                                                          {"surgical", "surgery"},
                                                          {"surpluse", "surplus"},
                                                          {"therapist", "therap"},
                                                          {"therapy", "therap"},
                                                          {"unfilled", "vacancy"},
                                                          {"vacant", "vacancy"},
                                                          {"working", "employ"}});

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

template <class Words>
bool has(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

template <class Pairs>
std::string_view look_up(const Pairs& pairs, std::string_view from) {
  auto at = std::lower_bound(
      pairs.begin(), pairs.end(), from,
      [](const StemPair& pair, std::string_view word) { return pair.from < word; });
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

}  // namespace

std::string stem(std::string_view word) {
  std::string lower(word);
  if (has(empty_words, lower)) return "";
  lower = singular(std::move(lower));
  if (has(empty_words, lower)) return "";
  std::string_view known = look_up(irregular, lower);
  return known.empty() ? lower : std::string(known);
}

Stems stems_of(std::string_view text) {
  Stems stems;
  for (const Token& token : tokens_of(text)) {
    if (token.kind != Token::Kind::word) continue;
    std::string one = stem(token.text);
    if (!one.empty()) stems.push_back(std::move(one));
  }
  return stems;
}

}  // namespace muster::claims
