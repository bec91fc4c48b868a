// SPDX-License-Identifier: MIT
#include "claims/table_reader.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace muster::claims {

namespace {

using Key = std::tuple<std::string, Subject, std::set<std::string>, std::string, Measured>;

Key key_of(const KnownFigure& figure) {
  return {figure.series, figure.subject, figure.words, figure.place, figure.measured};
}

bool may_change(const KnownFigure& figure) {
  return !figure.series.empty() && !figure.is_change && !figure.is_monthly && !figure.only_agrees;
}

int last_year(const KnownFigure& figure) {
  return figure.years.empty() ? 0 : *figure.years.rbegin();
}

bool comes_before(const KnownFigure& a, const KnownFigure& b) {
  if (a.day && b.day && a.day != b.day) return *a.day < *b.day;
  if (last_year(a) != last_year(b)) return last_year(a) < last_year(b);
  return a.is_before && !b.is_before;
}

KnownFigure change_of(const KnownFigure& then, const KnownFigure& now) {
  KnownFigure change = now;
  change.is_change = true;
  change.family.clear();
  change.sums_heads = false;
  change.series = "change." + now.series;
  change.years.insert(then.years.begin(), then.years.end());
  int years = last_year(now) - last_year(then);
  if (last_year(then) != 0 && years > 0) change.span = years;
  if (!change.span && then.is_before) change.span = 1;
  change.value = change.upper = now.value - then.value;
  if (now.measure == "gap" && now.value < 0) change.value = change.upper = then.value - now.value;
  change.name = "change from " + then.printed + " to " + now.printed + ", " + now.name;
  return change;
}

std::string signed_text(double value, int decimals) {
  return format_number(round_half_away(value, decimals),
                       {.decimals = decimals, .always_sign = true});
}

/// Adds the difference between an earlier and a later figure, both as an absolute change and as a
/// percentage of the earlier figure.
void add_change(const KnownFigure& then, const KnownFigure& now, std::vector<KnownFigure>& made) {
  KnownFigure difference = change_of(then, now);
  bool share = now.measured == Measured::percent;
  bool by_size = now.measure == "gap";  // a gap that halves goes from -909 to -448
  if (by_size && (then.value < 0) != (now.value < 0)) return;
  if (share) difference.measured = Measured::points;
  // The larger step is used, because both figures were rounded.
  difference.step = std::max(then.step, now.step);
  difference.printed = share ? signed_text(difference.value * 100, 1) + " percentage points"
                             : signed_text(difference.value, 1);
  KnownFigure relative = change_of(then, now);
  relative.measured = Measured::percent;
  relative.only_agrees = share;
  if (then.value != 0) {
    relative.value = relative.upper = relative.value / std::abs(then.value);
    relative.step = share ? 0 : 1.2 * std::max(then.step, now.step) / std::abs(then.value);
    relative.printed = signed_text(relative.value * 100, 1) + "%";
    made.push_back(std::move(relative));
  }
  made.push_back(std::move(difference));
}

}  // namespace

void add_changes(KnownFigures& known) {
  std::map<Key, std::vector<const KnownFigure*>> series;
  for (const KnownFigure& figure : known.all)
    if (may_change(figure)) series[key_of(figure)].push_back(&figure);
  std::vector<KnownFigure> made;
  for (const auto& [key, figures] : series)
    for (const KnownFigure* now : figures)
      for (const KnownFigure* then : figures)
        if (now->is_current && then != now && comes_before(*then, *now))
          add_change(*then, *now, made);
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

}  // namespace muster::claims
