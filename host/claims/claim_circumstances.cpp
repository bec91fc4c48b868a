// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/amount.hpp"
#include "claims/claim.hpp"

namespace muster::claims {

namespace {

/// Whether the place at token `at` begins the sentence and so applies to all of it, as in "In
/// Leeds, ..." or "Nationally, ...".
bool is_fronted(const Context& context, std::size_t at) {
  constexpr std::array<std::string_view, 6> leads = {"in",  "at",     "across",
                                                     "for", "within", "throughout"};
  const Reading& reading = context.reading;
  bool led = std::find(leads.begin(), leads.end(), context.word(0)) != leads.end() || at == 0;
  return led && at <= 3 && (reading.figures.empty() || at < reading.figures.front().first_token);
}

/// Whether one of the tokens in `words` is before the figure or in its clause.
bool bears_on(const Context& context, const Claim& claim, const std::vector<std::size_t>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::size_t at) {
    bool before = at < claim.mention.first_token;
    return before || context.reading.same_clause(at, claim.mention.last_token);
  });
}

/// Whether the clause of the figure or the beginning of the sentence says that the figure is an
/// aim. A word of aim after "against", as in "16.4% against a target", belongs to another figure.
bool is_aimed_at(const Context& context, const Claim& claim) {
  const std::vector<std::size_t>& aim_words = context.reading.circumstances.aims;
  return std::any_of(aim_words.begin(), aim_words.end(), [&](std::size_t at) {
    bool against = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
      against = against || (context.word(at - back) == "against" && at > claim.mention.last_token);
    bool opens = at <= 4 && context.layout.is_attached(context.which) == (context.which > 0);
    return !against && (opens || context.reading.same_clause(at, claim.mention.first_token));
  });
}

/// Whether the sentence goes from an aim to the present, as in "the ambition of 12% compares with
/// 16.4% here".
bool turns_to_the_present(const Context& context) {
  constexpr std::array<std::string_view, 8> words = {"compares", "compared", "against",   "now",
                                                     "here",     "today",    "currently", "actual"};
  if (context.which == 0) return false;
  for (std::size_t at = context.layout.begin(context.which); at < context.layout.end(context.which);
       ++at)
    if (std::find(words.begin(), words.end(), context.word(at)) != words.end()) return true;
  std::size_t before = context.layout.begin(context.which);
  return before > 1 && (context.word(before - 1) == "compares" || context.word(before) == "with");
}

/// Returns the unit that the words around the figure name, as in "1,064 WTE" or "a headcount of
/// 1,219".
Counted counted_in(const Context& context, const Claim& claim) {
  for (std::size_t at = claim.mention.last_token + 1; at <= claim.mention.last_token + 3; ++at) {
    std::string_view word = context.word(at);
    if (word == "wte" || word == "fte" || word == "whole") return Counted::equivalents;
    if (word == "heads" || word == "people" || word == "persons") return Counted::heads;
    if (word.empty() || ends_clause(context.reading.tokens, at)) break;
  }
  bool heads = false, equivalents = false;
  for (std::size_t at = context.layout.chain_begin(context.which);
       at < context.layout.end(context.which); ++at) {
    std::string_view word = context.word(at);
    heads = heads || word == "headcount" || word == "heads";
    equivalents = equivalents || word == "wte" || word == "fte";
  }
  return heads == equivalents ? Counted::unsaid : heads ? Counted::heads : Counted::equivalents;
}

/// Whether the clause of the figure names, after "at", a site or employer that is not a subject in
/// the data, as in "at King's".
bool is_at_one_site(const Context& context, const Claim& claim) {
  const Reading& reading = context.reading;
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

/// Whether no comma or semicolon separates the place from the figure. In "23%, some way above
/// London" a comma does, so the figure is not London's.
bool is_next_to(const Context& context, const Mention& mention, std::size_t place) {
  std::size_t from = std::min(place, mention.first_token), to = std::max(place, mention.last_token);
  for (std::size_t at = from; at < to; ++at)
    if (context.word(at) == "," || context.word(at) == ";") return false;
  return true;
}

/// Recognises a pair of figures that compares this area with another place, as in "higher than in
/// England (22.4% against 20.0%)". If the claim is the second figure of the pair, sets its place to
/// the other place. Returns whether the claim belongs to such a pair.
bool pairs_places(const Context& context, Claim& claim) {
  auto is_against = [&](std::size_t at) {
    std::string_view word = context.word(at);
    return word == "against" || word == "v" || word == "versus";
  };
  const std::vector<PlaceMention>& all = context.reading.circumstances.places;
  if (all.size() != 1) return false;
  auto is_said = [&](std::string_view word) {
    for (std::size_t at = claim.mention.last_token + 1; at < context.layout.end(context.which);
         ++at)
      if (context.word(at) == word) return true;
    return false;
  };
  bool first =
      is_against(context.layout.end(context.which)) && all[0].at < claim.mention.first_token;
  bool second = context.which > 0 && is_against(context.layout.begin(context.which)) &&
                all[0].at < context.layout.begin(context.which);
  first = first || is_said("here");
  second = second || is_said("there");
  if (second) claim.place = all[0].place;
  return first || second;
}

void take_place(const Context& context, Claim& claim) {
  const std::vector<PlaceMention>& all = context.reading.circumstances.places;
  if (pairs_places(context, claim)) {
    claim.places.insert(all[0].place);
    return;
  }
  bool here = false;  // whether the figure is for the place, and not only compared with it
  for (const PlaceMention& one : all) {
    claim.places.insert(one.place);
    bool own =
        context.layout.is_own(context.which, one.at) && is_next_to(context, claim.mention, one.at);
    bool compared = claim.mention.is_comparison && one.at > claim.mention.last_token;
    for (std::size_t back = 1; back <= 3 && back < one.at; ++back)
      compared =
          compared || (context.word(one.at - back) == "than" && claim.mention.last_token < one.at);
    bool attached = context.layout.is_attached(context.which) && context.which > 0 &&
                    context.layout.is_own(context.which - 1, one.at) && claim.is_to;
    here = !compared && (own || attached || is_fronted(context, one.at));
    if (here) claim.place = one.place;
  }
}

}  // namespace

void take_circumstances(const Context& context, Claim& claim) {
  const Circumstances& all = context.reading.circumstances;
  bool share = claim.mention.measured == Measured::percent && !claim.mention.is_change;
  bool thought = std::any_of(all.opinions.begin(), all.opinions.end(), [&](std::size_t at) {
    return at > claim.mention.last_token && at <= claim.mention.last_token + 8;
  });
  bool of_reason = !claim.labels.empty();
  bool answer = all.is_survey || (share && thought && !of_reason);  // "80% of midwives said"
  claim.is_aim = answer || (is_aimed_at(context, claim) && !turns_to_the_present(context)) ||
                 (bears_on(context, claim, all.suppositions) && !is_forecast(claim.measure));
  // In "of whom 1,032 are in post", "of" does not make the count a part of the group.
  auto counted = claim.measures.find(claim.measure);
  bool counts = counted != claim.measures.end() && counted->second < 0.05;
  for (std::size_t at : all.restrictions) {
    bool of_them = counts && context.word(at) == "of";
    claim.is_restricted = claim.is_restricted ||
                          (!of_them && context.reading.same_clause(at, claim.mention.last_token));
  }
  take_place(context, claim);
  claim.names_whole = all.names_whole;
  claim.is_restricted = claim.is_restricted || is_at_one_site(context, claim);
  claim.counts = counted_in(context, claim);
}

}  // namespace muster::claims
