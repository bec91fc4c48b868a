// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/change_words.hpp"
#include "claims/claim_context.hpp"

namespace muster::claims {

namespace {

std::string_view word_at(const Reading& reading, std::size_t at) {
  return text_at(reading.tokens, at);
}

/// "A quarter of the vacancies"
bool is_part_of_a_count(const Reading& reading, const Claim& claim) {
  if (claim.mention.measured != Measured::percent || claim.mention.is_change) return false;
  for (std::size_t at = claim.mention.first_token; at < claim.mention.last_token; ++at) {
    std::string_view word = word_at(reading, at);  // "one vacancy in ten"
    if (word == "vacancy" || word == "leaver" || word == "joiner") return true;
  }
  std::size_t at = claim.mention.last_token + 1;
  bool of = word_at(reading, at) == "of";
  if (of) ++at;
  for (std::string_view word : {"the", "all", "our", "these", "those"})
    if (word_at(reading, at) == word) ++at;
  std::string_view word = word_at(reading, at);
  return word == "vacancies" || word == "leavers" || word == "joiners" || word == "total" ||
         (of && (word == "shortfall" || word == "gap" || word == "shortfalls" || word == "whole"));
}

/// Whether each figure before token `before` counts somebody: "204 practices and 333 pharmacies".
bool are_counted_before(const Reading& reading, std::size_t before) {
  return std::all_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& one) {
    return one.first_token >= before ||
           std::any_of(
               reading.subjects.begin(), reading.subjects.end(),
               [&](const SubjectMention& subject) { return subject.first == one.last_token + 1; });
  });
}

/// "There are 204 pharmacies", "we have 204 pharmacies and 333 practices"
bool is_there(const Reading& reading, const Claim& claim) {
  constexpr std::array<std::string_view, 5> verbs = {"are", "were", "have", "has", "had"};
  std::string_view opening = word_at(reading, 0);
  bool opens = opening == "there" || opening == "we" || opening == "the" || opening == "in";
  std::size_t first = claim.mention.first_token;
  std::size_t figure = reading.figures.empty() ? first : reading.figures.front().first_token;
  std::size_t latest = opens ? 6 : first;
  for (std::size_t at = opens || figure < 4 ? 1 : figure - 4; at < first && at <= latest; ++at)
    if (are_counted_before(reading, first) &&
        std::find(verbs.begin(), verbs.end(), word_at(reading, at)) != verbs.end())
      return std::any_of(reading.subjects.begin(), reading.subjects.end(),
                         [&](const SubjectMention& one) {
                           bool unit = word_at(reading, claim.mention.last_token + 1) == "wte";
                           return one.first == claim.mention.last_token + (unit ? 2U : 1U) &&
                                  one.subject == claim.subject;
                         });
  return false;
}

/// "With 256 WTE", "has 256 WTE": nothing else than staff in post.
bool has_staff(const Reading& reading, const Claim& claim) {
  constexpr std::array<std::string_view, 8> verbs = {"with",   "has",     "have",     "had",
                                                     "number", "numbers", "totalled", "total"};
  if (!claim.measure_is_unit || claim.mention.measured != Measured::number) return false;
  std::string_view next = word_at(reading, claim.mention.last_token + 1);
  std::size_t first = claim.mention.first_token;
  if (first == 0 || (next != "wte" && next != "fte")) return false;
  return std::find(verbs.begin(), verbs.end(), word_at(reading, first - 1)) != verbs.end();
}

/// "They grew by 27%", "GPs' time fell": the group itself, and nothing of theirs, changed.
bool changes_itself(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 1; at < claim.mention.first_token; ++at) {
    bool verb = is_change_word(word_at(reading, at)) || direction_at(reading.tokens, at).count > 0;
    if (!verb) continue;
    std::size_t before = at - 1;
    while (before > 0 && (word_at(reading, before) == "has" || word_at(reading, before) == "have" ||
                          word_at(reading, before) == "time"))
      --before;
    if (word_at(reading, before) == "they") return true;
    return std::any_of(reading.subjects.begin(), reading.subjects.end(),
                       [&](const SubjectMention& one) {
                         return one.last == before && one.subject == claim.subject;
                       });
  }
  return false;
}

/// "Nurses (23%)", "20.5% for nurses", "Oxleas 3,958": a subject of its own beside the figure. Of a
/// number the noun that it counts is none: "862 GPs".
bool has_its_subject(const Reading& reading, const Claim& claim) {
  const Mention& mention = claim.mention;
  return std::any_of(
      reading.subjects.begin(), reading.subjects.end(), [&](const SubjectMention& one) {
        if (one.subject != claim.subject) return false;
        bool before = one.last < mention.first_token && mention.first_token - one.last <= 3;
        bool after = one.first > mention.last_token && one.first - mention.last_token <= 3;
        bool counted = one.first == mention.last_token + 1 && mention.measured == Measured::number;
        // "80% of midwives would": a clause with a verb of its own says something else
        std::string_view next = word_at(reading, std::max(one.last, mention.last_token) + 1);
        bool ends = next.empty() || next == "." || next == "," || next == ";" || next == ")" ||
                    next == "(" || next == "and" || next == "wte" || next == "people";
        return (before || after) && !counted && ends;
      });
}

