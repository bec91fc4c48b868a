// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/number_format.hpp"

namespace muster::claims {

namespace {

using Series = std::tuple<std::string, std::string, Measured, bool>;
using SeriesMembers = std::vector<const KnownFigure*>;

bool is_of_claim(const Claim& claim, const KnownFigure& figure) {
  if (figure.family == "reason")
    return claim.labels.contains(Stems(figure.words.begin(), figure.words.end()));
  return !figure.subject.empty() && claim.subjects.contains(figure.subject);
}

/// Returns the current figures that the claim may be about, by series. Each subject occurs once in
/// a series.
std::map<Series, SeriesMembers> named_series(const Claim& claim,
                                             const std::vector<KnownFigure>& known) {
  std::map<Series, SeriesMembers> found;
  for (const KnownFigure& one : known) {
    bool level = one.is_current && !one.is_change && !one.only_agrees && one.place.empty() &&
                 one.upper <= one.value && (one.words.empty() || one.family == "reason");
    bool measured = claim.measures.contains(one.measure) || one.measure == "staff" ||
                    one.measure == "reason" || (one.measure.empty() && one.family == "kind");
    if (!level || !measured || !is_of_claim(claim, one)) continue;
    SeriesMembers& members = found[{one.series, one.measure, one.measured, one.is_share}];
    bool there = std::any_of(members.begin(), members.end(), [&](const KnownFigure* other) {
      return other->subject == one.subject && other->words == one.words;
    });
    if (!there) members.push_back(&one);
  }
  return found;
}

KnownFigure made_of(const Claim& claim, const KnownFigure& a, const KnownFigure& b) {
  auto cost = [&](const KnownFigure& one) {
    auto found = claim.subjects.find(one.subject);
    return found == claim.subjects.end() ? 0 : found->second;
  };
  KnownFigure figure = cost(a) > cost(b) ? a : b;
  figure.family.clear();
  figure.words.clear();
  figure.step = std::max(a.step, b.step);
  return figure;
}

void set(KnownFigure& figure, double value, Measured measured) {
  bool number = measured == Measured::number || measured == Measured::money;
  figure.value = figure.upper = value;
  figure.measured = measured;
  figure.printed = number ? format_number(round_half_away(value, 1), {})
                          : format_number(round_half_away(value * 100, 1), {.decimals = 1}) +
                                (measured == Measured::points ? " percentage points" : "%");
}

void add_differences(const Claim& claim, const KnownFigure& a, const KnownFigure& b,
                     std::vector<KnownFigure>& made) {
  KnownFigure difference = made_of(claim, a, b);
  difference.is_difference = true;
  difference.is_signed = false;
  difference.name = "the difference between " + a.printed + " and " + b.printed + ", " + a.name;
  double size = std::abs(a.value - b.value);
  bool rate = a.measured == Measured::percent;
  set(difference, size, rate ? Measured::points : a.measured);
  made.push_back(difference);
  for (const KnownFigure* of : {&a, &b}) {
    if (of->value == 0) continue;
    difference.step = 0;
    set(difference, size / std::abs(of->value), Measured::percent);
    made.push_back(difference);
  }
}

void add_sum(const Claim& claim, const SeriesMembers& members, std::vector<KnownFigure>& made) {
  KnownFigure sum = made_of(claim, *members[0], *members[1]);
  sum.is_sum = true;
  sum.only_agrees = members.size() < claim.subjects_named + claim.labels.size();
  double total = 0;
  for (const KnownFigure* one : members) total += one->value;
  set(sum, total, sum.measured);
  sum.name = "the sum of " + std::to_string(members.size()) + " figures, " + members[0]->name;
  made.push_back(std::move(sum));
}

}  // namespace

std::vector<KnownFigure> figures_between(const Claim& claim,
                                         const std::vector<KnownFigure>& known) {
  std::vector<KnownFigure> made;
  if (claim.subjects_named + claim.labels.size() < 2) return made;
  for (const auto& [series, members] : named_series(claim, known)) {
    bool adds_up = members.size() >= 2 && (std::get<2>(series) == Measured::number ||
                                           std::get<3>(series) || std::get<1>(series) == "reason");
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        add_differences(claim, *members[i], *members[j], made);
        if (adds_up && members.size() > 2) add_sum(claim, {members[i], members[j]}, made);
      }
    if (adds_up) add_sum(claim, members, made);
  }
  return made;
}

}  // namespace muster::claims
