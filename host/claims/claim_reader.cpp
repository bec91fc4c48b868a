// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/claim.hpp"

namespace muster::claims {

namespace {

/// The cost of words in the heading. It is higher than that of words in another part of the
/// sentence.
constexpr double words_in_heading = 0.9;

void take_words(const Context& context, Claim& claim) {
  const Reading& reading = context.reading;
  std::size_t noun = claim.mention.last_token + 1;  // what is counted ends before "in", "of", "for"
  while (noun < reading.tokens.size() && noun <= claim.mention.last_token + 3 &&
         (!reading.stems[noun].empty() || reading.tokens[noun].text == "-" ||
          reading.tokens[noun].text == "of"))
    ++noun;
  for (const std::string& one : reading.heading) claim.words.emplace(one, words_in_heading);
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    const std::string& one = reading.stems[at];
    if (one.empty() || reading.tokens[at].grouped) continue;
    double cost = context.layout.distance(context.which, at, at);
    auto [known, is_new] = claim.words.try_emplace(one, cost);
    known->second = std::min(known->second, cost);
    bool follows = at > claim.mention.last_token && at < noun;
    if (follows && reading.same_clause(claim.mention.last_token, at)) claim.after.insert(one);
  }
  for (const SubjectMention& one : reading.labels) {
    double cost = context.layout.distance(context.which, one.first, one.last);
    auto [known, is_new] = claim.labels.try_emplace(one.subject, cost);
    known->second = std::min(known->second, cost);
  }
}

Claim read_claim(const Context& context, const Mention& mention) {
  Claim claim;
  claim.sentence = context.reading.sentence;
  claim.mention = mention;
  take_words(context, claim);
  take_measures(context, claim);
  take_subjects(context, claim);
  take_time(context, claim);
  take_circumstances(context, claim);
  take_manner(context, claim);
  take_doubts(context, claim);
  if (claim.is_share && claim.measures.empty())
    claim.measures = {{"staff", 0.3}};  // as in "a third of our people"
  if (claim.mention.sign == Sign::unsaid && !claim.mention.is_change && claim.measure == "gap")
    claim.mention.sign = claim.measure_sign;
  return claim;
}

/// Whether the two figures are parts of one phrase, as in "24% and 16%" or "24% against 16%".
bool is_joined(const Reading& reading, const Mention& a, const Mention& b) {
  std::string_view word = text_at(reading.tokens, a.last_token + 1);
  bool apart = a.first_token > 0 && text_at(reading.tokens, a.first_token - 1) == ",";
  if (word == "to" && !apart) return false;  // a change: "from 10.0% to 8.4%"
  return b.first_token == a.last_token + 2 &&
         (word == "and" || word == "against" || word == "to") && a.measured == b.measured;
}

/// Gives the figures the subjects of the sentence in order: the first figure the first subject, and
/// so on. This applies to sentences such as "16.0% and 16.4% respectively" and "more often than
/// midwives: 24% against 16.0%".
void take_in_order(const Reading& reading, std::vector<Claim>& claims) {
  bool respectively = std::any_of(reading.tokens.begin(), reading.tokens.end(),
                                  [](const Token& token) { return token.text == "respectively"; });
  bool after_all = claims.size() >= 2 && reading.subjects.size() == 2 &&
                   claims[claims.size() - 2].mention.first_token > reading.subjects.back().last &&
                   is_joined(reading, claims[claims.size() - 2].mention, claims.back().mention);
  std::size_t count = reading.subjects.size();
  if ((!respectively && !after_all) || count < 2 || claims.size() < count) return;
  std::size_t first =
      claims.size() - count;  // "1,826, 2,755 and 11,533, or 18.9%, 23.2% and 12.3%"
  for (std::size_t i = 0; i < count; ++i) {
    Claim& claim = claims[first + i];
    claim.subject = claim.spoken_of = reading.subjects[i].subject;
    claim.subjects = {{claim.subject, 0}, {{}, 1.6}};
    claim.is_group = false;
  }
}

/// Whether the second figure repeats the first in another unit, as in "rose by 48, or 9.2%" or
/// "increased by 465 (4.6%)".
bool says_again(const Reading& reading, const Claim& first, const Claim& second) {
  bool kinds = first.mention.is_change && !second.mention.is_change &&
               first.mention.measured == Measured::number &&
               second.mention.measured == Measured::percent;
  std::size_t from = first.mention.last_token + 1, to = second.mention.first_token;
  if (!kinds || to < from || to - from > 12) return false;
  std::string_view led = to > 0 ? text_at(reading.tokens, to - 1) : std::string_view();
  std::string_view next = text_at(reading.tokens, second.mention.last_token + 1);
  constexpr std::array<std::string_view, 6> ends = {"", ".", ",", ")", ";", "on"};
  bool joined = led == "(" || led == "or" || (led == "-" && to - from <= 2);
  return joined && std::find(ends.begin(), ends.end(), next) != ends.end();
}

void join_changes(const Reading& reading, std::vector<Claim>& claims) {
  for (std::size_t i = 1; i < claims.size(); ++i) {
    if (!says_again(reading, claims[i - 1], claims[i])) continue;
    Mention mention = claims[i].mention;
    mention.is_change = true;
    mention.sign = claims[i - 1].mention.sign;
    claims[i] = claims[i - 1];
    claims[i].mention = mention;
    claims[i].counts = Counted::unsaid;
  }
}

}  // namespace

Claim claim_at(const Reading& reading, const SubjectNames& names, const Mention& mention) {
  std::vector<Mention> figures = reading.figures;
  auto place = std::lower_bound(
      figures.begin(), figures.end(), mention,
      [](const Mention& a, const Mention& b) { return a.first_token < b.first_token; });
  std::size_t which = static_cast<std::size_t>(place - figures.begin());
  bool is_there = place != figures.end() && place->first_token == mention.first_token;
  if (!is_there) figures.insert(place, mention);
  Layout layout(reading, figures);
  return read_claim({reading, names, layout, which}, mention);
}

std::vector<Claim> claims_of(const Reading& reading, const SubjectNames& names) {
  std::vector<Claim> claims;
  Layout layout(reading, reading.figures);
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    claims.push_back(read_claim({reading, names, layout, i}, reading.figures[i]));
    auto alike = std::find_if(claims.rbegin() + 1, claims.rend(), [&](const Claim& one) {
      return one.mention.measured == claims[i].mention.measured;
    });
    if (alike != claims.rend()) carry_measures({reading, names, layout, i}, *alike, claims[i]);
    bool own = std::any_of(reading.subjects.begin(), reading.subjects.end(),
                           [&](const SubjectMention& one) { return layout.is_own(i, one.first); });
    if (i > 0 && layout.is_attached(i) && claims[i].mention.is_change)
      carry_measures({reading, names, layout, i}, claims[i - 1], claims[i]);
    if (i > 0 && !own) claims[i].is_joint = claims[i].is_joint || claims[i - 1].is_joint;
    if (own && alike != claims.rend())
      claims[i].counts_subject = claims[i].counts_subject || alike->counts_subject;
  }
  take_in_order(reading, claims);
  join_changes(reading, claims);
  return claims;
}

}  // namespace muster::claims
