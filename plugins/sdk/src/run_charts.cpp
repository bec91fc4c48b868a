// SPDX-License-Identifier: MIT
// The run charts of the retention section, and the table of their readings.
#include <algorithm>

#include "muster/sdk/retention_section.hpp"
#include "muster/sdk/run_chart.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

std::string no_verdict() {
  return filled(sentences::months_no_verdict,
                {{"number", std::to_string(spc::points_for_verdict)}});
}

TableBlock readings_table(const std::vector<RunChart::Reading>& readings) {
  const bool any_target =
      std::any_of(readings.begin(), readings.end(),
                  [](const RunChart::Reading& each) { return each.has_target; });
  TableBlock table("run_chart_readings", "What the monthly figures say");
  table.row_header("Measure").column("Latest").column("Mean").column("Lower limit");
  table.column("Upper limit");
  if (any_target) table.column("Target");
  table.column("Variation");
  if (any_target) table.column("Assurance");
  for (const RunChart::Reading& each : readings) {
    std::vector<Piece> cells{each.title, each.latest, each.mean, each.lower, each.upper};
    if (any_target) cells.push_back(each.has_target ? Piece(each.target) : Piece(std::string()));
    cells.emplace_back(each.has_verdict ? std::string(spc::words_of(each.variation))
                                        : no_verdict());
    if (any_target)
      cells.emplace_back(each.has_verdict || !each.has_target
                             ? std::string(spc::words_of(each.assurance))
                             : no_verdict());
    table.row(std::move(cells));
  }
  return table;
}

std::string reason_for_none(const MonthlySeries& series) {
  return filled(sentences::months_withheld, {{"title", series.title}, {"groups", series.groups}});
}

}  // namespace

void RetentionSection::run_charts() {
  const spc::Rules rules = spc::rules_of(x_input.edition.settings);
  std::vector<RunChart::Reading> readings;
  for (MonthlySeries& series : read_monthly_series(x_input)) {
    if (series.is_withheld) {
      x_section.sentence(std::string(series.measure.name) + "_withheld", {reason_for_none(series)});
      continue;
    }
    const RunChart chart(std::move(series), rules, x_section);
    if (!chart.has_lines()) continue;
    ChartBlock block = chart.block();
    const std::string id = block.id;
    x_section.add(std::move(block), Detail::main);
    x_section.sentence(id + "_reading", {chart.words()}, Detail::main);
    readings.push_back(chart.reading());
  }
  if (readings.empty()) return;
  TableBlock table = readings_table(readings);
  table.source_note(spc::words_of(rules));
  x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
