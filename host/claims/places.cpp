// SPDX-License-Identifier: MIT
// Finds the places that a sentence names, except the edition's own area.
#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "claims/amount.hpp"
#include "claims/reading.hpp"

namespace muster::claims {

namespace {

struct NamedPlace {
  Words word;
  Words place;
};
constexpr std::array places = std::to_array<NamedPlace>({{"england", "england"},
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

bool is_capital(std::string_view text, const Token& token) { return is_upper(text[token.begin]); }

bool is_acronym(std::string_view text, const Token& token) {
  std::string_view word = text.substr(token.begin, token.end - token.begin);
  return word.size() <= 6 && std::count_if(word.begin(), word.end(), is_upper) >= 2;
}

/// Whether the word is the abbreviation of another area, as in "across NEL".
bool is_short_place(const Tokens& tokens, std::size_t at, std::string_view text,
                    const OwnWords& own) {
  constexpr std::array<Words, 8> common = {"nhs", "icb", "ics", "wte", "fte", "ahp", "gpn", "ent"};
  std::string_view before = at > 0 ? text_at(tokens, at - 1) : std::string_view();
  bool led = before == "in" || before == "across" || before == "within";
  bool upper = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(tokens[at].begin),
                           text.begin() + static_cast<std::ptrdiff_t>(tokens[at].end), is_upper);
  return led && upper && tokens[at].text.size() == 3 && !own.contains(tokens[at].text) &&
         std::find(common.begin(), common.end(), tokens[at].text) == common.end();
}

bool is_known_name(const Token& token, const std::string& stem, const SubjectNames& names,
                   const OwnWords& own) {
  return stem.empty() || own.contains(stem) || names.is_part(stem) || is_month(token.text) ||
         is_measure_word(stem) || std::find(days.begin(), days.end(), token.text) != days.end();
}

/// Whether the sentence begins with the name of an area or employer that is in no table, as in
/// "Lambeth has 310 of them".
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

/// Whether the words around a capitalised name show that it is a place, as in "in Leeds", "at St
/// George's", "than Kent" or "Leeds's". The capital alone does not, because committees, boards and
/// posts are capitalised too.
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

bool is_compass_point(Words word) {
  constexpr std::array<Words, 4> points = {"north", "south", "east", "west"};
  return std::find(points.begin(), points.end(), word) != points.end();
}

/// Whether the words mean an area outside the edition's own, as in "north of the river".
bool is_beyond(const Tokens& tokens, std::size_t at) {
  return is_compass_point(tokens[at].text) && text_at(tokens, at + 1) == "of";
}

}  // namespace

std::vector<PlaceMention> find_places(const Tokens& tokens, const Stems& stems,
                                      std::string_view text, const SubjectNames& names,
                                      const OwnWords& own) {
  std::vector<PlaceMention> found;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != Token::Kind::word) continue;
    std::string_view word = tokens[at].text;  // without the 's of "London's"
    if (word.ends_with("'s")) word.remove_suffix(2);
    auto known = std::find_if(places.begin(), places.end(),
                              [&](const NamedPlace& place) { return place.word == word; });
    bool national =
        phrase_at(tokens, at, "skills for care") > 0 || phrase_at(tokens, at, "nhs england") > 0;
    if (national) found.push_back({"england", at});
    bool ours = at > 0 && own.contains(stems[at]) && own.contains(stems[at - 1]) &&
                is_capital(text, tokens[at - 1]);
    bool of_compass = at > 0 && is_compass_point(tokens[at - 1].text);  // "South East London"
    if (of_compass && !own.contains(stems[at])) continue;
    if (known != places.end() && !ours) {
      found.push_back({std::string(known->place), at});
      continue;
    }
    if (is_beyond(tokens, at)) found.push_back({"other", at});
    if (is_short_place(tokens, at, text, own)) found.push_back({"other", at});
    bool begins = at == 0 || text_at(tokens, at - 1) == "." || text_at(tokens, at - 1) == ":";
    if (begins && is_somebody_else(tokens, stems, at, names, own)) found.push_back({"other", at});
    if (begins || !is_capital(text, tokens[at]) || is_acronym(text, tokens[at])) continue;
    if (is_led_as_place(tokens, at) && !is_known_name(tokens[at], stems[at], names, own))
      found.push_back({"other", at});
  }
  return found;
}

std::string place_named(std::string_view text) {
  for (const Token& token : tokens_of(text))
    for (const NamedPlace& place : places)
      if (place.word == token.text) return std::string(place.place);
  return "";
}

}  // namespace muster::claims
