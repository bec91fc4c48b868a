// SPDX-License-Identifier: MIT
#include "claims/match.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "claims/agreement.hpp"
#include "claims/likeness.hpp"

namespace muster::claims {

namespace {

/// The surer one; of two that are as sure, the nearer.
void prefer(std::optional<Match>& best, const Match& other) {
  auto order = [](const Match& one) { return std::tuple(-one.likeness, one.reach, one.away); };
  bool better = !best || order(other) < order(*best);
  if (better) best = other;
}

/// "26,000 unpaid carers": what is counted is what the label says.
bool counts_label(const Claim& claim, const KnownFigure& known) {
  return known.words.size() >= 2 && known.subject.empty() &&
         std::all_of(known.words.begin(), known.words.end(),
                     [&](const std::string& one) { return claim.after.contains(one); });
}

/// Whether the claim states what is, of a group that the data know.
bool is_firm(const Claim& claim, const KnownFigure& known) {
  if (claim.is_aim || claim.is_listed || claim.is_restricted) return false;
  return (!claim.counts_other && !claim.is_group) || counts_label(claim, known);
}

/// Whether a value that lies far off can only be a mistake: measure and subject are both named.
bool may_be_far(const Claim& claim, const KnownFigure& known) {
  bool of_persons = known.measure == "staff" && claim.measure.empty() && known.words.empty();
  bool counted = claim.is_there && (known.measure.empty() || of_persons) &&
                 claim.subject == known.subject && !claim.subject.empty();
  if (!names_measure(claim, known) && !counted && !counts_label(claim, known)) return false;
  if (!known.measure.empty() && !claim.measure_is_near && known.words.empty() && !counted)
    return false;
  // A label of several words can be that of something else of another size.
  double ratio = size_of(claim.mention) / std::max(std::abs(known.value), 1e-9);
  if (known.measure.empty() && known.measured == Measured::number && (ratio < 0.2 || ratio > 5))
    return false;
  bool like_whole = ratio > 0.3 && ratio < 3;
  return !known.is_of_all || (claim.names_whole && like_whole);
}

bool can_contradict(const Claim& claim, const KnownFigure& known, double like, Fit time) {
  if (like < sure || known.only_agrees || !is_firm(claim, known) || !place_fits(claim, known))
    return false;
  bool of_counts = known.measure == "vacancy" || known.measure == "turnover" ||
                   known.measure == "joiner" || known.measure == "gap";
  if (claim.is_share && of_counts) return false;
  bool is_part = !known.family.empty() || !known.words.empty();
  if (known.is_sum_of_kind && !claim.is_joint) return false;
  if (claim.is_joint && is_part && !known.is_sum_of_kind) return false;
  if (claim.is_long_ago) return false;
  if (time == Fit::no || (!known.is_current && time != Fit::stated)) return false;
  if (known.is_before && !claim.is_earlier && !claim.is_from && claim.years.empty()) return false;
  bool whole_changed = known.is_of_all && known.is_change && !claim.names_whole;
  return (is_near(claim.mention, known) && !whole_changed) || may_be_far(claim, known);
}

/// How far off the words of a reason or a role are: which of two is meant.
int reach_of(const Claim& claim, const KnownFigure& known) {
  int farthest = 0;
  for (const std::string& word : known.words)
    if (auto at = claim.distance.find(word); at != claim.distance.end())
      farthest = std::max(farthest, at->second);
  return farthest;
}

struct Matches {
  std::optional<Match> agreeing, differing, stale;
};

void consider(const Claim& claim, const KnownFigure& known, Matches& found) {
  double like = likeness(claim, known);
  if (like <= 0) return;
  Fit time = time_fit(claim, known);
  double middle = (std::abs(known.value) + std::abs(known.upper)) / 2;
  double away = std::abs(middle - size_of(claim.mention));
  bool enough = like >= sure || (is_distinctive(claim.mention) && like >= 0.2);
  if (enough && place_may_fit(claim, known) && agrees(claim.mention, known)) {
    bool now = known.is_current || time == Fit::stated;
    if (known.is_change && known.is_before) now = false;
    if (time == Fit::no) now = false;
    prefer(now ? found.agreeing : found.stale, {&known, true, like, away, reach_of(claim, known)});
    return;
  }
  if (can_contradict(claim, known, like, time))
    prefer(found.differing, {&known, false, like, away, reach_of(claim, known)});
}

}  // namespace

bool is_certain(const Match& match) {
  const KnownFigure& known = *match.known;
  bool is_total = known.subject.empty() && known.words.empty();
  bool exact_total = match.away <= std::abs(known.value) * 0.02;
  return match.likeness >= very_sure && (!is_total || exact_total);
}

std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known) {
  Matches found;
  for (const KnownFigure& figure : known) consider(claim, figure, found);
  bool surer = found.agreeing && found.differing && found.agreeing->likeness < sure &&
               found.differing->likeness >= very_sure && claim.measure_is_near &&
               names_measure(claim, *found.differing->known) &&
               !names_measure(claim, *found.agreeing->known);
  // "Relocation 16.8%, pay and reward 21.6%": each is that of the other.
  bool of_another = found.agreeing && found.differing && !found.agreeing->known->words.empty() &&
                    found.agreeing->known->series == found.differing->known->series &&
                    found.differing->reach < found.agreeing->reach;
  // "16.0% for adult nurses and 16.4% for midwives": each is that of the other.
  bool swapped = found.agreeing && found.differing && found.agreeing->likeness < sure &&
                 found.differing->likeness >= very_sure && claim.is_paired &&
                 found.differing->known->subject == claim.subject &&
                 found.agreeing->known->subject != claim.subject;
  if (found.agreeing && !surer && !of_another && !swapped) return found.agreeing;
  if (found.differing && found.stale) found.differing->once_right = found.stale->known;
  return found.differing ? found.differing : found.stale;
}

}  // namespace muster::claims
