// SPDX-License-Identifier: MIT
#include "claims/circumstances.hpp"

#include <algorithm>
#include <array>

#include "claims/amount.hpp"
#include "claims/change_words.hpp"

namespace muster::claims {

namespace {

using Words = std::string_view;

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

/// Of these the rest of the sentence may still say what will come "if nothing changes".
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

constexpr std::array wholes = std::to_array<Words>(
    {"in all",        "in total",        "all told",      "altogether",  "across the area",
     "the whole",     "as a whole",      "the system",    "the area",    "health and care",
     "overall",       "of the system",   "every setting", "all sectors", "our workforce",
     "the workforce", "all professions", "the total",     "total",       "across the system",
     "a workforce",   "together",        "all our",       "our people",  "all staff"});

struct Place {
  Words word;
  Words place;
};
constexpr std::array places = std::to_array<Place>({{"england", "england"},
                                                    {"english", "england"},
                                                    {"national", "england"},
                                                    {"nationally", "england"},
                                                    {"country", "england"},
                                                    {"london", "london"},
                                                    {"britain", "other"},
                                                    {"uk", "other"},
                                                    {"wales", "other"},
                                                    {"scotland", "other"},
                                                    {"region", "other"},
                                                    {"regional", "other"},
                                                    {"elsewhere", "other"},
                                                    {"neighbouring", "other"},
                                                    {"capital", "london"}});

constexpr std::array days = std::to_array<Words>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

/// Sorted.
constexpr std::array plain = std::to_array<Words>(
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
void find_all(const Tokens& tokens, const List& list, std::vector<std::size_t>& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (std::any_of(list.begin(), list.end(),
                    [&](Words phrase) { return phrase_at(tokens, at, phrase) > 0; }))
      found.push_back(at);
}

template <class List>
bool has_any(const Tokens& tokens, const List& list) {
  std::vector<std::size_t> found;
  find_all(tokens, list, found);
  return !found.empty();
}

bool is_capital(std::string_view text, const Token& token) {
  char c = text[token.begin];
  return c >= 'A' && c <= 'Z';
}

bool is_acronym(std::string_view text, const Token& token) {
  std::string_view word = text.substr(token.begin, token.end - token.begin);
  return word.size() <= 6 &&
         std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

/// "Across NEL": the short name of another area.
bool is_short_place(const Tokens& tokens, std::size_t at, std::string_view text,
                    const OwnWords& own) {
  constexpr std::array<Words, 8> common = {"nhs", "icb", "ics", "wte", "fte", "ahp", "gpn", "ent"};
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  bool led = before == "in" || before == "across" || before == "within";
  bool upper = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(tokens[at].begin),
                           text.begin() + static_cast<std::ptrdiff_t>(tokens[at].end),
                           [](char c) { return c >= 'A' && c <= 'Z'; });
  return led && upper && tokens[at].text.size() == 3 && !own.contains(tokens[at].text) &&
         std::find(common.begin(), common.end(), tokens[at].text) == common.end();
}

bool is_known_name(const Token& token, const std::string& stem, const SubjectNames& names,
                   const OwnWords& own) {
  return stem.empty() || own.contains(stem) || names.is_part(stem) || is_month(token.text) ||
         is_measure_word(stem) || std::find(days.begin(), days.end(), token.text) != days.end();
}

/// "Lambeth has 310 of them": a name that begins the sentence, and no word of the tables.
bool is_somebody_else(const Tokens& tokens, const Stems& stems, std::size_t at,
                      const SubjectNames& names, const OwnWords& own) {
  constexpr std::array<Words, 7> verbs = {"has",    "had",     "employs", "pays",
                                          "counts", "reports", "lost"};
  constexpr std::array<Words, 12> common = {"everyone", "everybody", "nobody", "board",
                                            "system",   "area",      "list",   "partnership",
                                            "strategy", "programme", "team",   "edition"};
  std::string_view next = text_at(tokens, at + 1);
  bool acts = std::find(verbs.begin(), verbs.end(), next) != verbs.end();
  return acts && !is_known_name(tokens[at], stems[at], names, own) && !is_plain(tokens[at].text) &&
         std::find(common.begin(), common.end(), stems[at]) == common.end() &&
         !tokens[at].text.ends_with("s");
}

/// A name is a place after such a word: "in Leeds", "at St George's", "than Kent", or as an owner:
/// "Leeds's". Committees, boards and posts have capitals, too.
bool is_led_as_place(const Tokens& tokens, std::size_t at) {
  constexpr std::array<Words, 18> leads = {
      "in",     "at", "across", "within", "for",     "from", "than",  "near",  "throughout",
      "around", "of", "and",    "with",   "outside", "st",   "saint", "while", "to"};
  constexpr std::array<Words, 24> bodies = {
      "committee", "board",     "council",  "cabinet",  "chair", "director",
      "members",   "member",    "officers", "report",   "table", "annex",
      "chapter",   "partners",  "minister", "strategy", "plan",  "paper",
      "meeting",   "executive", "figure",   "section",  "trust", "government"};
  if (std::find(bodies.begin(), bodies.end(), tokens[at].text) != bodies.end()) return false;
  if (tokens[at].text.ends_with("'s")) return true;
  std::string_view before = text_at(tokens, at - 1);
  if (before == "the" || before == "our") return false;
  return std::find(leads.begin(), leads.end(), before) != leads.end();
}

/// "North of the river"
bool is_beyond(const Tokens& tokens, std::size_t at) {
  constexpr std::array<Words, 4> points = {"north", "south", "east", "west"};
  bool point = std::find(points.begin(), points.end(), tokens[at].text) != points.end();
  return point && text_at(tokens, at + 1) == "of";
}

void find_places(const Tokens& tokens, const Stems& stems, std::string_view text,
                 const SubjectNames& names, const OwnWords& own, Circumstances& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != Token::Kind::word) continue;
    std::string_view word = tokens[at].text;  // "London's"
    if (word.ends_with("'s")) word.remove_suffix(2);
    auto known = std::find_if(places.begin(), places.end(),
                              [&](const Place& place) { return place.word == word; });
    bool national =
        phrase_at(tokens, at, "skills for care") > 0 || phrase_at(tokens, at, "nhs england") > 0;
    if (national) found.places.push_back({"england", at});
    bool ours = at > 0 && own.contains(stems[at]) && own.contains(stems[at - 1]) &&
                is_capital(text, tokens[at - 1]);
    if (known != places.end() && !ours) {
      found.places.push_back({std::string(known->place), at});
      continue;
    }
    if (is_beyond(tokens, at)) found.places.push_back({"other", at});
    if (is_short_place(tokens, at, text, own)) found.places.push_back({"other", at});
    bool begins = at == 0 || text_at(tokens, at - 1) == "." || text_at(tokens, at - 1) == ":";
    if (begins && is_somebody_else(tokens, stems, at, names, own))
      found.places.push_back({"other", at});
    if (begins || !is_capital(text, tokens[at]) || is_acronym(text, tokens[at])) continue;
    if (is_led_as_place(tokens, at) && !is_known_name(tokens[at], stems[at], names, own))
      found.places.push_back({"other", at});
  }
}

}  // namespace

