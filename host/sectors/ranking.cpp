// SPDX-License-Identifier: MIT
#include "sectors/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sectors/sector_sums.hpp"

namespace muster::sectors {

namespace {

using namespace model;

constexpr std::size_t most_shortfalls = 10;

bool is_profession_gap(const Figure& figure) {
  return figure.measure == "gap" && figure.unit == Unit::wte && !figure.subject.empty() &&
         is_shown(figure);
}

const Figure* staff_of(const SectorFindings& sector, const std::string& subject) {
  for (const Figure& figure : sector.figures)
    if (figure.measure == "staff_in_post" && figure.unit == Unit::wte &&
        figure.subject == subject && is_shown(figure))
      return &figure;
  return nullptr;
}

void name_sectors_of_twins(std::vector<RankedGap>& ranked) {
  std::map<std::string, int> times;
  for (const RankedGap& entry : ranked) ++times[entry.label];
  for (RankedGap& entry : ranked)
    if (times[entry.label] > 1) entry.label += fmt::format(" ({})", entry.sector->title);
}

/// The sector's figure once more, under an id of the totals; found again where it is there already.
FigureIndex copied(const Figure& figure, std::vector<Figure>& figures) {
  std::string id = "all." + figure.id;
  auto at = std::find_if(figures.begin(), figures.end(),
                         [&](const Figure& known) { return known.id == id; });
  if (at == figures.end()) {
    figures.push_back(figure);
    figures.back().id = id;
    figures.back().formula = "totals.copy";
    figures.back().parts = {figure.id};
    at = figures.end() - 1;
  }
  return static_cast<FigureIndex>(at - figures.begin());
}

TextOrFigure staff_cell(const RankedGap& entry, std::vector<Figure>& figures) {
  if (entry.staff == nullptr) return std::string();
  return copied(*entry.staff, figures);
}

/// The gap in relation to the staff there is.
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

bool shows(const FindingTable& table, FigureIndex figure) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const FindingRow& row) {
    return std::find(row.cells.begin(), row.cells.end(), TextOrFigure(figure)) != row.cells.end();
  });
}

/// A figure rests on made-up data if every table that shows it says so: a table of scenarios may be
/// synthetic while the central figure in it is not.
bool is_synthetic(const RankedGap& entry) {
  const FindingSection* gap = entry.sector->find_section("gap");
  if (gap == nullptr) return false;
  auto index = static_cast<FigureIndex>(entry.gap - entry.sector->figures.data());
  bool synthetic = false;
  for (const FindingBlock& block : gap->blocks) {
    const auto* table = std::get_if<FindingTable>(&block);
    if (table == nullptr || !shows(*table, index)) continue;
    if (!table->synthetic) return false;
    synthetic = true;
  }
  return synthetic;
}

bool is_any_synthetic(const std::vector<RankedGap>& ranked) {
  return std::any_of(ranked.begin(), ranked.end(), is_synthetic);
}

FindingSentence nothing(const char* id, const char* text) { return {id, {std::string(text)}}; }

std::string at_horizon(const std::string& title, const std::string& horizon_label) {
  return horizon_label.empty() ? title : title + " by " + horizon_label;
}

}  // namespace

std::vector<RankedGap> rank_gaps(const std::vector<SectorFindings>& sectors) {
  std::vector<RankedGap> ranked;
  for (const SectorFindings& sector : sectors)
    for (const Figure& figure : sector.figures)
      if (!sector.failed && is_profession_gap(figure))
        ranked.push_back({&sector, &figure, staff_of(sector, figure.subject), figure.subject});
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
                   {at_horizon("Estimated gap", horizon_label), Unit::wte, false},
                   {"Gap as a share of staff in post", Unit::percent, false}};
  table.synthetic = is_any_synthetic(ranked);
  for (const RankedGap& entry : ranked) {
    if (entry.gap->value >= 0 || table.rows.size() == most_shortfalls) break;
    FindingRow row;
    row.cells = {entry.gap->subject, entry.sector->title, staff_cell(entry, figures),
                 copied(*entry.gap, figures), share_cell(entry, figures)};
    table.rows.push_back(std::move(row));
  }
  if (ranked.empty())
    return nothing("largest_shortfalls", "Nothing is known of shortfalls, because no gap is.");
  if (table.rows.empty()) return nothing("largest_shortfalls", "No profession has a shortfall.");
  return table;
}

FindingBlock gap_chart(const std::vector<RankedGap>& ranked, const std::string& horizon_label,
                       std::vector<Figure>& figures) {
  if (ranked.empty()) return nothing("gaps", "No gap could be estimated.");
  FindingChart chart;
  chart.id = "gaps";
  chart.kind = "diverging-bars";
  chart.caption = at_horizon("Estimated gap of each profession", horizon_label);
  chart.unit = Unit::wte;
  chart.synthetic = is_any_synthetic(ranked);
  ChartSeries series{at_horizon("Estimated gap", horizon_label), {}};
  for (const RankedGap& entry : ranked)
    series.points.push_back({entry.label, copied(*entry.gap, figures)});
  chart.series.push_back(std::move(series));
  return chart;
}

}  // namespace muster::sectors
