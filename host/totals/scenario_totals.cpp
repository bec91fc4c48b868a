// SPDX-License-Identifier: MIT
#include "totals/sector_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/names.hpp"
#include "totals/sentences.hpp"

namespace muster::totals {

namespace {

using namespace model;
using Sectors = std::vector<const SectorFindings*>;

/// The SDK's name for the scenario with which all others are compared.
constexpr std::string_view nothing_done = "Do nothing";

constexpr SummedMeasure need_measure = {"scenario_need", "Staff needed", false, true, false};
constexpr SummedMeasure gap_measure = {"scenario_gap", "Net gap", true, true, false};

/// The figures of a sector in WTE, by measure and subject. If several have the same measure and
/// subject, the first is kept.
using Figures = std::map<std::pair<std::string_view, std::string_view>, const Figure*>;

Figures figures_of(const SectorFindings& sector) {
  Figures figures;
  for (const Figure& figure : sector.figures)
    if (figure.unit == Unit::wte) figures.try_emplace({figure.measure, figure.subject}, &figure);
  return figures;
}

/// Returns the sum over all sectors; nothing if a sector has no such figure, or one without a
/// value.
std::optional<Sum> sum_over(const std::vector<Figures>& sectors, std::string_view measure,
                            std::string_view subject) {
  std::vector<const Figure*> figures;
  for (const Figures& sector : sectors) {
    const auto at = sector.find({measure, subject});
    if (at == sector.end() || !is_shown(*at->second)) return std::nullopt;
    figures.push_back(at->second);
  }
  return sum_of_figures(figures);
}

std::string id_of(std::string_view measure, std::string_view scenario) {
  const std::string name = slug(scenario, {.between = '_', .leaves_out = false});
  return fmt::format("all.{}.{}", measure, name.empty() ? "x" : name);
}

/// The sums of a scenario over all sectors.
struct Line {
  std::string scenario;
  Sum need, gap;
};

class SummaryWriter {
 public:
  SummaryWriter(const std::string& horizon_label, SectorFindings& all) : x_all(all) {
    const std::string by = horizon_label.empty() ? "" : " by " + horizon_label;
    x_table.id = "scenario_summary";
    x_table.caption = "All sectors together: the net gap" + by +
                      " if nothing is done, and under each scenario";
    x_table.columns = {{"Scenario", Unit::none, true},
                       {"Staff needed" + by, Unit::wte, false},
                       {"Net gap", Unit::wte, false},
                       {"Gap as a share of the staff needed", Unit::percent, false}};
    x_table.notes = {filled(sentences::note_need), filled(sentences::note_nobody_leaves)};
  }

  void add(const Line& line) {
    const FigureIndex need = add_sum(line.need, need_measure, line.scenario);
    const FigureIndex gap = add_sum(line.gap, gap_measure, line.scenario);
    const bool is_scenario = line.scenario != nothing_done;
    x_table.rows.push_back(
        {{line.scenario, need, gap, add_share(line.scenario, need, gap)},
         false,
         is_scenario ? std::vector<std::uint32_t>{0, 1} : std::vector<std::uint32_t>{0}});
  }

  FindingTable take() { return std::move(x_table); }

 private:
  FigureIndex add_sum(const Sum& sum, const SummedMeasure& measure, const std::string& scenario) {
    Figure figure = as_figure(sum, measure, Unit::wte, unique(id_of(measure.measure, scenario)),
                              fmt::format("{}, {}", measure.title, scenario));
    figure.subject = scenario;
    return keep(std::move(figure));
  }

  FigureIndex add_share(const std::string& scenario, FigureIndex need, FigureIndex gap) {
    Figure share = x_all.figures[gap];
    share.id = unique(id_of("scenario_share", scenario));
    share.label = "Gap as a share of the staff needed, " + scenario;
    share.measure = "scenario_share";
    share.unit = Unit::percent;
    share.formula = "gap-model.gap-share";
    share.parts = {x_all.figures[gap].id, x_all.figures[need].id};
    unite(share.inputs, x_all.figures[need].inputs);
    if (x_all.figures[need].value == 0)
      share.status = Status::not_applicable;
    else
      share.value = x_all.figures[gap].value / x_all.figures[need].value;
    return keep(std::move(share));
  }

  /// Makes the id unique, because the names of two scenarios may give the same id.
  std::string unique(std::string id) const {
    const auto taken = [this](const std::string& one) {
      return std::any_of(x_all.figures.begin(), x_all.figures.end(),
                         [&](const Figure& figure) { return figure.id == one; });
    };
    const std::string base = id;
    for (int number = 2; taken(id); ++number) id = fmt::format("{}_{}", base, number);
    return id;
  }

  FigureIndex keep(Figure figure) {
    x_all.figures.push_back(std::move(figure));
    return static_cast<FigureIndex>(x_all.figures.size() - 1);
  }

  SectorFindings& x_all;
  FindingTable x_table;
};

Sectors counting_wte(const std::vector<SectorFindings>& sectors) {
  Sectors counting;
  for (const SectorFindings& sector : sectors)
    if (!sector.failed && counts_in(sector, Unit::wte)) counting.push_back(&sector);
  return counting;
}

/// Returns the scenarios, with "Do nothing" as the first; empty if a sector lacks that one.
std::vector<Line> lines_of(const Sectors& sectors) {
  std::vector<Line> lines;
  std::vector<Figures> by_name;
  for (const SectorFindings* sector : sectors) by_name.push_back(figures_of(*sector));
  const auto need = sum_over(by_name, need_measure.measure, nothing_done);
  const auto gap = sum_over(by_name, "gap", "");
  if (sectors.empty() || !need || !gap) return lines;
  lines.push_back({std::string(nothing_done), *need, *gap});
  for (const Figure& figure : sectors.front()->figures) {
    if (figure.measure != gap_measure.measure) continue;
    const auto needed = sum_over(by_name, need_measure.measure, figure.subject);
    const auto missing = sum_over(by_name, gap_measure.measure, figure.subject);
    if (needed && missing) lines.push_back({figure.subject, *needed, *missing});
  }
  return lines;
}

}  // namespace

FindingBlock scenario_summary(const std::vector<SectorFindings>& sectors,
                              const std::string& horizon_label, SectorFindings& all) {
  const std::vector<Line> lines = lines_of(counting_wte(sectors));
  if (lines.size() < 2)
    return FindingSentence{"scenario_summary", {filled(sentences::no_scenario)}};
  SummaryWriter writer(horizon_label, all);
  for (const Line& line : lines) writer.add(line);
  return writer.take();
}

}  // namespace muster::totals
