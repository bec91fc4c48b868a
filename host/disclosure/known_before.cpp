// SPDX-License-Identifier: MIT
#include "disclosure/known_before.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <optional>
#include <utility>

#include "disclosure/count_columns.hpp"
#include "disclosure/rule_set.hpp"
#include "model/row_groups.hpp"

namespace muster::disclosure {

namespace {

/// What names a row to a reader, whatever pool its texts lie in.
std::string key_of(const model::Table& level, const model::TextPool& texts, std::size_t row) {
  std::string key;
  for (const model::Column& column : level.columns) {
    if (!column.schema.key) continue;
    key += column.schema.name + '\x1f';
    key += column.schema.type == model::Type::date ? std::to_string(column.dates[row])
           : column.schema.type == model::Type::text
               ? std::string(texts.at(column.texts[row]))
               : std::to_string(std::llround(column.numbers[row] * 1000));
    key += '\x1e';
  }
  return key;
}

std::string name_of(const TableCells& table, const Place& place) {
  const TableCounts& counts = table.counts;
  const auto& column = counts.table().columns[counts.column_index(place.column)];
  return column.schema.name + '\x1d' +
         key_of(counts.level_table(place.level), *table.texts, place.row);
}

/// The cells of one table as ids of the system, by column name and row key.
std::map<std::string, CellId> names_of(const EditionCounts& own, const std::string& name) {
  std::map<std::string, CellId> names;
  const auto table = own.find(name);
  if (table == own.end()) return names;
  for (const Place& place : table->second.counts.places()) {
    const CellId id = table->second.id(place);
    if (id != no_cell) names.emplace(name_of(table->second, place), id);
  }
  return names;
}

/// Rows of which `known` shows no count at all may hold zeros: it withheld them whole.
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
  Joining(TableCells& known, std::map<std::string, CellId> own, const RuleSet* rule,
          CountSystem& system)
      : x_known(known), x_own(std::move(own)), x_rule(rule), x_whole(whole_rows(known)),
        x_system(system) {}

  /// Returns how many cells that need protection can be read.
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
  std::optional<CellId> own_cell(const Place& place) const {
    const auto at = x_own.find(name_of(x_known, place));
    return at == x_own.end() ? std::nullopt : std::optional(at->second);
  }
  bool is_rounded(const Place& place) const {
    return x_known.counts.status(place) == model::Status::rounded && x_rule != nullptr &&
           x_rule->base > 0;
  }

  CellId cell_for(const Place& place, bool& needed) {
    const model::Status shown = x_known.counts.status(place);
    const auto own = own_cell(place);
    if (is_rounded(place)) return bounded(place, own);
    if (has_number(shown)) return shown_cell(place, own, needed);
    return shown == model::Status::withheld ? withheld_cell(place, own) : no_cell;
  }

  CellId shown_cell(const Place& place, const std::optional<CellId>& own, bool& needed) {
    Cell cell = cell_of(x_known, place, x_system);
    cell.value = in_units(x_known.counts.value(place));
    if (own && x_system.cells()[*own].value == cell.value) {
      needed = x_system.settle(*own);
      return *own;
    }
    cell.need = Need::nothing;
    cell.settled = true;
    return x_system.add(cell);
  }

  CellId withheld_cell(const Place& place, const std::optional<CellId>& own) {
    if (x_known.before.empty()) return own.value_or(no_cell);
    const TrueCount truth = x_known.truth(place);
    if (!has_number(truth.status)) return no_cell;
    Cell cell = cell_of(x_known, place, x_system);
    if (x_whole[place.level].contains(place.row)) cell.guess = {0, no_limit};
    if (own && x_system.cells()[*own].value == in_units(truth.value)) {
      // What the mark said there stays known, though the series is withheld whole here.
      Interval& elsewhere = x_system.cell(*own).elsewhere;
      elsewhere = {std::max(elsewhere.low, cell.guess.low),
                   std::min(elsewhere.high, cell.guess.high)};
      return *own;
    }
    const CellId id = x_system.add(cell);
    x_system.withhold(id);
    return id;
  }

  /// The figure is within half the base that it was rounded to.
  CellId bounded(const Place& place, const std::optional<CellId>& own) {
    if (!own) return no_cell;
    const std::int64_t shown = in_units(x_known.counts.value(place));
    const std::int64_t reach = x_known.is_wte(place) ? x_rule->base * one_person / 2 + one_person
                                                     : x_rule->base / 2 * one_person;
    const Interval bounds{std::max<std::int64_t>(shown - reach, 0), shown + reach};
    Cell& cell = x_system.cell(*own);
    if (cell.value < bounds.low || cell.value > bounds.high) return no_cell;
    cell.elsewhere = {std::max(cell.elsewhere.low, bounds.low),
                      std::min(cell.elsewhere.high, bounds.high)};
    cell.guess = {std::max(cell.guess.low, bounds.low), std::min(cell.guess.high, bounds.high)};
    return *own;
  }

  TableCells& x_known;
  std::map<std::string, CellId> x_own;
  const RuleSet* x_rule;
  std::vector<std::set<std::size_t>> x_whole;
  CountSystem& x_system;
};

}  // namespace

KnownTables add_known(const Published& known, const EditionCounts& own, CountSystem& system) {
  KnownTables added;
  for (const auto& [name, table] : known.shown->tables) {
    if (!count_columns(table).any()) continue;
    TableCells cells = table_cells(table, known.shown->texts);
    if (known.counts != nullptr) {
      const auto truth = known.counts->find(name);
      const bool fits = truth != known.counts->end() &&
                        truth->second.size() == cells.counts.places().size();
      if (fits) cells.before = truth->second;
    }
    const RuleSet* rule = find_rule_set(known.shown->disclosure.rule_set);
    const std::size_t given_away = Joining(cells, names_of(own, name), rule, system).join();
    if (given_away > 0) added.given_away[name] += given_away;
    added.tables.emplace(name, std::move(cells));
  }
  return added;
}

}  // namespace muster::disclosure
