// SPDX-License-Identifier: MIT
// Reads the figures that sectors return.
#include <algorithm>
#include <array>
#include <map>

#include "claims/table_reader.hpp"

namespace muster::claims {

namespace {

/// Parts of the names of measures that are left out. These measures are about another case than the
/// central one, about single months or the past, or their figures are in a table already.
constexpr std::array<std::string_view, 21> left_out = {
    "scenario",  "sensitivity", "assumed", "earlier", "one_way",  "percentile", "with_trend",
    "under",     "projected",   "actual",  "error",   "absolute", "run_",       "monthly_",
    "benchmark", "reason_",     "_age",    "mean_in", "value_of", "gp_",        "gap_estimate"};

/// Parts of the names of measures whose figures are changes.
constexpr std::array<std::string_view, 3> changing_measures = {"trend", "growth_", "_change"};

template <class Words>
bool has_part(std::string_view measure, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return measure.find(word) != std::string_view::npos;
  });
}

Years years_of(const model::Edition& edition, std::string_view measure) {
  int baseline = to_civil(edition.baseline).year;
  Years years = {baseline};
  if (is_forecast(measure)) {
    years.merge(years_in(edition.horizon_label));
    years.insert(baseline + static_cast<int>(edition.horizon_years));
  } else if (measure == "turnover" || measure == "stability" || measure == "joiner") {
    years.insert(baseline - 1);
  }
  return years;
}

KnownFigure figure_of_finding(const Edition& edition, const model::Figure& found,
                              const Subject& whole, KnownFigures& known) {
  KnownFigure figure;
  figure.value = figure.upper = found.value;
  figure.measured = measured_in(found.unit);
  figure.measure = measure_in(spaced(found.measure));
  if (found.unit == Unit::headcount) figure.counts = Counted::heads;
  if (found.unit == Unit::wte) figure.counts = Counted::equivalents;
  if (found.measure.starts_with("professions")) figure.measure = "profession_count";
  if (found.measure == "growth") figure.measure = "growth";
  if (found.measure.starts_with("pay_gap")) figure.measure = "pay_gap";
  figure.subject = found.subject.empty() ? whole : known.names.subjects.add(found.subject, false);
  figure.sector = whole;
  if (figure.measure.empty()) {
    auto stems = stems_of(found.label);
    figure.words = {stems.begin(), stems.end()};
    for (const std::string& one : figure.subject) figure.words.erase(one);
  }
  figure.is_change = figure.measure != "growth" && (has_part(found.measure, changing_measures) ||
                                                    has_change(spaced(found.measure)));
  figure.years = years_of(edition.dataset.edition, figure.measure);
  if (figure.is_change) figure.years.clear();
  figure.is_signed = figure.is_change || is_forecast(figure.measure);
  figure.series = "finding." + found.measure;
  if (!found.subject.empty()) figure.family = found.unit == Unit::posts ? "employer" : "profession";
  if (found.subject.empty() && !whole.empty()) figure.family = "sector";
  figure.printed = format_figure(found.value, found.unit, found.decimals);
  figure.name = found.id;
  return figure;
}

void add_sector(const Edition& edition, const model::SectorFindings& sector, const Subject& whole,
                bool is_before, KnownFigures& known) {
  std::map<std::pair<std::string, std::string>, int> times;  // series of years are a table's
  for (const model::Figure& found : sector.figures) ++times[{found.measure, found.subject}];
  for (const model::Figure& found : sector.figures) {
    bool is_year = !found.subject.empty() && stems_of(found.subject).empty();
    if (is_year || times[{found.measure, found.subject}] > 1) continue;
    if (found.status != model::Status::known || has_part(found.measure, left_out)) continue;
    KnownFigure figure = figure_of_finding(edition, found, whole, known);
    figure.is_before = is_before;
    figure.is_current = !is_before;
    if (figure.is_change) figure.only_agrees = true;
    if (is_before) figure.name += " of the edition before";
    known.all.push_back(std::move(figure));
  }
}

}  // namespace

void add_findings(const Edition& edition, bool is_before, KnownFigures& known) {
  for (const model::SectorFindings& sector : edition.findings.sectors)
    add_sector(edition, sector, sector_subject(sector.id), is_before, known);
  // The list for all sectors also contains totals for single sectors. Their ids end in the id of
  // the sector. They are removed, because the sector's own list has them.
  model::SectorFindings all = edition.findings.all;
  std::erase_if(all.figures, [&](const model::Figure& figure) {
    std::string last = figure.id.substr(figure.id.rfind('.') + 1);
    return std::any_of(edition.findings.sectors.begin(), edition.findings.sectors.end(),
                       [&](const model::SectorFindings& sector) { return sector.id == last; });
  });
  add_sector(edition, all, {}, is_before, known);
}

}  // namespace muster::claims
