// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <cmath>

namespace muster::claims {

namespace {

/// Words up to the first distance are in the figure's own part of the sentence, and words up to the
/// second in a part near it. Words farther away are in a later or a distant part.
constexpr double in_own_part = 0.62;
constexpr double in_another_part = 0.85;

/// Whether the claim may mean the known figure although the values differ much. The sentence must
/// then name the figure almost completely.
bool may_be_far(const Claim& claim, const KnownFigure& known, double cost) {
  double ratio = size_of(claim.mention) / std::max(std::abs(known.value), 1e-9);
  if (known.is_of_all) return claim.names_whole && ratio > 0.3 && ratio < 3;
  if (known.measure.empty() && known.family.empty() && (ratio < 0.2 || ratio > 5)) return false;
  return cost < surely_named - 0.2;
}

/// Whether the figure is the rate of a measure that also has counts. A share of these counts, such
/// as "a quarter of the vacancies", is another figure than the rate.
bool is_count(const KnownFigure& known) {
  return known.measured == Measured::percent && !known.is_change &&
         (known.measure == "vacancy" || known.measure == "turnover" || known.measure == "joiner" ||
          known.measure == "gap" || known.measure == "staff");
}

/// Returns the larger of two distances from the figure: that of the words that name the measure,
/// and that of the words that name the subject.
double far_off(const Claim& claim, const KnownFigure& known) {
  if (known.is_sum || known.is_difference) return 0;
  double subject = known.subject.empty() ? 0 : find(claim.subjects, known.subject).value_or(0);
  bool of_reason = known.measure == "reason";
  double measure =
      known.measure.empty() || of_reason ? 0 : find(claim.measures, known.measure).value_or(0);
  if (claim.subjects_named == 0) subject = 0;  // the heading names it
  if (!claim.measure_is_named) measure = 0;
  return std::max(subject, measure);
}

}  // namespace

bool is_firm(const Claim& claim, const KnownFigure& known) {
  bool forecast = is_labelled(known) && known.is_change;  // "plan for a growth of 18%"
  if ((claim.is_aim && !forecast) || claim.is_restricted || claim.is_long_ago) return false;
  bool by_label = known.subject.empty() && known.words.size() >= 2 && is_labelled(known);
  bool grouped = claim.is_group && !known.is_sum && !known.is_difference;
  return (!claim.counts_other && !grouped) || by_label;
}

bool is_likeliest(const Claim& claim, const KnownFigure& known) {
  constexpr double hardly_less = 0.2;
  auto exceeds = [&](const auto& costs, const auto& key) {
    auto own = costs.find(key);
    if (own == costs.end()) return false;
    return std::any_of(costs.begin(), costs.end(),
                       [&](const auto& other) { return other.second + hardly_less < own->second; });
  };
  if (known.is_difference) return true;
  bool of_measure = !known.measure.empty() && known.measure != "reason";
  if (of_measure && exceeds(claim.measures, known.measure)) return false;
  bool unnamed = of_measure && !claim.measures.contains(known.measure);
  if (unnamed && known.subject.empty()) return false;
  bool guessed = unnamed || (known.measure == "staff" && !claim.measure_is_named);
  if (guessed && !claim.is_stated && !is_near(claim.mention, known)) return false;
  if (known.is_sum) return true;
  if (known.subject.empty() && !known.is_of_all)
    return claim.subjects_named == 0 || known.sector.empty() ||
           !exceeds(claim.subjects, known.sector);
  return !exceeds(claim.subjects, known.subject);
}

namespace {

/// Whether no word of a text can name the figure, because its label has no words that say what is
/// counted, as the label "Other" of a chart.
bool is_unnamed(const KnownFigure& known) {
  return known.measure.empty() && known.subject.empty() && known.words.empty();
}

}  // namespace

bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time) {
  if (is_unnamed(known)) return false;
  if (cost > surely_named || known.only_agrees || !is_firm(claim, known) ||
      claim.place != known.place)
    return false;
  bool of_part = !known.family.empty() || !known.words.empty();
  if (known.is_sum && !claim.is_joint) return false;
  if (claim.is_joint && of_part && !known.is_sum && !known.is_sum_of_kind) return false;
  if (known.is_sum_of_kind && !claim.is_joint && !claim.measures.contains("staff")) return false;
  if (time == Fit::no || (!known.is_current && time != Fit::stated)) return false;
  if (known.is_before && !claim.is_earlier && !claim.is_from && claim.years.empty()) return false;
  if (claim.is_from && known.is_current && time != Fit::stated) return false;
  if (claim.is_share != known.is_share && is_count(known)) return false;
  if (known.is_share && !claim.names_total) return false;
  if (claim.counts_posts && known.measure == "staff" && !known.is_change) return false;
  if (claim.is_compared && !known.is_difference && known.compared_with.empty()) return false;
  if (!is_likeliest(claim, known)) return false;
  bool written = claim.mention.sign != Sign::unsaid && !claim.mention.is_change;
  if (written && known.is_change && known.measure == "gap") return false;
  double off = far_off(claim, known);
  if (off > in_another_part) return false;
  bool aside = off > in_own_part && !is_near(claim.mention, known);
  if (aside) return false;
  bool whole_changed = known.is_of_all && known.is_change && !claim.names_whole;
  return (is_near(claim.mention, known) && !whole_changed) || may_be_far(claim, known, cost);
}

namespace {

/// A meaning that contradicts the claim is reported only if its cost is lower than the cost of
/// every meaning that agrees with the claim, by at least this much.
constexpr double margin = 0.4;
/// The additional cost of a figure for another time, if the claim doesn't name that time.
/// `another_place` is the same for places.
constexpr double another_time = 0.9;
constexpr double another_place = 0.6;

/// Replaces `best` if `other` is likelier, or equally likely with a value nearer to the claim's.
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

/// Returns a match for a claim that mixes up per cent and percentage points, as "fell by 1.6%" does
/// if a rate fell by 1.6 percentage points.
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

/// Returns a match for a claim with the wrong direction, as "shrank by 2,298" is if the group grew
/// by 2,298.
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
