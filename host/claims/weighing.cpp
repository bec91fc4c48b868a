// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <cmath>

#include "claims/agreement.hpp"
#include "claims/contradiction.hpp"

namespace muster::claims {

namespace {

/// A meaning that agrees has to be this much less likely than one that differs.
constexpr double margin = 0.4;
/// Of a figure of another time that the claim doesn't name.
constexpr double another_time = 0.9;
constexpr double another_place = 0.6;

/// The likelier one; of two that are as likely, the nearer.
void prefer(std::optional<Match>& best, const Match& other) {
  bool better = !best || std::pair(other.cost, other.away) < std::pair(best->cost, best->away);
  if (better) best = other;
}

double cost_of_time(const Claim& claim, const KnownFigure& known) {
  Fit time = time_fit(claim, known);
  if (time == Fit::stated) return 0;
  if (time == Fit::no || !known.is_current) return another_time;
  return 0;
}

/// "Fell by 1.6%" of a rate that fell by 1.6 percentage points; and the other way round.
std::optional<Match> in_another_unit(const Claim& claim, const std::vector<KnownFigure>& known,
                                     const std::vector<KnownFigure>& between) {
  Claim other = claim;
  bool points = claim.mention.measured == Measured::points;
  if (!points && claim.mention.measured != Measured::percent) return std::nullopt;
  other.mention.measured = points ? Measured::percent : Measured::points;
  other.is_compared = claim.is_compared || claim.mention.is_comparison;
  std::optional<Match> found;
  for (const std::vector<KnownFigure>* all : {&known, &between})
    for (const KnownFigure& figure : *all) {
      if (!figure.is_change && !figure.is_difference) continue;
      if (points && is_rate(figure.measure)) continue;
      auto cost = cost_of(other, figure);
      bool differs = cost && *cost <= surely_named && agrees(other.mention, figure) &&
                     is_firm(claim, figure) && time_fit(claim, figure) != Fit::no &&
                     claim.mention.step < 0.01;
      if (differs) prefer(found, {&figure, false, *cost, 0, false, nullptr});
    }
  return found;
}

/// "Shrank by 2,298" of what grew by 2,298.
std::optional<Match> of_another_sign(const Claim& claim, const std::vector<KnownFigure>& known) {
  if (!claim.mention.is_change || claim.mention.sign == Sign::unsaid) return std::nullopt;
  Claim unsigned_claim = claim;
  unsigned_claim.mention.sign = Sign::unsaid;
  std::optional<Match> found;
  for (const KnownFigure& figure : known) {
    if (!figure.is_change || figure.value == 0 || claim.place != figure.place) continue;
    auto cost = cost_of(claim, figure);
    bool differs = cost && *cost <= surely_named && is_firm(claim, figure) &&
                   is_likeliest(claim, figure) && time_fit(claim, figure) != Fit::no &&
                   agrees(unsigned_claim.mention, figure);
    if (differs) prefer(found, {&figure, false, *cost, 0, true, nullptr});
  }
  return found;
}

}  // namespace

bool is_certain(const Match& match) {
  const KnownFigure& known = *match.known;
  double room = std::abs(known.value) * (known.subject.empty() && known.words.empty() ? 0.02 : 0.3);
  return match.cost < 1 && (match.away <= room || match.right_elsewhere != nullptr);
}

std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known,
                                const std::vector<KnownFigure>& between) {
  std::optional<Match> agreeing, differing;
  auto weigh = [&](const KnownFigure& figure) {
    auto cost = cost_of(claim, figure);
    if (!cost) return;
    double middle = (std::abs(figure.value) + std::abs(figure.upper)) / 2;
    double away = std::abs(middle - size_of(claim.mention));
    if (agrees(claim.mention, figure)) {
      if (*cost > (is_distinctive(claim.mention) ? 2.2 : 1.6)) return;
      double place = claim.place == figure.place ? 0 : another_place;
      if (place > 0 && !claim.places.contains(figure.place)) return;
      prefer(agreeing,
             {&figure, true, *cost + place + cost_of_time(claim, figure), away, false, nullptr});
    } else if (can_contradict(claim, figure, *cost, time_fit(claim, figure))) {
      prefer(differing, {&figure, false, *cost, away, false, nullptr});
    }
  };
  for (const KnownFigure& figure : known) weigh(figure);
  for (const KnownFigure& figure : between) weigh(figure);
  if (!agreeing)
    if (auto mistaken = in_another_unit(claim, known, between)) return mistaken;
  if (!agreeing)
    if (auto turned = of_another_sign(claim, known)) return turned;
  if (differing && (!agreeing || agreeing->cost >= differing->cost + margin)) {
    if (agreeing) differing->right_elsewhere = agreeing->known;
    return differing;
  }
  return agreeing;
}

}  // namespace muster::claims
