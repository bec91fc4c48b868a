// SPDX-License-Identifier: MIT
#include "totals/sector_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "totals/sentences.hpp"

namespace muster::totals {

namespace {

using namespace model;

constexpr std::size_t most_shortfalls = 10;
constexpr std::size_t most_in_summary = 6;

bool is_profession_gap(const Figure& figure) {
  return figure.measure == "gap" && figure.unit == Unit::wte && !figure.subject.empty() &&
         is_shown(figure);
}

/// Returns the figure of staff in post of each profession, if it has a value.
std::unordered_map<std::string_view, const Figure*> staff_of(const SectorFindings& sector) {
  std::unordered_map<std::string_view, const Figure*> staff;
  for (const Figure& figure : sector.figures)
    if (figure.measure == "staff_in_post" && figure.unit == Unit::wte && is_shown(figure))
      staff.try_emplace(figure.subject, &figure);
  return staff;
}

void name_sectors_of_twins(std::vector<RankedGap>& ranked) {
  std::map<std::string, int> times;
  for (const RankedGap& entry : ranked) ++times[entry.label];
  for (RankedGap& entry : ranked)
    if (times[entry.label] > 1) entry.label += fmt::format(" ({})", entry.sector->title);
}

/// Copies figures of sectors into the totals, each once, with an id of its own.
class Copies {
 public:
  explicit Copies(std::vector<Figure>& figures) : x_figures(figures) {
    for (std::size_t i = 0; i < figures.size(); ++i)
      x_known.try_emplace(figures[i].id, static_cast<FigureIndex>(i));
  }

  FigureIndex of(const Figure& figure) {
    std::string id = "all." + figure.id;
    const auto [at, is_new] = x_known.try_emplace(id, static_cast<FigureIndex>(x_figures.size()));
    if (!is_new) return at->second;
    x_figures.push_back(figure);
    x_figures.back().id = std::move(id);
    x_figures.back().formula = "totals.copy";
    x_figures.back().parts = {figure.id};
    return at->second;
  }

