// SPDX-License-Identifier: MIT
// Calculates figures that follow from the figures in tables: establishment and vacancy rate,
// shares, totals of each kind of organisation, and changes.
#include <algorithm>
#include <cmath>
#include <map>

#include "claims/table_reader.hpp"
#include "model/cells.hpp"

namespace muster::claims {

namespace {

/// Returns a copy of `from` with another measure and a calculated value. `how` names the
/// calculation.
KnownFigure derived(const KnownFigure& from, std::string measure, double value, Measured measured,
                    const std::string& how) {
  KnownFigure figure = from;
  figure.measure = std::move(measure);
  figure.value = figure.upper = value;
  figure.step = 0;
  figure.measured = measured;
  figure.sums_heads = false;
  figure.name = how + ", from " + from.name;
  figure.series = "derived." + figure.measure + (measured == Measured::percent ? ".share" : "");
  figure.printed = measured == Measured::percent ? format_figure(value, Unit::percent, 1)
                                                 : format_number(round_half_away(value, 1), {});
  return figure;
}

/// Adds the establishment: staff in post plus vacancies of the same subject at the same time.
void add_establishment(KnownFigures& known) {
  std::vector<KnownFigure> made;
  for (const KnownFigure& vacancies : known.all) {
    if (vacancies.series != "vacancies.fte." || vacancies.subject.empty()) continue;
    for (const KnownFigure& staff : known.all) {
      bool same = staff.series == "staff.fte." && staff.subject == vacancies.subject &&
                  staff.day == vacancies.day && staff.is_before == vacancies.is_before;
      double posts = staff.value + vacancies.value;
      if (!same || posts <= 0) continue;
      made.push_back(derived(vacancies, "establishment", posts, Measured::number,
                             "staff in post and vacancies"));
      made.push_back(derived(vacancies, "vacancy", vacancies.value / posts, Measured::percent,
                             "vacancies of funded posts"));
    }
  }
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

/// Adds the share of each reason for leaving among all leavers whose reason is known. This needs a
/// table that counts leavers by reason.
void add_reason_shares(KnownFigures& known) {
  std::vector<KnownFigure> made;
  for (bool before : {false, true}) {
    double sum = 0;
    auto counts = [&](const KnownFigure& one) {
      return one.series == "leaving_reasons.leavers." && one.is_before == before &&
             one.family == "reason" && !one.words.contains("unknown");
    };
    for (const KnownFigure& one : known.all) sum += counts(one) ? one.value : 0;
    const KnownFigure* any = nullptr;
    for (const KnownFigure& one : known.all)
      if (counts(one)) any = &one;
    if (any != nullptr) {
      made.push_back(derived(*any, "reason", sum, Measured::number, "sum of known reasons"));
      made.back().words.clear();
      made.back().family.clear();
    }
    for (const KnownFigure& one : known.all)
      if (counts(one) && sum > 0)
        made.push_back(
            derived(one, "reason", one.value / sum, Measured::percent, "share of known reasons"));
  }
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

/// Adds the share of each age band among all staff whose age is known.
void add_age_shares(KnownFigures& known) {
  std::vector<KnownFigure> made;
  auto of_known_age = [](const KnownFigure& one) {
    return one.series == "age_profile.headcount." && !one.words.contains("unknown");
  };
  for (const KnownFigure& one : known.all) {
    if (!of_known_age(one) || one.measure != "retirement") continue;
    double sum = 0;
    for (const KnownFigure& other : known.all)
      if (of_known_age(other) && other.subject == one.subject && other.day == one.day &&
          other.is_before == one.is_before)
        sum += other.value;
    if (sum <= 0) continue;
    made.push_back(derived(one, "staff", sum, Measured::number, "heads of known age"));
    made.back().words.clear();
    made.back().only_agrees = true;
    made.push_back(
        derived(one, "retirement", one.value / sum, Measured::percent, "share of known age"));
    made.back().words.clear();
  }
  for (KnownFigure& one : known.all)  // the measure already says "55 and over"
    if (of_known_age(one) && one.measure == "retirement") one.words.clear();
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

/// Adds the headcount of all organisations of each kind, and the share of each organisation and
/// each kind in the headcount of all.
void add_shares_of_whole(const Edition& edition, KnownFigures& known) {
  const model::Table* table = edition.dataset.find("organisations");
  if (table == nullptr) return;
  const model::Column* kinds = table->find("kind");
  const model::Column* heads = table->find("headcount");
  double total = 0;
  std::map<std::string, double> by_kind;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    auto value = model::number_at(heads, row);
    if (!value) return;
    total += *value;
    by_kind[std::string(model::text_at(edition.dataset, kinds, row))] += *value;
  }
  std::vector<KnownFigure> made;
  for (const KnownFigure& one : known.all)
    if (one.series == "organisations.headcount." && one.family == "organisation" &&
        one.is_current) {
      made.push_back(
          derived(one, "staff", one.value / total, Measured::percent, "share of the whole"));
      made.back().is_share = true;
    }
  if (made.empty()) return;
  KnownFigure pattern = made.front();
  pattern.is_share = false;
  for (const auto& [kind, sum] : by_kind) {
    pattern.subject = kind == "Board" ? Subject() : known.names.subjects.add(kind, false);
    pattern.family.clear();
    pattern.name = table->file;
    if (pattern.subject.empty()) continue;
    KnownFigure of_kind = derived(pattern, "staff", sum, Measured::number, "sum of a kind");
    of_kind.is_sum_of_kind = true;
    made.push_back(of_kind);
    made.push_back(derived(pattern, "staff", sum / total, Measured::percent, "share of the whole"));
    made.back().is_share = true;
  }
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

/// Adds, for each profession, sector or employer, its share in the sum over all members of its
/// family.
void add_shares_of_sums(KnownFigures& known) {
  auto may_share = [](const KnownFigure& one) {
    return one.is_current && !one.is_change && !one.is_monthly && !one.only_agrees &&
           one.measured == Measured::number && !one.measure.empty() && !one.subject.empty() &&
           one.words.empty() && one.place.empty() && one.family != "organisation" &&
           (one.family != "sector" || one.counts == Counted::equivalents);
  };
  std::map<std::pair<std::string, std::string>, double> sums;  // by series and family
  for (const KnownFigure& one : known.all)
    if (may_share(one)) sums[{one.series, one.family}] += one.value;
  std::vector<KnownFigure> made;
  for (const KnownFigure& one : known.all) {
    if (!may_share(one)) continue;
    double sum = sums[{one.series, one.family}];
    if (sum == 0 || one.value / sum > 1 || one.value / sum <= 0) continue;
    made.push_back(
        derived(one, one.measure, one.value / sum, Measured::percent, "share of the sum"));
    made.back().is_share = true;
    made.back().is_signed = false;
  }
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

/// Adds the difference between a rate and the same rate in another place, in percentage points and
/// as a proportion.
void add_comparisons(KnownFigures& known) {
  std::vector<KnownFigure> made;
  for (const KnownFigure& there : known.all) {
    if (there.place.empty() || there.measured != Measured::percent || !there.is_current) continue;
    for (const KnownFigure& here : known.all) {
      bool same = here.place.empty() && here.is_current && !here.is_change &&
                  here.measure == there.measure && here.subject == there.subject &&
                  here.measured == Measured::percent && !here.subject.empty();
      if (!same || there.value <= 0) continue;
      for (bool points : {true, false}) {
        double value = points ? here.value - there.value : here.value / there.value - 1;
        KnownFigure figure = derived(here, here.measure, value, Measured::percent, "difference");
        figure.name = "from " + there.printed + " in " + there.name + " to " + here.printed;
        figure.printed =
            format_number(round_half_away(value * 100, 1), {.decimals = 1, .always_sign = true}) +
            (points ? " percentage points" : "%");
        figure.measured = points ? Measured::points : Measured::percent;
        figure.is_change = true;
        figure.years.clear();
        figure.compared_with = there.place;
        made.push_back(std::move(figure));
      }
    }
  }
  std::move(made.begin(), made.end(), std::back_inserter(known.all));
}

}  // namespace

void add_derived(const Edition& edition, KnownFigures& known) {
  add_establishment(known);
  add_reason_shares(known);
  add_age_shares(known);
  add_shares_of_whole(edition, known);
  add_changes(known);
  add_shares_of_sums(known);
  add_comparisons(known);
}

}  // namespace muster::claims
