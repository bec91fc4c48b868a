// SPDX-License-Identifier: MIT
#include "disclosure/suppression.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

/// Returns a text made from the key cells of a row, so that rows of two editions can be compared
/// although their string pools differ. `organisation`, unless empty, replaces the row's own.
std::string key_of(const model::Table& level, const model::TextPool& texts, std::size_t row,
                   std::string_view organisation) {
  std::map<std::string_view, std::string> cells;  // by column; empty cells are as no column
  for (const model::Column& column : level.columns) {
    if (!column.schema.key) continue;
    std::string& cell = cells[column.schema.name];
    cell = column.schema.type == model::Type::date ? std::to_string(column.dates[row])
           : column.schema.type == model::Type::text
               ? std::string(texts.at(column.texts[row]))
               : std::to_string(std::llround(column.numbers[row] * 1000));
  }
  if (!organisation.empty()) cells["organisation"] = organisation;
  std::string key;
  for (const auto& [column, cell] : cells)
    if (!cell.empty()) key += std::string(column) + '\x1f' + cell + '\x1e';
  return key;
}

/// Returns who else the row may be of in another edition: the organisation that it was of before a
/// merger, or the edition's organisation for a row without one. "" if nobody else.
std::string_view other_organisation(const TableCells& table, const Place& place) {
  const model::Table& rows = table.counts.table();
  const model::ColumnSchema* schema = rows.schema.find("organisation");
  if (place.level != 0 || schema == nullptr || !schema->key) return "";
  if (!rows.origins.empty()) return table.texts->at(rows.origins[place.row]);
  const model::Column* column = rows.find("organisation");
  return column == nullptr || column->texts[place.row] == 0 ? table.organisation : "";
}

/// Returns the names that a cell has in editions, one or two.
std::vector<std::string> names_at(const TableCells& table, const Place& place) {
  const TableCounts& counts = table.counts;
  // A sum of one row has the row's key, but it is another cell.
  const std::string column = counts.table().columns[counts.column_index(place.column)].schema.name +
                             (place.level == 0 ? "\x1d" : " in all\x1d");
  const model::Table& level = counts.level_table(place.level);
  std::vector<std::string> names = {column + key_of(level, *table.texts, place.row, "")};
  if (const auto other = other_organisation(table, place); !other.empty())
    if (std::string name = column + key_of(level, *table.texts, place.row, other);
        name != names.front())
      names.push_back(std::move(name));
  return names;
}

/// A cell with a given name: of this edition (`own`), or of another edition that readers have.
struct Namesake {
  CellId id = no_cell;
  bool own = false;
};

/// The cells of one table in all editions, by a name made from the column and the row key. A figure
/// that was revised has several cells under one name.
using Names = std::map<std::string, std::vector<Namesake>>;

Names names_of(const std::vector<const EditionCounts*>& editions, const std::string& name) {
  Names names;
  for (const EditionCounts* edition : editions) {
    const auto table = edition->find(name);
    if (table == edition->end()) continue;
    for (const Place& place : table->second.counts.places()) {
      const CellId id = table->second.id(place);
      if (id == no_cell) continue;
      for (const std::string& each : names_at(table->second, place))
        names[each].push_back({id, edition == editions.front()});
    }
  }
  return names;
}

/// Returns the rows for which the earlier table shows no count at all, by level. They may hold
/// zeros, because a series that is withheld whole is withheld with its zeros.
std::vector<std::set<std::size_t>> whole_rows(const TableCells& table) {
  std::vector<std::set<std::size_t>> whole;
  for (std::size_t level = 0; level < table.counts.level_count(); ++level) {
    const model::Table& rows = table.counts.level_table(level);
    const auto groups = group_rows(rows, columns_of(rows, {"sector", "profession"}));
    std::set<std::size_t> shown, of_level;
    for (const Place& place : table.counts.places()) {
      if (place.level == level && has_number(table.counts.status(place)))
        shown.insert(groups[place.row]);
    }
    for (std::size_t row = 0; row < groups.size(); ++row) {
      if (!shown.contains(groups[row])) of_level.insert(row);
    }
    whole.push_back(std::move(of_level));
  }
  return whole;
}

class Joining {
 public:
  Joining(TableCells& known, Names names, const RuleSet* rule, CountSystem& system)
      : x_known(known),
        x_names(std::move(names)),
        x_rule(rule),
        x_whole(whole_rows(known)),
        x_system(system) {}

  /// Connects the cells of the known table with the cells of this edition. Returns the number of
  /// cells of this edition that need protection although the known table shows them.
  std::size_t join() {
    std::size_t given_away = 0;
    for (const Place& place : x_known.counts.places()) {
      bool needed = false;
      x_known.ids.push_back(cell_for(place, needed));
      if (needed) ++given_away;
    }
    return given_away;
  }

 private:
  /// Returns the first cell that has the same name as `place` and a value within the bounds.
  Namesake namesake(const Place& place, const Interval& bounds) const {
    for (const std::string& name : names_at(x_known, place)) {
      const auto at = x_names.find(name);
      if (at == x_names.end()) continue;
      for (const Namesake& each : at->second) {
        const std::int64_t value = x_system.cells()[each.id].value;
        if (bounds.low <= value && value <= bounds.high) return each;
      }
    }
    return {};
  }
  bool is_rounded(const Place& place) const {
    return x_known.counts.status(place) == model::Status::rounded && x_rule != nullptr &&
           x_rule->base > 0;
  }