/// "From 8,903 to 10,584"
bool is_end_of_change(const Reading& reading, const Claim& claim) {
  if (claim.is_from || claim.is_earlier) return true;
  std::size_t first = claim.mention.first_token;
  bool changed =
      std::any_of(reading.figures.begin(), reading.figures.end(),
                  [&](const Mention& one) { return one.is_change && one.last_token < first; });
  if (changed && first > 0 && word_at(reading, first - 1) == "to") return true;
  bool to = false;
  for (std::size_t back = 1; back <= 8 && back <= first; ++back) {
    std::string_view word = word_at(reading, first - back);
    to = to || (word == "to" && back <= 3);
    if (word == "from") return to;
  }
  return false;
}

/// A list shares the measure that begins it, if it is the only one.
bool carries_measure(const Reading& reading, const Claim& claim) {
  if (claim.measure.empty() || is_forecast(claim.measure)) return false;
  bool is_only =
      std::all_of(reading.measures.begin(), reading.measures.end(), [&](const MeasureMention& one) {
        return one.measure == claim.measure || one.is_unit || one.is_weak;
      });
  return is_only && (has_its_subject(reading, claim) || is_end_of_change(reading, claim));
}

/// "208 of the 1,414 posts": a part that the sentence makes.
bool is_some_of(const Reading& reading, const Claim& claim) {
  std::size_t at = claim.mention.last_token + 1;
  if (claim.mention.measured != Measured::number || word_at(reading, at) != "of") return false;
  std::string_view next = word_at(reading, at + 1);
  if (next == "the" || next == "our" || next == "their" || next == "these") ++at;
  return at + 1 < reading.tokens.size() && reading.tokens[at + 1].kind == Token::Kind::number;
}

bool says_jointly(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at)
    for (std::string_view phrase :
         {"between them", "together", "combined", "jointly", "among them"})
      if (phrase_at(reading.tokens, at, phrase) > 0 &&
          reading.same_clause(at, claim.mention.first_token))
        return true;
  return false;
}

/// "Of the 126 posts, five are vacant": the whole, and not the part.
bool begins_a_part(const Reading& reading, const Claim& claim) {
  std::size_t first = claim.mention.first_token;
  bool of = first >= 1 && word_at(reading, first - 1) == "of" && first == 1;
  bool of_the = first >= 2 && word_at(reading, first - 2) == "of" && first == 2;
  return of || of_the;
}

}  // namespace

void take_manner(const Reading& reading, Claim& claim) {
  claim.is_share = is_part_of_a_count(reading, claim);
  std::string_view opening = word_at(reading, 0);  // "Were growth higher, the gap would be"
  claim.is_aim = claim.is_aim || opening == "were" || opening == "had" || opening == "should";
  claim.is_restricted = claim.is_restricted || is_some_of(reading, claim);
  claim.is_there = is_there(reading, claim);
  if (claim.is_there || has_staff(reading, claim)) claim.measure_is_unit = false;
  claim.measure_is_near = claim.measure_is_near || carries_measure(reading, claim);
  if (claim.mention.is_change && claim.measure.empty() && changes_itself(reading, claim)) {
    claim.measure = "staff";  // "they grew by 27%"
    claim.measure_is_near = true;
  }
  std::size_t figure = claim.mention.first_token;
  std::string_view next = word_at(reading, claim.mention.last_token + 1);
  bool of_people = claim.mention.is_change && claim.mention.measured == Measured::number &&
                   claim.measures.empty() && !claim.subject.empty();
  if (of_people && claim.measure.empty() && (next == "more" || next == "fewer")) {
    claim.measure = "staff";  // "there are 32 more of them than a year ago"
    claim.measure_is_near = true;
  }
  bool out_of =
      figure >= 2 && word_at(reading, figure - 2) == "out" && word_at(reading, figure - 1) == "of";
  if (out_of && claim.measure == "vacancy") claim.measure = "establishment";
  bool counts_subject = std::any_of(
      reading.subjects.begin(), reading.subjects.end(),
      [&](const SubjectMention& one) { return one.first == claim.mention.last_token + 1; });
  // "190 midwives", with a measure in another clause
  if (counts_subject && claim.mention.measured == Measured::number && !claim.measure_is_near)
    claim.measure.clear();
  claim.is_joint = says_jointly(reading, claim);
  if (claim.is_joint && claim.subject.empty()) claim.names_whole = true;
  if (begins_a_part(reading, claim) && claim.measure != "establishment")
    claim.measure_is_near = false;
  std::size_t first = claim.mention.first_token;
  bool of_persons = claim.measure == "demand" || claim.measure == "supply";
  for (const SubjectMention& one :
       reading.subjects)  // "13,030 adult nurses": staff, whatever demand does
    if (of_persons && one.first == claim.mention.last_token + 1) claim.measure_is_near = false;
  bool flows = claim.measures.contains("joiner") && claim.measures.contains("turnover");
  if (claim.mention.is_change && flows) claim.is_restricted = true;
  bool of_total =
      first >= 2 && word_at(reading, first - 1) == "of" && word_at(reading, first - 2) == "total";
  if (of_total) claim.subject.clear();
}

}  // namespace muster::claims
