// SPDX-License-Identifier: MIT
#include "disclosure/suppression.hpp"

#include <deque>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "disclosure/codes.hpp"
#include "disclosure/covering.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/shared_counts.hpp"

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

/// Returns the name of the table of each cell in `cells`.
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

/// The counts of the edition that is being protected and of those that readers have.
class Editions {
 public:
  explicit Editions(const EditionCounts& own) { add({}, own); }

  void add(const Published& of, const EditionCounts& counts) {
    x_all.push_back({of.part, of.whole, &counts});
  }

  /// Returns the editions that are not about other people than `of`. The one that is being
  /// protected is the first.
  std::vector<const EditionCounts*> alike(const Published& of) const {
    std::vector<const EditionCounts*> alike;
    for (const One& one : x_all)
      if (one.part == 0 || one.part == of.part) alike.push_back(one.counts);
    return alike;
  }

  std::vector<const EditionCounts*> all() const {
    std::vector<const EditionCounts*> all;
    for (const One& one : x_all) all.push_back(one.counts);
    return all;
  }

  /// Adds the sums of rows that are one row in another edition of the same people.
  void add_sums_of_rows(CountSystem& system) const {
    for (std::size_t i = 0; i < x_all.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (x_all[i].part == 0 || x_all[j].part == 0 || x_all[i].part == x_all[j].part)
          add_sums_of_merged(*x_all[i].counts, *x_all[j].counts, system);
  }

  /// Adds the sums of the parts of each whole.
  void add_sums_of_parts(CountSystem& system) const {
    std::map<std::size_t, std::map<std::size_t, const EditionCounts*>> parts;  // by whole and part
    for (const One& one : x_all)
      if (one.part != 0) parts[one.whole].emplace(one.part, one.counts);
    for (const auto& [whole, of_whole] : parts) {
      std::vector<const EditionCounts*> counts;
      for (const auto& [part, edition] : of_whole) counts.push_back(edition);
      for (const One& one : x_all)
        if (one.part == whole) add_parts(*one.counts, counts, system);
    }
  }

 private:
  struct One {
    std::size_t part = 0;
    std::size_t whole = 0;
    const EditionCounts* counts = nullptr;
  };
  std::vector<One> x_all;
};

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
  std::map<std::size_t, SharedCounts> shared;  // by the part of the people
  const auto shared_of = [&](std::size_t part) -> SharedCounts& {
    return shared.try_emplace(part, system).first->second;
  };
  add_sums(own, dataset.edition.baseline, shared_of(0), system);
  std::deque<KnownTables> known;
  Editions editions(own);
  for (const Published& each : published) {
    KnownTables& added = known.emplace_back(add_known(each, editions.alike(each), system));
    editions.add(each, added.tables);
    for (const auto& [name, number] : added.given_away) out.given_away[name] += number;
    for (const auto& [name, table] : added.tables) withhold_under_small_totals(table, system);
    add_sums(added.tables, each.shown->edition.baseline, shared_of(each.part), system);
  }
  for (auto& [part, counts] : shared) counts.tie();
  editions.add_sums_of_parts(system);
  editions.add_sums_of_rows(system);

  const std::vector<CellId> exposed = suppress_secondary(system);
  auto& left = published.empty() ? out.not_kept : out.given_away;
  if (!exposed.empty()) {
    for (const auto& [cell, name] : table_names(editions.all(), system, exposed)) ++left[name];
  }
  count_whole(own, system, out);
  for (const auto& [name, table] : own) apply(table, system, dataset.tables.at(name));
  return out;
}

namespace {

std::string counts_of(std::size_t number, const std::string& file) {
  return counted(number, "count") + " of " + file;
}

/// Returns the file name of a table. A table that is only in an earlier edition has no file here,
/// so its name is used.
std::string file_of(const model::Dataset& dataset, const std::string& name) {
  const model::Table* table = dataset.find(name);
  return table == nullptr ? name + ".csv" : table->file;
}

void report_given_away(std::size_t number, const std::string& file, Diagnostics& diagnostics) {
  if (number == 0) return;
  diagnostics.warning(code::disclosure_public_already, {file, 0, 0},
                      counts_of(number, file) +
                          " that the rules withhold can be read, calculated or narrowed down from "
                          "earlier publications",
                      {"consider withdrawing the earlier edition, because withholding the counts "
                       "here is not enough"});
}

void report_whole(const Suppressed& suppressed, const model::Dataset& dataset,
                  Diagnostics& diagnostics) {
  for (const std::string& name : suppressed.whole_tables) {
    const std::string file = file_of(dataset, name);
    diagnostics.warning(
        code::disclosure_table_withheld, {file, 0, 0},
        "all counts of " + file + " are withheld, including zeros",
        {"publish it by year or for larger groups to show more, because readers could "
         "work out small counts if fewer were withheld"});
  }
  for (const auto& [name, number] : suppressed.whole_series) {
    const std::string file = file_of(dataset, name);
    diagnostics.note(code::disclosure_series_withheld, {file, 0, 0},
                     "all counts of " + std::to_string(number) + " series in " + file +
                         " are withheld, including zeros",
                     {"publish larger groups to show more, because readers could work out small "
                      "counts if fewer were withheld (a series is one profession in one sector)"});
  }
}

void report_not_kept(const Suppressed& suppressed, const model::Dataset& dataset,
                     Diagnostics& diagnostics) {
  for (const auto& [name, number] : suppressed.not_kept) {
    const std::string file = file_of(dataset, name);
    diagnostics.error(
        code::disclosure_not_kept, {file, 0, 0},
        counts_of(number, file) +
            " cannot be protected, because other published figures may give them away",
        {"publish the table for larger groups, or choose nhs-england or round-5"});
  }
}

}  // namespace

void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics) {
  for (const auto& [name, number] : suppressed.given_away)
    report_given_away(number, file_of(dataset, name), diagnostics);
  report_whole(suppressed, dataset, diagnostics);
  report_not_kept(suppressed, dataset, diagnostics);
}

}  // namespace muster::disclosure
