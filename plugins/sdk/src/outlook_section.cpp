// SPDX-License-Identifier: MIT
// Code that all parts of the section share, and the gap under scenarios.
#include "muster/sdk/outlook_section.hpp"

#include <algorithm>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

bool keeps_or_recruits(const Scenario& scenario) {
  return std::any_of(scenario.interventions.begin(), scenario.interventions.end(),
                     [](const Intervention& each) {
                       return each.lever != interventions::Lever::productivity;
                     });
}

/// Whether sentences say "gap" and not "surplus". A gap that is printed as 0 is still a gap.
bool is_shortage(const Value& gap) { return printed_number(measure::gap, gap.number()) <= 0; }

std::string with_assumptions(const Scenario& scenario) {
  if (scenario.assumptions.empty()) return "";
  return filled(
      scenario.assumptions.size() == 1 ? sentences::based_on_one : sentences::based_on_several,
      {{"ids", in_words(scenario.assumptions)}});
}

}  // namespace

/// A scenario, or doing nothing, with its figures for the whole sector and its gap by row.
struct OutlookSection::Shown {
  const Scenario* scenario = nullptr;  ///< null: doing nothing
  std::string name;
  std::vector<ScenarioGap> rows;
  ScenarioGap total;
  Figure gap, share;
};

Range range_of_trend(const OutlookRow& row, LookBack look_back, const Uncertainty& uncertainty,
                     double years) {
  Range range = trend_range(row.history, look_back);
  if (!range.low.has_number() && uncertainty.trend != 0)
    range = {row.trend - uncertainty.trend, row.trend + uncertainty.trend};
  return gap_model::can_continue(range.high, years) ? range : Range{};
}

OutlookSection::OutlookSection(const Input& input, OutlookFrame frame, std::vector<OutlookRow> rows,
                               Figure gap, Section& section)
    : x_input(input),
      x_frame(std::move(frame)),
      x_rows(std::move(rows)),
      x_gap(gap),
      x_section(section),
      x_uncertainty(uncertainty_of(input.edition)) {}

void OutlookSection::standard() {
  interventions();
  trends();
  tornado();
  fan();
  back_test();
}

std::vector<OutlookSection::Shown> OutlookSection::work_out(
    const std::vector<Scenario>& scenarios) {
  const ScenarioModel model(x_input, x_frame, x_rows);
  std::vector<Shown> all(scenarios.size() + 1);
  all[0].name = do_nothing_name;
  for (const OutlookRow& row : x_rows) all[0].rows.push_back(do_nothing(row));
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    all[i + 1].scenario = &scenarios[i];
    all[i + 1].name = scenarios[i].name;
    for (const OutlookRow& row : x_rows) all[i + 1].rows.push_back(model.under(scenarios[i], row));
  }
  for (Shown& shown : all) {
    shown.total = total_of(shown.rows);
    shown.gap = shown.scenario ? x_section.figure(x_frame.in_unit(measure::scenario_gap),
                                                  shown.name, shown.total.gap)
                               : x_gap;
    shown.share =
        x_section.figure(measure::scenario_share, shown.name,
                         sdk::interventions::gap_share(shown.total.gap, shown.total.need));
  }
  return all;
}

void OutlookSection::interventions() {
  const std::vector<Scenario> scenarios = read_scenarios(x_input, x_frame.unit);
  if (scenarios.empty()) return;
  for (const Scenario& scenario : scenarios)
    for (const Intervention& each : scenario.interventions) report_without_effect(scenario, each);
  const std::vector<Shown> shown = work_out(scenarios);
  lead(shown);
  scenario_table(shown);
  scenario_chart(shown);
  if (x_rows.size() > 1) row_table(shown);
}

/// Reports interventions without effect, because the author of the file expects one.
void OutlookSection::report_without_effect(const Scenario& scenario,
                                           const Intervention& intervention) const {
  const std::string& subject = intervention.subject;
  const bool known =
      subject.empty() || std::any_of(x_rows.begin(), x_rows.end(),
                                     [&](const OutlookRow& row) { return row.subject == subject; });
  const double years =
      interventions::years_in_effect(intervention.span, x_frame.baseline, x_frame.years);
  if (known ? years > 0 : intervention.for_all_sectors) return;
  x_input.report(Severity::warning,
                 "scenario '" + scenario.name +
                     (known ? "' takes effect only outside the years from the baseline to the "
                              "horizon"
                            : "' names '" + subject + "', which has no known gap") +
                     ", so this row changes nothing",
                 "scenarios", intervention.amount.inputs()[0].row());
}

/// The slots of a sentence about a scenario. The figures have no sign, because the sentence says
/// whether they are a gap or a surplus.
std::vector<Slot> OutlookSection::sizes_of(const Shown& shown) {
  return {{"scenario", shown.name},
          {"horizon", x_frame.horizon_label},
          {"unit", x_frame.unit_after()},
          {"gap", x_section.figure(x_frame.in_unit(measure::scenario_gap_size), shown.name,
                                   magnitude(shown.total.gap))},
          {"share", x_section.figure(
                        measure::scenario_share_size, shown.name,
                        magnitude(interventions::gap_share(shown.total.gap, shown.total.need)))}};
}

