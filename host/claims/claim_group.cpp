// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/claim_context.hpp"

namespace muster::claims {

namespace {

constexpr std::size_t most_in_a_sentence = 10;

std::string_view word_at(const Reading& reading, std::size_t at) {
  return text_at(reading.tokens, at);
}

/// "12 porters": the words after a count, up to a word that says nothing.
bool counts_something_else(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  if (claim.mention.measured != Measured::number || claim.mention.is_change) return false;
  constexpr std::array<std::string_view, 21> counted = {
      "people",     "post", "member",    "position",     "place",        "whole",   "time",
      "equivalent", "wte",  "fte",       "head",         "staff",        "role",    "employee",
      "person",     "job",  "colleague", "professional", "practitioner", "general", "more"};
  const Stems& stems = reading.stems;
  std::size_t at = claim.mention.last_token + 1;
  std::string last;
  for (; at < stems.size() && !stems[at].empty(); ++at) {
    bool known = names.is_part(stems[at]) || is_measure_word(stems[at]) ||
                 is_plain(reading.tokens[at].text) ||
                 std::find(counted.begin(), counted.end(), stems[at]) != counted.end();
    if (known) return false;
    last = stems[at];
  }
  bool plural = at > claim.mention.last_token + 1 && reading.tokens[at - 1].text.ends_with('s');
  return !last.empty() && plural;
}

/// The word before a subject says which of its members: "newly qualified midwives".
bool is_narrowed(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  for (const SubjectMention& one : reading.subjects) {
    if (one.subject != claim.subject || one.first == 0) continue;
    std::size_t at = one.first - 1;
    const std::string& before = reading.stems[at];
    if (before.empty() || is_plain(reading.tokens[at].text) || is_measure_word(before)) continue;
    if (names.is_part(before) || reading.tokens[at].text.ends_with("ing")) continue;
    bool adjective =
        reading.tokens[at].text.ends_with("ed") || reading.tokens[at].text.ends_with("ly");
    if (adjective && !is_measure_word(before)) return true;
  }
  return false;
}

/// "Highest for nurses (16.4%) and midwives": the first figure is of nurses, whoever they are.
bool has_nearer_group(const Reading& reading, const SubjectNames& names, const Claim& claim) {
  int own = 1000;
  for (const SubjectMention& one : reading.subjects)
    if (one.subject == claim.subject)
      own = std::min(own,
                     reading.distance(claim.mention.first_token, claim.mention.last_token,
                                      one.last < claim.mention.first_token ? one.last : one.first));
  if (own == 1000) return false;
  for (std::size_t at = 0; at < reading.stems.size(); ++at) {
    bool within =
        std::any_of(reading.subjects.begin(), reading.subjects.end(),
                    [&](const SubjectMention& one) { return one.first <= at && at <= one.last; });
    if (within || reading.stems[at].empty() || !names.is_head(reading.stems[at])) continue;
    bool repeats = claim.subject.back() == reading.stems[at];  // "practice nurses ... of nurses"
    if (repeats) continue;
    if (reading.distance(claim.mention.first_token, claim.mention.last_token, at) < own)
      return true;
  }
  return false;
}

}  // namespace

void take_group(const Reading& reading, const SubjectNames& names, Claim& claim) {
  claim.counts_other = counts_something_else(reading, names, claim);
  claim.is_restricted = claim.is_restricted || is_narrowed(reading, names, claim);
  for (std::size_t at = 1; at < claim.mention.first_token; ++at) {
    std::string_view word = word_at(reading, at);
    bool one_of = word == "largest" || word == "smallest" || word == "biggest" || word == "typical";
    std::string_view noun = word_at(reading, at + 1);
    bool of_these = !reading.stems[std::min(at + 1, reading.stems.size() - 1)].empty() &&
                    names.is_part(reading.stems[std::min(at + 1, reading.stems.size() - 1)]);
    if (one_of && claim.subject_is_above && !of_these && noun != "group" && noun != "gap")
      claim.is_restricted = true;
  }
  claim.is_listed = reading.figures.size() > most_in_a_sentence;
  claim.is_group = claim.is_group || has_nearer_group(reading, names, claim);
  bool unnamed = claim.subject.empty();
  for (const std::string& one : reading.stems)
    claim.is_group = claim.is_group || (unnamed && !one.empty() && names.is_head(one));
  claim.is_group =
      claim.is_group || (unnamed && (reading.heading_is_unknown || reading.heading_subjects > 1));
  // "higher than that of midwives": of two
  bool exceeds = std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text.starts_with("exceed") || token.text.starts_with("outnumber");
  });
  std::size_t figure = claim.mention.first_token;
  bool bracketed = figure > 0 && word_at(reading, figure - 1) == "(";
  bool compares = claim.mention.is_comparison || (exceeds && !bracketed);
  claim.is_group = claim.is_group || (compares && claim.subjects.size() > 1);
  // "adult and community nurses have": one figure for both
  for (std::size_t i = 0; i + 1 < reading.subjects.size(); ++i) {
    const SubjectMention& a = reading.subjects[i];
    const SubjectMention& b = reading.subjects[i + 1];
    bool joined = b.first <= a.last + 2 && b.first > 0 && a.subject != b.subject &&
                  (word_at(reading, b.first - 1) == "and" || word_at(reading, b.first - 1) == ",");
    bool concerned = a.subject == claim.subject || b.subject == claim.subject;
    if (joined && concerned && reading.figures.size() < reading.subjects.size())
      claim.is_group = true;
  }
}

}  // namespace muster::claims
