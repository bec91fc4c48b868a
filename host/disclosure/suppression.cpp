// SPDX-License-Identifier: MIT
#include "disclosure/suppression.hpp"

#include <deque>
#include <utility>

#include "disclosure/count_columns.hpp"
#include "disclosure/known_before.hpp"
#include "disclosure/secondary.hpp"
#include "disclosure/shared_counts.hpp"
#include "disclosure/table_sums.hpp"

namespace muster::disclosure {

namespace {

void withhold_small(const EditionCounts& tables, CountSystem& system) {
  for (const auto& [name, table] : tables) {
    for (const Place& place : table.counts.places()) {
      const bool small = is_small(table, place, system.threshold());
      if (small) system.withhold(table.id(place));
    }
    withhold_under_small_totals(table, system);
    withhold_totals_of_small(table, system);
  }
}

void add_sums(const EditionCounts& tables, Date baseline, SharedCounts& shared,
              CountSystem& system) {
  for (const auto& [name, table] : tables) add_table_sums(table, system);
  shared.read(tables, baseline);
}

void apply(const TableCells& cells, const CountSystem& system, model::Table& table) {
  for (const Place& place : cells.counts.places()) {
    const CellId id = cells.id(place);
    if (id == no_cell || system.cells()[id].printed) continue;
    model::Table& level = place.level == 0 ? table : *table.margins[place.level - 1].table;
    const std::string& name =
        table.columns[cells.counts.column_index(place.column)].schema.name;
    withhold(*find_column(level, name), place.row);
  }
}

/// For each of the cells, the table that it belongs to.
std::map<CellId, std::string> table_names(const std::vector<const EditionCounts*>& editions,
                                          const CountSystem& system,
                                          const std::vector<CellId>& cells) {
  std::map<CellId, std::string> names;
  std::map<GroupId, std::string> tables;
  for (const EditionCounts* edition : editions) {
    for (const auto& [name, table] : *edition) {
      for (CellId id : table.ids) {
        if (id == no_cell) continue;
        names.emplace(id, name);
        tables.emplace(system.cells()[id].table, name);
      }
    }
  }
  std::map<CellId, std::string> wanted;
  for (CellId id : cells) {
    const auto name = names.find(id);
    wanted[id] = name == names.end() ? tables[system.cells()[id].table] : name->second;
  }
  return wanted;
}

void count_whole(const EditionCounts& tables, const CountSystem& system, Suppressed& out) {
  for (const auto& [name, table] : tables) {
    std::set<GroupId> series;
    for (CellId id : table.ids) {
      if (id == no_cell) continue;
      const Cell& cell = system.cells()[id];
      if (system.is_whole(cell.table)) out.whole_tables.insert(name);
      if (system.is_whole(cell.series)) series.insert(cell.series);
    }
    if (!series.empty() && !out.whole_tables.contains(name)) out.whole_series[name] = series.size();
  }
}

}  // namespace

WholeSystem whole_system(const model::Dataset& dataset, std::int64_t threshold) {
  WholeSystem whole{CountSystem(threshold, one_person), {}};
  whole.tables = add_own_cells(dataset, whole.system);
  SharedCounts shared(whole.system);
  add_sums(whole.tables, dataset.edition.baseline, shared, whole.system);
  shared.tie();
  return whole;
}

Suppressed suppress(model::Dataset& dataset, const RuleSet& rule,
                    const std::vector<Published>& published) {
  Suppressed out;
  CountSystem system(rule.threshold, one_person);
  const EditionCounts own = add_own_cells(dataset, system);
  withhold_small(own, system);
  SharedCounts shared(system);
  add_sums(own, dataset.edition.baseline, shared, system);
  std::deque<KnownTables> known;
  std::vector<const EditionCounts*> editions = {&own};
  for (const Published& each : published) {
    KnownTables& added = known.emplace_back(add_known(each, editions, system));
    editions.push_back(&added.tables);
    for (const auto& [name, number] : added.given_away) out.given_away[name] += number;
    for (const auto& [name, table] : added.tables) withhold_under_small_totals(table, system);
    add_sums(added.tables, each.shown->edition.baseline, shared, system);
  }
  shared.tie();

  const std::vector<CellId> exposed = suppress_secondary(system);
  auto& left = published.empty() ? out.not_kept : out.given_away;
  if (!exposed.empty()) {
    for (const auto& [cell, name] : table_names(editions, system, exposed)) ++left[name];
  }
  count_whole(own, system, out);
  for (const auto& [name, table] : own) apply(table, system, dataset.tables.at(name));
  return out;
}

}  // namespace muster::disclosure