/// Names the scenario that helps most. A scenario that combines others helps more than they do by
/// its nature, so the best of the others is named first.
void OutlookSection::say_best(const std::vector<Shown>& shown, Words& words) {
  std::vector<Scenario> all;
  for (const Shown& each : shown)
    if (each.scenario) all.push_back(*each.scenario);
  const Shown *alone = nullptr, *combined = nullptr;
  for (const Shown& each : shown) {
    if (!each.scenario || !each.total.gap.has_number()) continue;
    const Shown*& best = combines(*each.scenario, all) ? combined : alone;
    if (!best || best->total.gap.number() < each.total.gap.number()) best = &each;
  }
  const auto add = [&](const Shown& best, const Phrase& shortage, const Phrase& surplus) {
    append(words, say(is_shortage(best.total.gap) ? shortage : surplus, sizes_of(best)));
  };
  if (alone && combined)
    add(*alone, sentences::outlook_best_alone, sentences::outlook_best_alone_surplus);
  else if (alone && all.size() > 1)
    add(*alone, sentences::outlook_best, sentences::outlook_best_surplus);
  else if (alone)
    add(*alone, sentences::outlook_one, sentences::outlook_one_surplus);
  if (combined) add(*combined, sentences::outlook_one, sentences::outlook_one_surplus);
}

void OutlookSection::lead(const std::vector<Shown>& shown) {
  Words words = say(
      is_shortage(shown[0].total.gap) ? sentences::outlook_lead : sentences::outlook_lead_surplus,
      sizes_of(shown[0]));
  say_best(shown, words);
  x_section.sentence("interventions_lead", std::move(words), Detail::main);
}

std::vector<Piece> OutlookSection::scenario_cells(const Shown& shown) {
  const auto figure = [&](const Measure& measure, const Value& value) {
    return x_section.figure(x_frame.in_unit(measure), shown.name, value);
  };
  return {shown.name, figure(measure::scenario_need, shown.total.need),
          figure(measure::scenario_supply, shown.total.supply), shown.gap, shown.share};
}

void OutlookSection::scenario_table(const std::vector<Shown>& shown) {
  const std::string& horizon = x_frame.horizon_label;
  TableBlock table("interventions",
                   "Net gap by " + horizon + " if nothing is done, and under each scenario");
  table.row_header("Scenario")
      .column("Staff needed by " + horizon, x_frame.unit)
      .column("Projected supply", x_frame.unit)
      .column("Net gap", x_frame.unit)
      .column("Gap as a share of the staff needed", Unit::percent)
      .column("Change from doing nothing", x_frame.unit);
  for (const Shown& each : shown) {
    std::vector<Piece> cells = scenario_cells(each);
    std::vector<std::uint32_t> notes{table.note(filled(sentences::note_need))};
    cells.emplace_back(x_section.figure(x_frame.in_unit(measure::scenario_effect), each.name,
                                        each.total.gap - shown[0].total.gap));
    if (each.scenario) {
      if (keeps_or_recruits(*each.scenario))
        notes.push_back(table.note(filled(sentences::note_nobody_leaves)));
      if (const std::string rests = with_assumptions(*each.scenario); !rests.empty())
        notes.push_back(table.note(rests));
    }
    table.row(std::move(cells), std::move(notes));
  }
  x_section.add(std::move(table), Detail::annex);
}

void OutlookSection::scenario_chart(const std::vector<Shown>& shown) {
  ChartBlock::Series gaps{"Net gap", {}};
  for (const Shown& each : shown) gaps.points.push_back({each.name, each.gap});
  x_section.add(ChartBlock{"interventions_chart",
                           ChartKind::diverging_bars,
                           "Net gap by " + x_frame.horizon_label + ", by scenario",
                           x_frame.unit,
                           {std::move(gaps)}});
}

void OutlookSection::row_table(const std::vector<Shown>& shown) {
  TableBlock table("interventions_by_row", "Estimated gap by " + x_frame.horizon_label +
                                               " under each scenario, by " +
                                               figures::in_sentence(x_frame.row_title));
  table.row_header(x_frame.row_title);
  for (const Shown& each : shown) table.column(each.name, x_frame.unit);
  for (std::size_t row = 0; row < x_rows.size(); ++row) {
    std::vector<Piece> cells{x_rows[row].subject};
    for (const Shown& each : shown)
      cells.emplace_back(x_section.figure(x_frame.in_unit(measure::gap_under_scenario),
                                          x_rows[row].subject, each.rows[row].gap, each.name));
    table.row(std::move(cells));
  }
  std::vector<Piece> total{std::string("Total")};
  bool adds_up = true;
  for (const Shown& each : shown) {
    total.emplace_back(each.gap);
    std::vector<Value> parts;
    for (const ScenarioGap& part : each.rows) parts.push_back(part.gap);
    adds_up &= !printed_sum_differs(measure::scenario_gap, parts, each.total.gap);
  }
  std::vector<std::uint32_t> notes;
  if (!adds_up) notes.push_back(table.parts_differ_note(rounding_note()));
  table.total(std::move(total), std::move(notes));
  x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
