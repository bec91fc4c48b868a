// SPDX-License-Identifier: MIT
#include "claims/contradiction.hpp"

#include <algorithm>
#include <cmath>

#include "claims/agreement.hpp"

namespace muster::claims {

namespace {

/// Beyond this the words of a figure are in another part, and beyond that in a later or a far one.
constexpr double in_own_part = 0.62;
constexpr double in_another_part = 0.85;

/// A value that is far off counts as the same thing only if the sentence names it completely.
bool may_be_far(const Claim& claim, const KnownFigure& known, double cost) {
  double ratio = size_of(claim.mention) / std::max(std::abs(known.value), 1e-9);
  if (known.is_of_all) return claim.names_whole && ratio > 0.3 && ratio < 3;
  if (known.measure.empty() && known.family.empty() && (ratio < 0.2 || ratio > 5)) return false;
  return cost < surely_named - 0.2;
}

/// Of these a share is of their sum, and the rate is another thing.
bool is_count(const KnownFigure& known) {
  return known.measured == Measured::percent && !known.is_change &&
         (known.measure == "vacancy" || known.measure == "turnover" || known.measure == "joiner" ||
          known.measure == "gap" || known.measure == "staff");
}

/// How far off the words are that name whom or what: the farther of the two.
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
  bool forecast = is_labelled(known) && known.is_change;  // "we must plan for a growth of 18%"
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

bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time) {
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

}  // namespace muster::claims
