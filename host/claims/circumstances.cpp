// SPDX-License-Identifier: MIT
#include "claims/reading.hpp"

#include <algorithm>
#include <array>

#include "claims/mention.hpp"

namespace muster::claims {

namespace {

constexpr std::array aims = std::to_array<Words>(
    {"aim",      "aims",     "aimed",    "ambition", "ambitions", "goal",         "goals",
     "hope",     "hopes",    "intend",   "intends",  "objective", "pledge",       "pledged",
     "should",   "target",   "targets",  "want",     "wants to",  "wish",         "must",
     "ought",    "promise",  "promised", "mean to",  "seek",      "plan to",      "plans to",
     "are to",   "is to be", "meant to", "ceiling",  "need to",   "committed to", "limit",
     "standard", "proposal", "propose"});

constexpr std::array suppositions = std::to_array<Words>(
    {"if", "suppose", "supposing", "were one", "would", "could", "might", "may", "assuming",
     "assume", "imagine", "scenario", "unless", "hypothetical", "perhaps"});

/// Conditions that describe the future which the forecasts assume, such as "if nothing changes".
/// Figures in a sentence with one of them are therefore compared with the data.
constexpr std::array do_nothing = std::to_array<Words>(
    {"if nothing", "if we do nothing", "if this trend", "if the trend", "if trends", "if present",
     "if current", "if the forecasts", "if the projections", "if the forecast"});

constexpr std::array restrictions = std::to_array<Words>({"newly",
                                                          "qualified",
                                                          "student",
                                                          "students",
                                                          "trainee",
                                                          "trainees",
                                                          "apprentice",
                                                          "apprentices",
                                                          "part - time",
                                                          "full - time",
                                                          "overseas",
                                                          "international",
                                                          "internationally",
                                                          "ethnic",
                                                          "women",
                                                          "men",
                                                          "female",
                                                          "male",
                                                          "disabled",
                                                          "younger",
                                                          "permanent",
                                                          "senior",
                                                          "junior",
                                                          "band",
                                                          "bands",
                                                          "surveyed",
                                                          "respondents",
                                                          "graduates",
                                                          "abroad",
                                                          "first year",
                                                          "of whom",
                                                          "of them",
                                                          "of these",
                                                          "each ward",
                                                          "per ward",
                                                          "theatre",
                                                          "wards",
                                                          "a month",
                                                          "per month",
                                                          "each month",
                                                          "monthly",
                                                          "a week",
                                                          "each week",
                                                          "half of the year",
                                                          "for each",
                                                          "for every",
                                                          "are between",
                                                          "aged between",
                                                          "each wte",
                                                          "low )",
                                                          "high )",
                                                          "low case",
                                                          "high case",
                                                          "recruiting more",
                                                          "keeping more",
                                                          "every 100",
                                                          "every hundred",
                                                          "per 100",
                                                          "quarter of the year",
                                                          "aged under",
                                                          "one trust",
                                                          "one ward",
                                                          "one borough",
                                                          "one practice",
                                                          "one hospital",
                                                          "one site",
                                                          "night shift",
                                                          "weekend",
                                                          "agency shifts",
                                                          "under 30",
                                                          "under 35",
                                                          "under 25",
                                                          "under 40",
                                                          "under 50",
                                                          "under 55",
                                                          "over 50",
                                                          "over 60"});

constexpr std::array survey = std::to_array<Words>(
    {"survey", "surveyed", "were asked", "we asked", "when asked", "those asked", "asked whether",
     "told us", "respondents", "heard from", "interviewed", "a meeting", "workshops"});

constexpr std::array opinions =
    std::to_array<Words>({"said", "believe", "think", "thought", "feel", "felt"});

constexpr std::array whole_phrases = std::to_array<Words>(
    {"in all",        "in total",        "all told",      "altogether",  "across the area",
     "the whole",     "as a whole",      "the system",    "the area",    "health and care",
     "overall",       "of the system",   "every setting", "all sectors", "our workforce",
     "the workforce", "all professions", "the total",     "total",       "across the system",
     "a workforce",   "together",        "all our",       "our people",  "all staff"});

/// Words for is_plain(). The list must stay sorted, because it is searched.
constexpr std::array plain_words = std::to_array<Words>(
    {"again",    "against", "already",   "amid",     "among",   "amongst", "another",   "around",
     "average",  "because", "become",    "becomes",  "between", "both",    "by",        "came",
     "care",     "come",    "comes",     "count",    "counted", "current", "currently", "day",
     "did",      "do",      "does",      "down",     "during",  "employ",  "employed",  "employs",
     "even",     "expect",  "expected",  "few",      "filled",  "find",    "forecast",  "found",
     "funded",   "further", "given",     "has",      "hold",    "holds",   "how",       "i",
     "index",    "into",    "keep",      "keeps",    "lack",    "lacked",  "lacks",     "last",
     "lie",      "lies",    "local",     "lose",     "loses",   "lost",    "made",      "make",
     "makes",    "may",     "near",      "need",     "needed",  "needs",   "only",      "open",
     "our",      "own",     "projected", "put",      "reach",   "reached", "reaches",   "remain",
     "remained", "remains", "report",    "reported", "run",     "runs",    "short",     "show",
     "shows",    "stand",   "standing",  "stands",   "stay",    "stays",   "still",     "stood",
     "than",     "through", "today",     "too",      "under",   "until",   "us",        "use",
     "was",      "well",    "what",      "whose",    "within",  "without", "yet",       "you"});

template <class List>
void find_phrases(const Tokens& tokens, const List& list, std::vector<std::size_t>& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (std::any_of(list.begin(), list.end(),
                    [&](Words phrase) { return phrase_at(tokens, at, phrase) > 0; }))
      found.push_back(at);
}

template <class List>
bool has_any(const Tokens& tokens, const List& list) {
  std::vector<std::size_t> found;
  find_phrases(tokens, list, found);
  return !found.empty();
}

/// Whether the words mean a whole group that was named before, and not a part of it, as in "32 more
/// of them" or "of these organisations".
bool is_all_of_them(const Tokens& tokens, std::size_t at) {
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  std::string_view two_before = at > 1 ? text_at(tokens, at - 2) : std::string_view();
  bool counted_on = before == "more" || before == "fewer" || before == "all" || two_before == "all";
  if (phrase_at(tokens, at, "of them in all") > 0) return true;
  if (phrase_at(tokens, at, "of them") > 0) return counted_on;
  bool noun = phrase_at(tokens, at, "of these") > 0 && text_at(tokens, at + 2).ends_with('s') &&
              text_at(tokens, at + 2) != "was";
  return noun;
}

}  // namespace

Circumstances circumstances_of(const Tokens& tokens, const Stems& stems, std::string_view text,
                               const SubjectNames& names, const OwnWords& own) {
  Circumstances found;
  find_phrases(tokens, aims, found.aims);
  if (!has_any(tokens, do_nothing)) find_phrases(tokens, suppositions, found.suppositions);
  find_phrases(tokens, restrictions, found.restrictions);
  std::erase_if(found.restrictions, [&](std::size_t at) { return is_all_of_them(tokens, at); });
  found.places = find_places(tokens, stems, text, names, own);
  find_phrases(tokens, survey, found.surveys);
  found.is_survey = !found.surveys.empty();
  find_phrases(tokens, opinions, found.opinions);
  found.names_whole = has_any(tokens, whole_phrases);
  return found;
}

bool is_plain(std::string_view word) {
  return std::binary_search(plain_words.begin(), plain_words.end(), word) || is_change_word(word);
}

}  // namespace muster::claims
