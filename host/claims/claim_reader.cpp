// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <climits>

#include "claims/claim.hpp"
#include "claims/claim_context.hpp"
#include "claims/pairing.hpp"

namespace muster::claims {

namespace {

/// Two clauses away somebody else may be spoken of.
constexpr int too_far = 30;
/// "Staff" and "WTE" name the measure only where nothing else does.
constexpr int weak_is_farther = 10;
constexpr int unit_is_farther = 40;
/// Of a percentage: "one in ten funded posts is vacant" gives a vacancy rate.
constexpr int not_a_rate_is_farther = 20;

int distance_of(const Reading& reading, const Mention& mention, std::size_t first,
                std::size_t last) {
  if (last < mention.first_token)
    return reading.distance(mention.first_token, mention.last_token, last);
  return reading.distance(mention.first_token, mention.last_token, first);
}

void find_words(const Reading& reading, Claim& claim) {
  const Mention& mention = claim.mention;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    const std::string& one = reading.stems[at];
    if (one.empty() || reading.tokens[at].grouped) continue;
    int distance = reading.distance(mention.first_token, mention.last_token, at);
    auto [known, is_new] = claim.distance.try_emplace(one, distance);
    known->second = std::min(known->second, distance);
    bool follows = at > mention.last_token && at <= mention.last_token + 3;
    if (follows && reading.same_clause(mention.last_token, at)) claim.after.insert(one);
  }
  claim.heading = {reading.heading.begin(), reading.heading.end()};
}

/// Whether "and" or "while" stands between the measure and the figure: the sentence begins anew.
bool is_joined(const Reading& reading, const Claim& claim) {
  constexpr std::array<std::string_view, 5> joints = {"and", "but", "while", "although", "whereas"};
  for (const MeasureMention& one : reading.measures) {
    if (one.measure != claim.measure) continue;
    std::size_t from = std::min(one.last, claim.mention.last_token);
    std::size_t to = std::max(one.first, claim.mention.first_token);
    for (std::size_t at = from + 1; at < to; ++at)
      if (ends_clause(reading.tokens, at) &&
          std::find(joints.begin(), joints.end(), reading.tokens[at].text) != joints.end())
        return true;
  }
  return false;
}

/// "98 are vacant": what is said of the figure itself.
bool is_predicate(const Reading& reading, const Mention& mention, const MeasureMention& measure) {
  constexpr std::array<std::string_view, 6> verbs = {"are", "is", "were", "was", "stand", "remain"};
  std::string_view next = text_at(reading.tokens, mention.last_token + 1);
  bool close = measure.first > mention.last_token + 1 && measure.first <= mention.last_token + 3;
  return close && !measure.is_unit && std::find(verbs.begin(), verbs.end(), next) != verbs.end();
}

/// "-333", "+62": an up or a down that no word says.
bool mention_sign_is_written(const Claim& claim) {
  return claim.mention.sign != Sign::unsaid && !claim.mention.is_change;
}

void find_measure(const Reading& reading, Claim& claim) {
  int nearest = INT_MAX;
  for (const MeasureMention& one : reading.measures) {
    if (!one.is_unit) claim.measures.insert(std::string(one.measure));
    int distance = distance_of(reading, claim.mention, one.first, one.last);
    distance += one.is_unit ? unit_is_farther : one.is_weak ? weak_is_farther : 0;
    bool of_whole = claim.mention.measured == Measured::percent && !claim.mention.is_change;
    if (of_whole && !is_rate(one.measure)) distance += not_a_rate_is_farther;
    bool counted = one.first == claim.mention.last_token + 1;  // "1,414 vacancies"
    bool verb = reading.tokens[one.first].text == "left";      // "385 left"
    if (counted && !one.is_unit && (!one.is_weak || verb) && (!of_whole || is_rate(one.measure)))
      distance = 0;
    if (is_predicate(reading, claim.mention, one)) distance = 0;
    if (distance >= nearest) continue;
    nearest = distance;
    claim.measure = one.measure;
    claim.measure_sign = one.sign;
    claim.measure_is_unit = one.is_unit;
    claim.measure_is_near = reading.same_clause(one.first, claim.mention.first_token) ||
                            reading.same_clause(one.last, claim.mention.first_token);
  }
  claim.heading_measure = reading.heading_measure;
  bool signed_gap = mention_sign_is_written(claim) && reading.heading_measure == "gap";
  if (claim.measure_is_unit && signed_gap) {  // "-333 WTE" under "The gap"
    claim.measure = "gap";
    claim.measure_is_unit = false;
    claim.measure_is_near = true;
  }
  // "Only a small share of posts is vacant: 2.3%": nothing else is measured
  std::set<std::string_view> named;
  for (const MeasureMention& one : reading.measures)
    if (!one.is_weak && !one.is_unit) named.insert(one.measure);
  bool alone = reading.figures.size() == 1 || claim.mention.is_change;
  if (named.size() == 1 && alone && claim.measure == *named.begin() && !is_joined(reading, claim))
    claim.measure_is_near = true;
}

/// A sector or an employer near by is often where a profession works.
constexpr int place_of_work_is_farther = 6;

/// "Half that of mental health nurses", "more than midwives": compared with what went before.
bool is_second_of_two(const Reading& reading, const Mention& mention,
                      const SubjectMention& subject) {
  for (std::size_t back = 1; back <= 3 && subject.first > mention.last_token + back; ++back) {
    std::string_view word = reading.tokens[subject.first - back].text;
    std::string_view next = text_at(reading.tokens, subject.first - back + 1);
    if (word == "than" || ((word == "that" || word == "those") && (next == "of" || next == "for")))
      return true;
  }
  return false;
}

/// A later subject belongs to the figure behind it, or is what this one is compared with.
bool is_of_another(const Reading& reading, const Mention& mention, const SubjectMention& subject) {
  if (subject.first <= mention.last_token) return false;
  if (is_second_of_two(reading, mention, subject)) return true;
  if (reading.same_clause(mention.last_token, subject.first)) return false;
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& other) {
    return other.first_token > subject.last && other.first_token <= subject.last + 2;
  });
}