/// "32 more of them", "of these organisations": nobody is left out.
bool is_all_of_them(const Tokens& tokens, std::size_t at) {
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  std::string_view two_before = at > 1 ? text_at(tokens, at - 2) : std::string_view();
  bool counted_on = before == "more" || before == "fewer" || before == "all" || two_before == "all";
  if (phrase_at(tokens, at, "of them") > 0) return counted_on;
  bool noun = phrase_at(tokens, at, "of these") > 0 && text_at(tokens, at + 2).ends_with('s') &&
              text_at(tokens, at + 2) != "was";
  return noun;
}

Circumstances circumstances_of(const Tokens& tokens, const Stems& stems, std::string_view text,
                               const SubjectNames& names, const OwnWords& own) {
  Circumstances found;
  find_all(tokens, aims, found.aims);
  if (!has_any(tokens, do_nothing)) find_all(tokens, suppositions, found.suppositions);
  find_all(tokens, restrictions, found.restrictions);
  std::erase_if(found.restrictions, [&](std::size_t at) { return is_all_of_them(tokens, at); });
  find_places(tokens, stems, text, names, own, found);
  find_all(tokens, survey, found.surveys);
  found.is_survey = !found.surveys.empty();
  find_all(tokens, opinions, found.opinions);
  found.names_whole = has_any(tokens, wholes);
  return found;
}

std::string place_named(std::string_view text) {
  for (const Token& token : tokens_of(text))
    for (const Place& place : places)
      if (place.word == token.text) return std::string(place.place);
  return "";
}

bool is_plain(std::string_view word) {
  return std::binary_search(plain.begin(), plain.end(), word) || is_change_word(word);
}

}  // namespace muster::claims