  CellId cell_for(const Place& place, bool& needed) {
    const model::Status shown = x_known.counts.status(place);
    if (is_rounded(place)) return bounded(place);
    if (has_number(shown)) return shown_cell(place, needed);
    return shown == model::Status::withheld ? withheld_cell(place) : no_cell;
  }

  CellId shown_cell(const Place& place, bool& needed) {
    Cell cell = cell_of(x_known, place, x_system);
    cell.value = in_units(x_known.counts.value(place));
    const Namesake same = namesake(place, {cell.value, cell.value});
    if (same.id != no_cell) {
      const bool needed_here = x_system.settle(same.id);
      needed = needed_here && same.own;
      return same.id;
    }
    cell.need = Need::nothing;
    cell.settled = true;
    return x_system.add(cell);
  }

  CellId withheld_cell(const Place& place) {
    if (x_known.before.empty()) return namesake(place, {0, no_limit}).id;
    const TrueCount truth = x_known.truth(place);
    if (!has_number(truth.status)) return no_cell;
    Cell cell = cell_of(x_known, place, x_system);
    if (x_whole[place.level].contains(place.row)) cell.guess = {0, no_limit};
    const Namesake same = namesake(place, {cell.value, cell.value});
    if (same.id != no_cell) return known_within(same.id, cell.guess);
    const CellId id = x_system.add(cell);
    x_system.withhold(id);
    return id;
  }

  /// Limits a cell by a rounded figure in the known table. The true value differs from it by at
  /// most half the base. For whole-time equivalents the limit is one person wider, because they
  /// were rounded up to whole people first.
  CellId bounded(const Place& place) {
    const std::int64_t shown = in_units(x_known.counts.value(place));
    const std::int64_t reach = x_known.is_wte(place) ? x_rule->base * one_person / 2 + one_person
                                                     : x_rule->base / 2 * one_person;
    const Interval bounds{std::max<std::int64_t>(shown - reach, 0), shown + reach};
    const CellId id = namesake(place, bounds).id;
    return id == no_cell ? no_cell : known_within(id, bounds);
  }

  /// Narrows the cell to the range that was published earlier. A reader knows that range whatever
  /// mark this edition prints, even if it withholds the whole series.
  CellId known_within(CellId id, const Interval& bounds) {
    Cell& cell = x_system.cell(id);
    cell.elsewhere = meet(cell.elsewhere, bounds);
    cell.guess = meet(cell.guess, bounds);
    return id;
  }

  TableCells& x_known;
  Names x_names;
  const RuleSet* x_rule;
  std::vector<std::set<std::size_t>> x_whole;
  CountSystem& x_system;
};

/// Returns the cells of the parts that have this name, one for each part; nothing if a part doesn't
/// show or withhold such a count.
std::vector<CellId> cells_of(const std::vector<Names>& parts, const std::string& name) {
  std::vector<CellId> cells;
  for (const Names& names : parts) {
    const auto found = names.find(name);
    if (found == names.end()) return {};
    cells.push_back(found->second.front().id);
  }
  return cells;
}

}  // namespace

void add_parts(const EditionCounts& whole, const std::vector<const EditionCounts*>& parts,
               CountSystem& system) {
  for (const auto& [table, counts] : whole) {
    std::vector<Names> names;
    for (const EditionCounts* part : parts) names.push_back(names_of({part}, table));
    for (const auto& [name, sums] : names_of({&whole}, table)) {
      const std::vector<CellId> cells = cells_of(names, name);
      if (cells.empty()) continue;
      for (const Namesake& sum : sums)
        if (std::find(cells.begin(), cells.end(), sum.id) == cells.end())
          system.add(Equation{cells, {sum.id}, 0});
    }
  }
}

namespace {

/// Adds that the cells of each name in `many` add up to the one of this name in `one`.
void add_sums_of_names(const Names& many, const Names& one, CountSystem& system) {
  for (const auto& [name, cells] : many) {
    const auto sum = one.find(name);
    if (cells.size() < 2 || sum == one.end() || sum->second.size() != 1) continue;
    Equation equation{{}, {sum->second.front().id}, 0};
    std::int64_t value = 0;
    for (const Namesake& cell : cells) {
      equation.plus.push_back(cell.id);
      value += system.cells()[cell.id].value;
    }
    const CellId whole = equation.minus.front();
    const bool is_new =
        std::find(equation.plus.begin(), equation.plus.end(), whole) == equation.plus.end();
    if (is_new && value == system.cells()[whole].value) system.add(std::move(equation));
  }
}

}  // namespace

void add_sums_of_merged(const EditionCounts& edition, const EditionCounts& other,
                        CountSystem& system) {
  for (const auto& [table, counts] : edition) {
    const Names own = names_of({&edition}, table), others = names_of({&other}, table);
    add_sums_of_names(own, others, system);
    add_sums_of_names(others, own, system);
  }
}

KnownTables add_known(const Published& known, const std::vector<const EditionCounts*>& editions,
                      CountSystem& system) {
  KnownTables added;
  for (const auto& [name, table] : known.shown->tables) {
    if (!count_columns(table).any()) continue;
    TableCells cells = table_cells(table, *known.shown);
    if (known.counts != nullptr) {
      const auto truth = known.counts->find(name);
      const bool fits =
          truth != known.counts->end() && truth->second.size() == cells.counts.places().size();
      if (fits) cells.before = truth->second;
    }
    const RuleSet* rule = find_rule_set(known.shown->disclosure.rule_set);
    const std::size_t given_away = Joining(cells, names_of(editions, name), rule, system).join();
    if (given_away > 0) added.given_away[name] += given_away;
    added.tables.emplace(name, std::move(cells));
  }
  return added;
}

}  // namespace muster::disclosure