const SubjectMention* nearest_subject(const Reading& reading, const SubjectNames& names,
                                      const Mention& mention, int& nearest) {
  const SubjectMention* best = nullptr;
  for (const SubjectMention& one : reading.subjects) {
    if (is_of_another(reading, mention, one)) continue;
    int distance = distance_of(reading, mention, one.first, one.last);
    distance += names.is_profession(one.subject) ? 0 : place_of_work_is_farther;
    bool longer =
        best != nullptr && distance == nearest && one.subject.size() > best->subject.size();
    if (distance > nearest || (distance == nearest && !longer)) continue;
    nearest = distance;
    best = &one;
  }
  return best;
}

void find_subject(const Reading& reading, const SubjectNames& names, Claim& claim) {
  for (const SubjectMention& one : reading.subjects) claim.subjects.insert(one.subject);
  int nearest = too_far;
  const SubjectMention* best = nearest_subject(reading, names, claim.mention, nearest);
  bool elsewhere = std::all_of(
      reading.subjects.begin(), reading.subjects.end(),
      [&](const SubjectMention& one) { return is_of_another(reading, claim.mention, one); });
  if (best == nullptr && claim.subjects.size() == 1 && !elsewhere) best = &reading.subjects.front();
  if (best != nullptr) claim.subject = best->subject;
  if (best == nullptr && elsewhere && !reading.heading_subject.empty()) {
    claim.subject = reading.heading_subject;
    claim.subject_is_above = true;
  }
  claim.spoken_of = claim.subject;
}

bool has_one_measure(const Reading& reading) {
  std::set<std::string_view> named;
  for (const MeasureMention& one : reading.measures)
    if (!one.is_unit && !one.is_weak) named.insert(one.measure);
  return named.size() == 1;
}

/// "16.0% and 16.4% respectively", "more often than midwives: 24% against 16.0%": the first figure
/// is of the first subject.
void take_in_order(const Reading& reading, std::vector<Claim>& claims) {
  bool after_all = !claims.empty() && !reading.subjects.empty() &&
                   claims.front().mention.first_token > reading.subjects.back().last;
  bool in_order =
      std::any_of(reading.tokens.begin(), reading.tokens.end(), [&](const Token& token) {
        return token.text == "respectively" || (after_all && token.text == "against");
      });
  if (!in_order || reading.subjects.size() != claims.size()) return;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].subject = claims[i].spoken_of = reading.subjects[i].subject;
    claims[i].is_group = false;
    claims[i].measure_is_near = claims[i].measure_is_near || has_one_measure(reading);
  }
}

}  // namespace

Claim claim_at(const Reading& reading, const SubjectNames& names, const Mention& mention) {
  Claim claim;
  claim.sentence = reading.sentence;
  claim.mention = mention;
  find_words(reading, claim);
  find_measure(reading, claim);
  find_subject(reading, names, claim);
  take_time(reading, claim);
  take_circumstances(reading, claim);
  take_manner(reading, claim);
  take_group(reading, names, claim);
  if (claim.mention.sign == Sign::unsaid && !claim.mention.is_change && claim.measure == "gap")
    claim.mention.sign = claim.measure_sign;
  return claim;
}

std::vector<Claim> claims_of(const Reading& reading, const SubjectNames& names) {
  std::vector<Claim> claims;
  for (const Mention& mention : reading.figures)
    claims.push_back(claim_at(reading, names, mention));
  take_in_order(reading, claims);
  pair_lists(reading, claims);
  return claims;
}

}  // namespace muster::claims
