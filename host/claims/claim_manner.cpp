// SPDX-License-Identifier: MIT
// Reads the kind of a figure from the words around it: a share of a count, a figure for several
// subjects together, a difference between two subjects, or a count of all members.
#include <algorithm>
#include <array>

#include "claims/claim.hpp"

namespace muster::claims {

namespace {

bool is_rate_named(const Context& context) {
  constexpr std::array<Words, 3> rates = {"rate", "rates", "turnover"};
  return context.says(rates);
}

/// Whether the figure is a share of a count, as in "a quarter of the vacancies".
bool is_part_of_a_count(const Context& context, const Claim& claim) {
  if (claim.mention.measured != Measured::percent || claim.mention.is_change) return false;
  for (std::size_t at = claim.mention.first_token; at < claim.mention.last_token; ++at) {
    Words word = context.word(at);  // inside the figure, as in "one vacancy in ten"
    if (word == "vacancy" || word == "leaver" || word == "joiner") return true;
  }
  constexpr std::array<Words, 12> verbs = {
      "responsible", "contribute", "contributes", "account",  "accounts", "accounting",
      "represent",   "represents", "hold",        "makes up", "make up",  "share of the"};
  if (context.says(verbs) && !is_rate_named(context)) return true;
  std::size_t at = claim.mention.last_token + 1;
  bool of = context.word(at) == "of";
  if (of) ++at;
  for (Words word : {"the", "all", "our", "these", "those", "known", "vacant", "estimated", "total",
                     "our", "paid"})
    if (context.word(at) == word) ++at;
  constexpr std::array<Words, 4> flows = {"vacancies", "leavers", "joiners", "total"};
  constexpr std::array<Words, 9> wholes = {"shortfall", "gap",       "shortfalls",
                                           "whole",     "workforce", "everybody",
                                           "everyone",  "people",    "headcount"};
  bool counted = at < context.reading.tokens.size() && context.reading.tokens[at].grouped;
  bool vacant = context.word(at) == "posts" && context.word(at - 1) == "vacant";
  return vacant || is_one_of(flows, context.word(at)) ||
         (of && (is_one_of(wholes, context.word(at)) || counted));
}

constexpr std::array<Words, 12> jointly = {"between them", "together", "combined", "jointly",
                                           "among them",   "in total", "come to",  "add up to",
                                           "in aggregate", "the sum",  "add",      "put"};

/// Words that make a figure the difference between two subjects, as in "a spread of 7.6 points" or
/// "outnumber by 1,568".
constexpr std::array<Words, 9> differences = {"spread",     "difference", "outnumber",
                                              "outnumbers", "apart",      "exceeds",
                                              "exceed",     "exceeded",   "outnumbered"};

/// Whether the comparison is with another time, as in "16 fewer than in 2018" or "40 more than a
/// year earlier".
bool is_of_time(const Context& context, const Claim& claim) {
  auto near = [&](std::size_t at) {
    return at > claim.mention.last_token && at <= claim.mention.last_token + 7;
  };
  const Reading& reading = context.reading;
  return std::any_of(reading.earlier.begin(), reading.earlier.end(),
                     [&](const EarlierMention& one) { return near(one.first); }) ||
         std::any_of(reading.years.begin(), reading.years.end(),
                     [&](const YearMention& one) { return near(one.first); });
}

/// Whether the figure compares two subjects, as "8% more than" does. Percentage points that aren't
/// a change always do.
bool compares_two(const Context& context, const Claim& claim) {
  bool points = claim.mention.measured == Measured::points && !claim.mention.is_change;
  if (claim.mention.is_comparison && is_of_time(context, claim)) return false;
  bool two = claim.subjects_named + claim.labels.size() > 1 || !claim.places.empty();
  std::size_t first = context.reading.tokens.size();  // the mention's, with its hedge
  for (std::size_t at = 0;
       at < context.reading.tokens.size() && first == context.reading.tokens.size(); ++at)
    if (context.reading.tokens[at].begin >= claim.mention.begin) first = at;
  Words led = first > 0 ? context.word(first - 1) : Words();
  bool size = (led == "by" || led == "of" || led == "is") && context.says(differences);
  return points || (two && claim.mention.is_comparison) || size;
}

/// Whether the figure may be for several subjects together: at least two are named before it, two
/// labels are named, or the sentence names no subject and at most one measure.
bool names_several(const Context& context, const Claim& claim) {
  const std::vector<SubjectMention>& all = context.reading.subjects;
  auto before = std::count_if(all.begin(), all.end(), [&](const SubjectMention& one) {
    return one.last < claim.mention.first_token;
  });
  return before >= 2 || (all.empty() && context.reading.measures.size() < 2) ||
         claim.labels.size() >= 2;
}

/// Whether the sentence gives the count of all members of a group, as in "there are 204
/// pharmacies", "we have" or "employs".
bool states_all(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 16> verbs = {
      "are",    "were",    "have", "has",   "had",      "with",     "number", "numbers",
      "employ", "employs", "been", "total", "numbered", "totalled", "is",     "was"};
  Words next = context.word(claim.mention.last_token + 1);
  if (next == "wte" || next == "fte") return true;
  for (std::size_t at = context.layout.begin(context.which); at < claim.mention.first_token; ++at)
    if (is_one_of(verbs, context.word(at)) && at + 5 > claim.mention.first_token) return true;
  return false;
}

bool names_total(const Context& context) {
  constexpr std::array<Words, 8> totals = {"of the",    "of all", "of our",  "workforce",
                                           "the total", "known",  "of them", "in all"};
  for (std::size_t at = 0; at < context.reading.tokens.size(); ++at)
    for (Words phrase : totals)
      if (phrase_at(context.reading.tokens, at, phrase) > 0) return true;
  return false;
}

/// Whether the figure counts posts, filled or vacant, as in "1,414 posts" or "278 health visiting
/// posts".
bool counts_posts(const Context& context, const Claim& claim) {
  std::size_t noun = claim.mention.last_token + 1;
  for (const SubjectMention& one : context.reading.subjects)
    if (one.first == noun) noun = one.last + 1;
  Words counted = context.word(noun);
  return counted == "posts" || counted == "places" || counted == "roles";
}

}  // namespace

void take_manner(const Context& context, Claim& claim) {
  claim.counts_posts = counts_posts(context, claim);
  claim.is_share = is_part_of_a_count(context, claim);
  claim.names_total = names_total(context);
  claim.is_stated = states_all(context, claim);
  claim.is_compared = compares_two(context, claim);
  claim.is_joint = !claim.is_compared && names_several(context, claim) && context.says(jointly);
}

}  // namespace muster::claims