 private:
  std::vector<Figure>& x_figures;
  std::unordered_map<std::string, FigureIndex> x_known;
};

TextOrFigure staff_cell(const RankedGap& entry, Copies& copies) {
  if (entry.staff == nullptr) return std::string();
  return copies.of(*entry.staff);
}

/// Returns the gap as a share of staff in post.
TextOrFigure share_cell(const RankedGap& entry, std::vector<Figure>& figures) {
  if (entry.staff == nullptr || entry.staff->value <= 0) return std::string();
  Figure share = *entry.gap;
  share.id = fmt::format("all.{}.share", entry.gap->id);
  share.label = fmt::format("Estimated gap as a share of staff in post, {}", entry.label);
  share.measure = "gap_share";
  share.value = entry.gap->value / entry.staff->value;
  share.unit = Unit::percent;
  share.decimals = 1;
  share.formula = "totals.gap-share";
  share.parts = {entry.gap->id, entry.staff->id};
  unite(share.inputs, entry.staff->inputs);
  figures.push_back(std::move(share));
  return static_cast<FigureIndex>(figures.size() - 1);
}

/// The figures of a sector that are based on synthetic data: those marked as synthetic in every
/// table that shows them. A table of scenarios may be synthetic although its central figure is not.
std::vector<bool> synthetic_figures(const SectorFindings& sector) {
  std::vector<bool> shown(sector.figures.size()), real(sector.figures.size());
  const FindingSection* gap = sector.find_section("gap");
  if (gap == nullptr) return shown;
  for (const FindingBlock& block : gap->blocks) {
    const auto* table = std::get_if<FindingTable>(&block);
    if (table == nullptr) continue;
    for (const FindingRow& row : table->rows)
      for (const TextOrFigure& cell : row.cells)
        if (const auto* index = std::get_if<FigureIndex>(&cell))
          (table->synthetic ? shown : real).at(*index) = true;
  }
  for (std::size_t i = 0; i < shown.size(); ++i) shown[i] = shown[i] && !real[i];
  return shown;
}

bool is_any_synthetic(const std::vector<RankedGap>& ranked) {
  std::map<const SectorFindings*, std::vector<bool>> synthetic;
  return std::any_of(ranked.begin(), ranked.end(), [&](const RankedGap& entry) {
    const auto [at, is_new] = synthetic.try_emplace(entry.sector);
    if (is_new) at->second = synthetic_figures(*entry.sector);
    return at->second.at(static_cast<std::size_t>(entry.gap - entry.sector->figures.data()));
  });
}

FindingSentence nothing(const char* id, const Phrase& phrase) { return {id, {filled(phrase)}}; }

std::string at_horizon(const std::string& title, const std::string& horizon_label) {
  return horizon_label.empty() ? title : title + " by " + horizon_label;
}

}  // namespace

std::vector<RankedGap> rank_gaps(const std::vector<SectorFindings>& sectors) {
  std::vector<RankedGap> ranked;
  for (const SectorFindings& sector : sectors) {
    const auto staff = staff_of(sector);
    for (const Figure& figure : sector.figures) {
      if (sector.failed || !is_profession_gap(figure)) continue;
      const auto at = staff.find(figure.subject);
      ranked.push_back(
          {&sector, &figure, at == staff.end() ? nullptr : at->second, figure.subject});
    }
  }
  name_sectors_of_twins(ranked);
  std::stable_sort(ranked.begin(), ranked.end(), [](const RankedGap& a, const RankedGap& b) {
    return a.gap->value < b.gap->value;
  });
  return ranked;
}

FindingBlock shortfall_table(const std::vector<RankedGap>& ranked, const std::string& horizon_label,
                             std::vector<Figure>& figures) {
  FindingTable table;
  table.id = "largest_shortfalls";
  table.caption = at_horizon("Largest shortfalls of all sectors", horizon_label);
  table.columns = {{"Profession", Unit::none, true},
                   {"Sector", Unit::none, false},
                   {"Staff in post", Unit::wte, false},
                   {at_horizon("Estimated gap", horizon_label), Unit::wte, false, true},
                   {"Gap as a share of staff in post", Unit::percent, false}};
  table.synthetic = is_any_synthetic(ranked);
  Copies copies(figures);
  for (const RankedGap& entry : ranked) {
    if (!is_shortfall(*entry.gap) || table.rows.size() == most_shortfalls) break;
    FindingRow row;
    row.cells = {entry.gap->subject, entry.sector->title, staff_cell(entry, copies),
                 copies.of(*entry.gap), share_cell(entry, figures)};
    table.rows.push_back(std::move(row));
  }
  if (ranked.empty()) return nothing("largest_shortfalls", sentences::no_ranking);
  if (table.rows.empty()) return nothing("largest_shortfalls", sentences::no_shortfall);
  return table;
}

namespace {

FindingBlock chart_of(const char* id, const std::string& title,
                      const std::vector<RankedGap>& ranked, const std::string& horizon_label,
                      std::vector<Figure>& figures) {
  if (ranked.empty()) return nothing(id, sentences::no_gap);
  FindingChart chart;
  chart.id = id;
  chart.kind = ChartKind::diverging_bars;
  chart.caption = at_horizon(title, horizon_label);
  chart.unit = Unit::wte;
  chart.synthetic = is_any_synthetic(ranked);
  ChartSeries series{at_horizon("Estimated gap", horizon_label), {}};
  Copies copies(figures);
  for (const RankedGap& entry : ranked)
    series.points.push_back({entry.label, copies.of(*entry.gap)});
  chart.series.push_back(std::move(series));
  return chart;
}

}  // namespace

FindingBlock gap_chart(const std::vector<RankedGap>& ranked, const std::string& horizon_label,
                       std::vector<Figure>& figures) {
  return chart_of("gaps", "Estimated gap of each profession", ranked, horizon_label, figures);
}

FindingBlock largest_gaps(const std::vector<RankedGap>& ranked, const std::string& horizon_label,
                          std::vector<Figure>& figures) {
  std::vector<RankedGap> largest;
  for (const RankedGap& entry : ranked)
    if (is_shortfall(*entry.gap) && largest.size() < most_in_summary) largest.push_back(entry);
  if (largest.empty() && !ranked.empty()) return nothing("largest_gaps", sentences::no_shortfall);
  return chart_of("largest_gaps", "The largest shortfalls", largest, horizon_label, figures);
}

}  // namespace muster::totals
