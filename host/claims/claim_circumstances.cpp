// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/amount.hpp"
#include "claims/claim_context.hpp"

namespace muster::claims {

namespace {

std::string_view word_at(const Reading& reading, std::size_t at) {
  return text_at(reading.tokens, at);
}

/// "In Leeds, ..." and "Nationally, ...": said of the whole sentence.
bool is_fronted(const Reading& reading, std::size_t at) {
  constexpr std::array<std::string_view, 6> leads = {"in",  "at",     "across",
                                                     "for", "within", "throughout"};
  bool led = std::find(leads.begin(), leads.end(), word_at(reading, 0)) != leads.end() || at == 0;
  return led && at <= 3 && (reading.figures.empty() || at < reading.figures.front().first_token);
}

/// The clause of a figure, or that between it and the subject, has one of these.
bool bears_on(const Reading& reading, const Claim& claim, const std::vector<std::size_t>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::size_t at) {
    bool before = at < claim.mention.first_token;
    return before || reading.same_clause(at, claim.mention.last_token);
  });
}

/// "1,064 WTE", "a headcount of 1,219"
Counted counted_in(const Reading& reading, const Claim& claim) {
  for (std::size_t at = claim.mention.last_token + 1; at <= claim.mention.last_token + 3; ++at) {
    std::string_view word = word_at(reading, at);
    if (word == "wte" || word == "fte" || word == "whole") return Counted::equivalents;
    if (word == "heads" || word == "people") return Counted::heads;
    if (word.empty() || ends_clause(reading.tokens, at)) break;
  }
  bool heads = false, equivalents = false;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    if (!reading.same_clause(at, claim.mention.first_token)) continue;
    heads = heads || word_at(reading, at) == "headcount";
    equivalents = equivalents || word_at(reading, at) == "wte" || word_at(reading, at) == "fte";
  }
  return heads == equivalents ? Counted::unsaid : heads ? Counted::heads : Counted::equivalents;
}

/// "At King's": a name that is part of an employer's, and no more.
bool is_at_one_site(const Reading& reading, const Claim& claim) {
  const std::string& text = reading.sentence->text;
  for (std::size_t at = 1; at < reading.tokens.size(); ++at) {
    char first = text[reading.tokens[at].begin];
    bool named = reading.tokens[at - 1].text == "at" && !is_month(reading.tokens[at].text) &&
                 first >= 'A' && first <= 'Z';
    bool known =
        std::any_of(reading.subjects.begin(), reading.subjects.end(),
                    [&](const SubjectMention& one) { return one.first <= at && at <= one.last; });
    if (named && !known && reading.same_clause(at, claim.mention.first_token)) return true;
  }
  return false;
}

}  // namespace

void take_circumstances(const Reading& reading, Claim& claim) {
  const Circumstances& all = reading.circumstances;
  claim.is_aim = all.is_survey || bears_on(reading, claim, all.aims) ||
                 (bears_on(reading, claim, all.suppositions) && !is_forecast(claim.measure));
  for (std::size_t at : all.restrictions)
    claim.is_restricted = claim.is_restricted || reading.same_clause(at, claim.mention.last_token);
  for (const PlaceMention& one : all.places) {
    claim.places.insert(one.place);
    bool here = reading.same_clause(one.at, claim.mention.first_token) &&
                is_nearest(reading, claim, one.at);
    bool compared = claim.mention.is_comparison && one.at > claim.mention.last_token;
    if (!compared && (here || is_fronted(reading, one.at))) claim.place = one.place;
  }
  claim.names_whole = all.names_whole;
  claim.is_restricted = claim.is_restricted || is_at_one_site(reading, claim);
  claim.counts = counted_in(reading, claim);
}

}  // namespace muster::claims
