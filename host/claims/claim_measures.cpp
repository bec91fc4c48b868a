// SPDX-License-Identifier: MIT
// Finds the measures that a figure may be about, with the cost of each.
#include <algorithm>
#include <array>

#include "claims/claim.hpp"

namespace muster::claims {

namespace {

constexpr double of_weak = 0.25;    ///< "staff" may name a group, and not the measure
constexpr double of_unit = 0.6;     ///< "WTE" may be the unit of another measure
constexpr double unit_alone = 0.2;  ///< the same, if no other measure is named
constexpr double measure_in_heading = 0.7;
constexpr double farthest_carried = 0.7;   ///< the highest cost in a list, however long it is
constexpr double the_only_one = 0.55;      ///< cost of the only measure in the sentence
constexpr double measure_overruled = 0.8;  ///< another measure is in the figure's own part
constexpr double no_rate = 0.3;            ///< a percentage is more likely to be a rate

void offer_measure(Claim& claim, std::string_view measure, double cost) {
  auto [known, is_new] = claim.measures.try_emplace(std::string(measure), cost);
  known->second = std::min(known->second, cost);
}

bool names_measure_at(const MeasureMention& one) { return !one.is_weak && !one.is_unit; }

/// Whether the measure is said of the things that the figure counts, as in "98 are vacant".
bool is_predicate(const Context& context, const Claim& claim, const MeasureMention& measure) {
  constexpr std::array<std::string_view, 6> verbs = {"are", "is", "were", "was", "stand", "remain"};
  std::size_t figure = claim.mention.last_token;
  std::string_view next = context.word(figure + 1);
  bool close = measure.first > figure + 1 && measure.first <= figure + 3;
  return close && !measure.is_unit && std::find(verbs.begin(), verbs.end(), next) != verbs.end();
}

/// Whether the figure counts the measure, as in "1,414 vacancies", "265 WTE in post" or "909 WTE
/// short".
bool counts_measure(const Context& context, const Claim& claim, const MeasureMention& measure) {
  if (measure.is_unit || context.word(measure.first) == "of") return false;
  std::size_t at = claim.mention.last_token + 1;
  for (std::string_view skipped :
       {"wte", "fte", "of", "the", "posts", "people", "staff", "were", "are"})
    if (context.word(at) == skipped && measure.first > at) ++at;
  for (const SubjectMention& one : context.reading.subjects)  // as in "909 adult nurses short"
    if (one.first == at && measure.first > one.last) at = one.last + 1;
  return measure.first == at;
}

/// Whether the figure is a percentage of the measure, as in "12% of the establishment" or "38.5% of
/// filled posts".
bool is_denominator(const Context& context, const Claim& claim, const MeasureMention& measure) {
  bool posts = measure.measure == "establishment" || measure.measure == "staff";
  std::size_t at = claim.mention.last_token + 1;
  if (claim.mention.measured != Measured::percent || !posts || context.word(at) != "of")
    return false;
  return measure.first > at && measure.first <= at + 3 &&
         std::any_of(context.reading.measures.begin(), context.reading.measures.end(),
                     [&](const MeasureMention& other) {
                       return is_rate(other.measure) && names_measure_at(other);
                     });
}

double cost_of_measure(const Context& context, const Claim& claim, const MeasureMention& one) {
  double cost = context.layout.distance(context.which, one.first, one.last);
  bool alone = context.reading.heading_measure.empty() &&
               std::all_of(context.reading.measures.begin(), context.reading.measures.end(),
                           [](const MeasureMention& other) { return other.is_unit; });
  cost += one.is_unit ? (alone ? unit_alone : of_unit) : one.is_weak ? of_weak : 0;
  if (is_denominator(context, claim, one)) return cost + measure_overruled;
  bool of_whole = claim.mention.measured == Measured::percent && !claim.mention.is_change;
  if (of_whole && !is_rate(one.measure)) return cost + no_rate;
  if (counts_measure(context, claim, one) || is_predicate(context, claim, one)) return 0;
  return cost;
}

/// Whether the figure counts the members of the staff group that follows it, as in "190 midwives"
/// or "10,584 WTE adult nurses".
bool counts_somebody(const Context& context, const Claim& claim) {
  if (claim.mention.measured != Measured::number) return false;
  std::size_t at = claim.mention.last_token + 1;
  if (context.word(at) == "wte" || context.word(at) == "fte") ++at;
  return std::any_of(context.reading.subjects.begin(), context.reading.subjects.end(),
                     [&](const SubjectMention& one) { return one.first == at; });
}

/// Whether the number of people in the subject changed, and not another measure of it, as in
/// "health visitors increased by 10" or "Oxleas added 310 people".
bool changes_itself(const Context& context, const Claim& claim) {
  constexpr std::array<std::string_view, 14> between = {"has",     "have",  "had", "been", "was",
                                                        "were",    "is",    "are", "also", "who",
                                                        "numbers", "staff", "now", "time"};
  constexpr std::array<std::string_view, 8> objects = {"to", "for",     "among", "of",
                                                       "in", "against", "from",  "by"};
  if (!claim.mention.is_change || claim.mention.change_token == 0) return false;
  std::size_t verb = claim.mention.change_token;
  while (verb > 0 &&
         std::find(between.begin(), between.end(), context.word(verb - 1)) != between.end())
    --verb;
  return std::any_of(context.reading.subjects.begin(), context.reading.subjects.end(),
                     [&](const SubjectMention& one) {
                       std::string_view led =
                           one.first > 0 ? context.word(one.first - 1) : std::string_view();
                       if (led == "the" && one.first > 1) led = context.word(one.first - 2);
                       return one.last + 1 == verb &&
                              std::find(objects.begin(), objects.end(), led) == objects.end();
                     });
}

/// Whether the figure counts the subject, as in "midwives number 1,064".
bool is_numbered(const Context& context, const Claim& claim) {
  std::size_t figure = claim.mention.first_token;
  return figure > 0 && claim.mention.measured == Measured::number &&
         context.word(figure - 1).starts_with("number");
}

/// Whether the figure follows words such as "the number of": "the number of pharmacies is 333".
bool follows_number_of(const Context& context, const Claim& claim) {
  for (std::size_t at = context.layout.chain_begin(context.which); at < claim.mention.first_token;
       ++at)
    if (context.word(at) == "number" && context.word(at + 1) == "of") return true;
  return false;
}

/// Whether the sentence names at most one measure, as in "physiotherapists (1,036), radiographers
/// (825) and dieticians (266) were in post".
bool names_one_measure(const Reading& reading) {
  std::string_view named;
  for (const MeasureMention& one : reading.measures) {
    if (!names_measure_at(one)) continue;
    if (!named.empty() && one.measure != named) return false;
    named = one.measure;
  }
  return true;
}

}  // namespace

void choose_measure(Claim& claim) {
  auto best = std::min_element(claim.measures.begin(), claim.measures.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best != claim.measures.end()) claim.measure = best->first;
}

bool names_own_measure(const Context& context, const Claim& claim) {
  return std::any_of(context.reading.measures.begin(), context.reading.measures.end(),
                     [&](const MeasureMention& one) {
                       return names_measure_at(one) &&
                              context.layout.is_own(context.which, one.first) &&
                              !is_denominator(context, claim, one);
                     });
}

void carry_measures(const Context& context, const Claim& before, Claim& claim) {
  if (names_own_measure(context, claim)) return;
  claim.is_share = claim.is_share || before.is_share;
  double step = context.layout.is_attached(context.which) ? 0.2 : 0.35;
  for (const auto& [measure, cost] : before.measures)
    offer_measure(claim, measure, std::max(cost, std::min(cost + step, farthest_carried)));
  choose_measure(claim);
}

void take_measures(const Context& context, Claim& claim) {
  const Reading& reading = context.reading;
  const bool own = names_own_measure(context, claim);
  double nearest_sign = 100;
  for (const MeasureMention& one : reading.measures) {
    double cost = cost_of_measure(context, claim, one);
    if (own && !context.layout.is_own(context.which, one.first)) cost += measure_overruled;
    bool bracketed =
        claim.mention.first_token > 0 && context.word(claim.mention.first_token - 1) == "(";
    if (!own && names_measure_at(one) && bracketed && names_one_measure(reading))
      cost = std::min(cost, the_only_one);
    offer_measure(claim, one.measure, cost);
    claim.measure_is_named = claim.measure_is_named || !one.is_unit;
    bool posts = context.word(one.first) == "short" && one.first > 0 &&
                 context.word(one.first - 1) == "posts";
    if (posts) offer_measure(claim, "vacancy", cost);  // as in "98 posts short"
    if (one.measure == "gap" && cost < nearest_sign) {
      nearest_sign = cost;
      claim.measure_sign = one.sign;
    }
  }
  auto bank = claim.measures.find("bank"), agency = claim.measures.find("agency");
  if (bank != claim.measures.end() && agency != claim.measures.end())
    offer_measure(claim, "temporary", std::min(bank->second, agency->second));
  claim.counts_subject = is_numbered(context, claim) || counts_somebody(context, claim) ||
                         follows_number_of(context, claim);
  if (counts_somebody(context, claim) && !claim.mention.is_change) {
    for (auto& [measure, cost] : claim.measures)
      if (!own) cost += 0.3;
    offer_measure(claim, "staff", 0.2);
  }
  if ((changes_itself(context, claim) || is_numbered(context, claim)) && !own) {
    offer_measure(claim, "staff", 0.15);
    claim.measure_is_named = true;
  }
  if (!reading.heading_measure.empty())
    offer_measure(claim, reading.heading_measure,
                  measure_in_heading + (own ? measure_overruled : 0));
  std::size_t figure = claim.mention.first_token;  // 1,162 in "98 out of 1,162"
  if (figure > 1 && context.word(figure - 1) == "of" && context.word(figure - 2) == "out" && !own)
    claim.measures = {{"establishment", 0.3}};
  bool written = claim.mention.sign != Sign::unsaid && !claim.mention.is_change;
  if (written && reading.heading_measure == "gap" && !own) offer_measure(claim, "gap", 0.2);
  choose_measure(claim);
}

}  // namespace muster::claims
