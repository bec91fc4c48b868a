// SPDX-License-Identifier: MIT
#include "totals/totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.hpp"
#include "base/names.hpp"
#include "totals/sector_sums.hpp"
#include "totals/sentences.hpp"

namespace muster::totals {

namespace {

using namespace model;
using Sectors = std::vector<const SectorFindings*>;

constexpr std::size_t measure_count = std::size(summed_measures);
constexpr std::size_t demand = 2;  // indices into summed_measures
constexpr std::size_t supply = 3;
constexpr std::size_t shortfall = 4;
constexpr std::size_t gap = 5;

/// One row of a summary: a sector's sums, or the total's.
struct SummaryRow {
  const SectorFindings* sector;  ///< null: the total
  std::vector<Sum> sums;         ///< one for each of summed_measures
};

/// Everything that is needed to write the summary of one unit.
struct Summary {
  Unit unit;
  std::vector<SummaryRow> rows;  ///< the total last
  std::string horizon_label;
};

std::string joined(const Sectors& sectors) {
  std::string text;
  for (std::size_t i = 0; i < sectors.size(); ++i)
    text += (i == 0                    ? ""
             : i + 1 == sectors.size() ? " and "
                                       : ", ") +
            in_sentence(sectors[i]->title);
  return text;
}

template <class Test>
Sectors choose(const std::vector<SectorFindings>& sectors, Test test) {
  Sectors chosen;
  for (const SectorFindings& sector : sectors)
    if (test(sector)) chosen.push_back(&sector);
  return chosen;
}

std::string sum_id(const SummedMeasure& measure, Unit unit, const SectorFindings* sector) {
  std::string id = fmt::format("all.{}", measure.measure);
  if (unit != Unit::wte) id += fmt::format(".{}", unit_word(unit));
  if (sector != nullptr) id += fmt::format(".{}", sector->id);
  return id;
}

Summary summarise(const std::vector<SectorFindings>& sectors, Unit unit,
                  const std::string& horizon_label) {
  Summary summary{unit, {}, horizon_label};
  for (const SectorFindings& sector : sectors) {
    if (sector.failed || !counts_in(sector, unit)) continue;
    SummaryRow row{&sector, {}};
    for (const SummedMeasure& measure : summed_measures)
      row.sums.push_back(sum_of_sector(sector, measure, unit));
    summary.rows.push_back(std::move(row));
  }
  SummaryRow total{nullptr, {}};
  for (std::size_t m = 0; m < measure_count; ++m) {
    std::vector<Sum> parts;
    for (const SummaryRow& row : summary.rows) parts.push_back(row.sums[m]);
    total.sums.push_back(sum_of_sums(parts));
    for (const SummaryRow& row : summary.rows)
      if (row.sums[m].is_known)
        total.sums.back().parts.push_back(sum_id(summed_measures[m], unit, row.sector));
  }
  summary.rows.push_back(std::move(total));
  return summary;
}

double printed(const Sum& sum) { return round_half_away(sum.value, 0); }

/// Whether the printed parts of a measure do not add up to the printed total.
bool is_uneven_column(const Summary& summary, std::size_t m) {
  double parts = 0;
  for (const SummaryRow& row : summary.rows)
    if (row.sector != nullptr && row.sums[m].is_known) parts += printed(row.sums[m]);
  const Sum& total = summary.rows.back().sums[m];
  return total.is_known && parts != printed(total);
}

/// Whether the printed gap of the row is not its printed supply less its printed demand. The three
/// are compared only if all are based on the same parts.
bool is_uneven_gap(const SummaryRow& row) {
  for (std::size_t m : {demand, supply, gap})
    if (!row.sums[m].is_known || row.sums[m].lacks_parts) return false;
  return printed(row.sums[supply]) - printed(row.sums[demand]) != printed(row.sums[gap]);
}

/// Adds the note to the table and marks the rows for which `concerns` returns true.
template <class Test>
void add_note(FindingTable& table, const Summary& summary, std::string note, Test concerns) {
  auto index = static_cast<std::uint32_t>(table.notes.size());
  table.notes.push_back(std::move(note));
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    if (concerns(summary.rows[i])) table.rows[i].notes.push_back(index);
}

bool is_total(const SummaryRow& row) { return row.sector == nullptr; }

/// Adds a note if a column or a row does not add up. The reason is always rounding.
void note_rounding(FindingTable& table, const Summary& summary) {
  bool uneven = std::any_of(summary.rows.begin(), summary.rows.end(), is_uneven_gap);
  for (std::size_t m = 0; m < measure_count; ++m) uneven = uneven || is_uneven_column(summary, m);
  if (!uneven) return;
  add_note(table, summary, filled(sentences::rounding), is_total);
  table.says_parts_differ = true;
}

/// Returns the ids of a sector's unknown vacancies, one for each profession.
std::vector<std::string> unknown_vacancies(const SectorFindings& sector) {
  std::vector<std::string> ids;
  for (const Figure& figure : sector.figures) {
    if (figure.subject.empty() || figure.unit != Unit::wte) continue;
    if (figure.measure == "vacancies" && figure.status == Status::unknown) ids.push_back(figure.id);
  }
  return ids;
}

std::vector<std::string> unknown_vacancies(const Summary& summary) {
  std::vector<std::string> ids;
  for (const SummaryRow& row : summary.rows) {
    if (row.sector == nullptr) continue;
    for (std::string& id : unknown_vacancies(*row.sector)) ids.push_back(std::move(id));
  }
  return ids;
}

void note_unknown_vacancies(FindingTable& table, const Summary& summary) {
  if (unknown_vacancies(summary).empty()) return;
  add_note(table, summary, filled(sentences::note_unknown_vacancies), [](const SummaryRow& row) {
    return row.sector == nullptr || !unknown_vacancies(*row.sector).empty();
  });
}

/// Adds notes on sums that a sector could not give (because they are withheld, for example), so
/// that the total leaves the sector out. Measures that lack the same sectors share a note.
void note_unknown_sums(FindingTable& table, const Summary& summary) {
  std::vector<std::pair<std::string, std::string>> notes;  // names of sectors, and the measures
                                                           // that lack them
  for (std::size_t m = 0; m < measure_count; ++m) {
    Sectors lacking;
    for (const SummaryRow& row : summary.rows)
      if (row.sector != nullptr && !row.sums[m].is_known) lacking.push_back(row.sector);
    if (lacking.empty()) continue;
    const std::string sectors = joined(lacking), title = lower_first(summed_measures[m].title);
    auto same = std::find_if(notes.begin(), notes.end(),
                             [&](const auto& note) { return note.first == sectors; });
    if (same == notes.end())
      notes.emplace_back(sectors, title);
    else
      same->second += " and of " + title;
  }
  for (const auto& [sectors, titles] : notes)
    add_note(table, summary,
             filled(sentences::note_unknown_sum, {{"measures", titles}, {"sectors", sectors}}),
             is_total);
}

void note_missing(FindingTable& table, const Summary& summary,
                  const std::vector<SectorFindings>& sectors) {
  Sectors failed = choose(sectors, [](const SectorFindings& s) { return s.failed; });
  if (!failed.empty())
    add_note(table, summary, filled(sentences::note_failed, {{"sectors", joined(failed)}}),
             is_total);
}

/// Notes the sectors that the WTE total leaves out because they count something else.
void note_other_units(FindingTable& table, const Summary& summary,
                      const std::vector<SectorFindings>& sectors) {
  Sectors others = choose(sectors, [](const SectorFindings& s) {
    return !s.failed && !counts_in(s, Unit::wte) && counts_in(s, Unit::posts);
  });
  if (!others.empty())
    add_note(table, summary,
             filled(sentences::note_posts, {{"sectors", upper_first(joined(others))},
                                            {"are", others.size() == 1 ? "is" : "are"}}),
             is_total);
}

FigureIndex add_sum(const Sum& sum, const SummedMeasure& measure, const SummaryRow& row, Unit unit,
                    SectorFindings& all) {
  std::string id = sum_id(measure, unit, row.sector);
  std::string label = fmt::format("{}, {}", measure.title,
                                  row.sector == nullptr ? "all sectors" : row.sector->title);
  all.figures.push_back(as_figure(sum, measure, unit, std::move(id), std::move(label)));
  return static_cast<FigureIndex>(all.figures.size() - 1);
}

FindingRow write_row(const SummaryRow& row, Unit unit, SectorFindings& all) {
  FindingRow out;
  out.total = row.sector == nullptr;
  out.cells.push_back(row.sector == nullptr ? "All sectors" : row.sector->title);
  for (std::size_t m = 0; m < measure_count; ++m)
    out.cells.push_back(add_sum(row.sums[m], summed_measures[m], row, unit, all));
  return out;
}

std::string column_title(const SummedMeasure& measure, const std::string& horizon_label) {
  std::string title(measure.title);
  return measure.is_at_horizon && !horizon_label.empty() ? title + " by " + horizon_label : title;
}

FindingTable write_table(const Summary& summary, SectorFindings& all) {
  FindingTable table;
  table.columns.push_back({"Sector", Unit::none, true});
  for (const SummedMeasure& measure : summed_measures)
    table.columns.push_back({column_title(measure, summary.horizon_label), summary.unit, false});
  for (const SummaryRow& row : summary.rows)
    table.rows.push_back(write_row(row, summary.unit, all));
  return table;
}

FindingBlock workforce_summary(const Summary& summary, const std::vector<SectorFindings>& sectors,
                               SectorFindings& all) {
  FindingTable table = write_table(summary, all);
  table.id = "workforce_summary";
  table.caption = "Workforce of all sectors, in whole-time equivalents";
  note_missing(table, summary, sectors);
  note_other_units(table, summary, sectors);
  note_unknown_sums(table, summary);
  note_unknown_vacancies(table, summary);
  note_rounding(table, summary);
  return table;
}

/// Returns the summary of the sectors that count posts. Each has a horizon of its own, so there is
/// neither a total nor a year.
FindingBlock posts_summary(const std::vector<SectorFindings>& sectors, SectorFindings& all) {
  Summary summary = summarise(sectors, Unit::posts, "");
  summary.rows.pop_back();
  if (summary.rows.empty()) return FindingSentence{"posts_summary", {filled(sentences::no_posts)}};
  FindingTable table = write_table(summary, all);
  table.id = "posts_summary";
  table.columns[1].title = "Filled posts";
  table.caption = "Sectors that count posts, each to its own horizon";
  note_rounding(table, summary);
  return table;
}

FigureIndex add_count(std::vector<std::string> counted, std::string id, std::string label,
                      SectorFindings& all) {
  Figure figure;
  figure.id = std::move(id);
  figure.label = std::move(label);
  figure.measure = "profession_count";
  figure.value = static_cast<double>(counted.size());
  figure.unit = Unit::count;
  figure.formula = "totals.count";
  figure.parts = std::move(counted);
  all.figures.push_back(std::move(figure));
  return static_cast<FigureIndex>(all.figures.size() - 1);
}

FigureIndex find_figure(const SectorFindings& all, std::string_view id) {
  auto at = std::find_if(all.figures.begin(), all.figures.end(),
                         [&](const Figure& figure) { return figure.id == id; });
  return static_cast<FigureIndex>(at - all.figures.begin());
}

/// Returns the sectors that the sums in whole-time equivalents leave out.
Sectors outside(const Summary& summary, const std::vector<SectorFindings>& sectors) {
  return choose(sectors, [&](const SectorFindings& sector) {
    return sector.failed || !counts_in(sector, summary.unit);
  });
}

/// Adds the shortfalls and staff of the sectors that count posts, next to those in whole-time
/// equivalents, because one of them may be larger than all the others together.
void add_posts_cards(const std::vector<SectorFindings>& sectors, std::string_view measure,
                     std::string_view title, SectorFindings& all, FindingKeyFigures& block) {
  for (const SectorFindings& sector : sectors) {
    if (sector.failed || counts_in(sector, Unit::wte) || !counts_in(sector, Unit::posts)) continue;
    const FigureIndex figure = find_figure(all, fmt::format("all.{}.posts.{}", measure, sector.id));
    if (figure >= all.figures.size() || !is_shown(all.figures[figure])) continue;
    block.items.push_back({figure, fmt::format("{}, {}", title, in_sentence(sector.title)),
                           measure == "shortfall" ? "To the sector's own horizon" : ""});
  }
}

/// Returns the key figures: shortfalls first, and the figures of all sectors together before those
/// in posts.
FindingBlock key_figures(const Summary& summary, const std::vector<SectorFindings>& sectors,
                         SectorFindings& all) {
  const Sectors without = outside(summary, sectors);
  const std::string scope = without.empty()
                                ? "All sectors"
                                : filled(sentences::scope_without, {{"sectors", joined(without)}});
  FindingKeyFigures block{"key_figures", {}};
  auto add = [&](std::size_t place) {
    const SummedMeasure& measure = summed_measures[place];
    FigureIndex figure = find_figure(all, fmt::format("all.{}", measure.measure));
    block.items.push_back({figure, column_title(measure, summary.horizon_label), scope});
  };
  add(shortfall);
  block.items.back().comparison = sentences::card_shortfalls.words;
  add(gap);
  block.items.back().comparison = sentences::card_net.words;
  add_posts_cards(sectors, "shortfall", "Shortfalls", all, block);
  add(0);
  add_posts_cards(sectors, "staff_in_post", "Filled posts", all, block);
  return block;
}

/// Returns the chart of the shortfalls of each sector that counts whole-time equivalents, for a
/// summary.
FindingBlock shortfall_chart(const Summary& summary, const SectorFindings& all) {
  FindingChart chart;
  chart.id = "shortfalls";
  chart.kind = ChartKind::diverging_bars;
  chart.caption = column_title(summed_measures[shortfall], summary.horizon_label) + ", by sector";
  chart.unit = summary.unit;
  ChartSeries series{"Shortfalls", {}};
  for (const SummaryRow& row : summary.rows) {
    if (row.sector == nullptr || !row.sums[shortfall].is_known) continue;
    series.points.push_back(
        {row.sector->title,
         find_figure(all, sum_id(summed_measures[shortfall], summary.unit, row.sector))});
  }
  if (series.points.empty()) return FindingSentence{"shortfalls", {filled(sentences::no_gap)}};
  chart.series.push_back(std::move(series));
  return chart;
}

/// Appends a phrase as parts of a sentence.
void append_phrase(FindingSentence& to, const Phrase& phrase,
                   const std::vector<std::pair<std::string_view, TextOrFigure>>& slots) {
  if (!to.parts.empty()) to.parts.emplace_back(std::string(" "));
  for (const PhrasePart& part : parts_of(phrase)) {
    const auto slot = std::find_if(slots.begin(), slots.end(),
                                   [&](const auto& one) { return one.first == part.text; });
    to.parts.push_back(part.is_slot ? slot->second : TextOrFigure(std::string(part.text)));
  }
}

std::vector<std::string> ids_of(const std::vector<RankedGap>& ranked, bool short_only) {
  std::vector<std::string> ids;
  for (const RankedGap& entry : ranked)
    if (!short_only || is_shortfall(*entry.gap)) ids.push_back(entry.gap->id);
  return ids;
}

/// Adds the net gap without its sign, for a sentence whose verb gives the direction.
FigureIndex add_size(FigureIndex of, SectorFindings& all) {
  Figure size = all.figures.at(of);
  size.parts = {size.id};
  size.id += "_size";
  size.label = "Size of the net gap";
  size.measure = "gap_size";
  size.value = std::abs(size.value);
  size.always_sign = false;
  size.formula = "rates.size";
  all.figures.push_back(std::move(size));
  return static_cast<FigureIndex>(all.figures.size() - 1);
}

/// Returns the sentences on how many staff are missing, in how many professions, and on what is not
/// known.
FindingBlock lead(const Summary& summary, const std::vector<RankedGap>& ranked,
                  const std::vector<SectorFindings>& sectors, SectorFindings& all) {
  FindingSentence made{"lead", {}};
  const FigureIndex estimated = add_count(ids_of(ranked, false), "all.professions_estimated",
                                          "Professions with an estimate", all);
  const FigureIndex in_short =
      add_count(ids_of(ranked, true), "all.professions_short", "Professions with a shortfall", all);
  const std::vector<std::string> unknown = unknown_vacancies(summary);
  const Sectors without = outside(summary, sectors);
  const FigureIndex missing = find_figure(all, "all.shortfall");
  const FigureIndex net = find_figure(all, "all.gap");
  if (ranked.empty() || !is_shown(all.figures[missing]))
    return FindingSentence{"lead", {filled(sentences::no_gap)}};
  const std::string who =
      without.empty() ? "all sectors together" : "all sectors except " + joined(without);
  append_phrase(made, all.figures[in_short].value > 0 ? sentences::lead : sentences::lead_none,
                {{"sectors", who},
                 {"shortfall", missing},
                 {"horizon", summary.horizon_label},
                 {"count", in_short},
                 {"all", estimated}});
  if (all.figures[in_short].value > 0 && is_shown(all.figures[net])) {
    const bool is_short = is_shortfall(all.figures[net]);
    append_phrase(made, is_short ? sentences::lead_net : sentences::lead_net_surplus,
                  {{"gap", add_size(net, all)}});
  }
  if (!unknown.empty())
    append_phrase(made, sentences::lead_unknown,
                  {{"unknown", add_count(unknown, "all.professions_without_vacancies",
                                         "Professions without vacancy data", all)}});
  return made;
}

}  // namespace

SectorFindings add_up(const std::vector<SectorFindings>& sectors,
                      const std::string& horizon_label) {
  SectorFindings all;
  all.id = "all";
  all.title = "All sectors";
  Summary summary = summarise(sectors, Unit::wte, horizon_label);
  std::vector<RankedGap> ranked = rank_gaps(sectors);
  FindingSection section{"summary", "All sectors", {}};
  section.blocks.push_back(workforce_summary(summary, sectors, all));
  section.blocks.push_back(posts_summary(sectors, all));
  section.blocks.push_back(shortfall_table(ranked, horizon_label, all.figures));
  section.blocks.push_back(gap_chart(ranked, horizon_label, all.figures));
  section.blocks.push_back(shortfall_chart(summary, all));
  section.blocks.push_back(largest_gaps(ranked, horizon_label, all.figures));
  section.blocks.push_back(lead(summary, ranked, sectors, all));
  section.blocks.push_back(key_figures(summary, sectors, all));
  section.blocks.push_back(scenario_summary(sectors, horizon_label, all));
  all.sections.push_back(std::move(section));
  return all;
}

}  // namespace muster::totals
