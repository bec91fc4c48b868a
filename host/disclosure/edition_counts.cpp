// SPDX-License-Identifier: MIT
#include "disclosure/edition_counts.hpp"

#include <cmath>
#include <utility>

#include "disclosure/rule_set.hpp"
#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

/// Whether the table has exactly one headcount and one column of whole-time equivalents, and the
/// place is in one of its own rows. Both columns then describe the same people.
bool is_paired(const TableCells& table, const Place& place) {
  const bool one_of_each = table.heads == 1 && table.counts.has(1) && !table.counts.has(2);
  return one_of_each && place.level == 0;
}

bool follows_heads(const TableCells& table, const Place& place) {
  return table.is_wte(place) && is_paired(table, place) &&
         has_number(table.truth({0, 0, place.row}).status);
}

double people_at(const TableCells& table, const Place& place) {
  const TrueCount count = table.truth(follows_heads(table, place) ? Place{0, 0, place.row} : place);
  if (!table.is_wte(place) || follows_heads(table, place)) return count.value;
  return people_in(count.value, count.status);
}

/// Returns the least value that a reader would think possible if the cell were withheld. For a
/// count above the threshold that is the next number above the threshold. Whole-time equivalents
/// that are withheld with their headcount may have any value above zero.
std::int64_t least_of(const TableCells& table, const Place& place, std::int64_t threshold) {
  const std::int64_t unit = table.is_wte(place) ? 1 : one_person;
  if (table.truth(place).value == 0) return 0;
  if (is_small(table, place, threshold) || follows_heads(table, place)) return unit;
  return threshold * one_person + unit;
}

Interval guess_of(const TableCells& table, const Place& place, std::int64_t threshold) {
  const bool up_to_threshold = people_at(table, place) <= static_cast<double>(threshold);
  return {least_of(table, place, threshold), up_to_threshold ? threshold * one_person : no_limit};
}

/// Returns the series of each row, by level of the table and by row. A series is a profession in a
/// sector.
std::vector<std::vector<GroupId>> series_of(const TableCounts& counts, CountSystem& system) {
  std::vector<std::vector<GroupId>> series;
  for (std::size_t level = 0; level < counts.level_count(); ++level) {
    const model::Table& rows = counts.level_table(level);
    const auto by = columns_of(rows, {"sector", "profession"});
    std::vector<GroupId>& of_level = series.emplace_back(rows.row_count(), no_group);
    if (by.empty()) continue;
    std::vector<GroupId> ids;
    const std::vector<std::size_t> groups = group_rows(rows, by);
    for (std::size_t row = 0; row < groups.size(); ++row) {
      if (groups[row] == ids.size()) ids.push_back(system.add_group());
      of_level[row] = ids[groups[row]];
    }
  }
  return series;
}

void add_cells(TableCells& table, CountSystem& system) {
  const GroupId whole = system.add_group();
  const auto series = series_of(table.counts, system);
  for (const Place& place : table.counts.places()) {
    Cell cell = cell_of(table, place, system);
    cell.series = series[place.level][place.row];
    cell.table = whole;
    table.ids.push_back(system.add(cell));
  }
  for (const Place& place : table.counts.places()) {
    const auto time = table.time_of(place);
    if (time && !table.is_wte(place)) system.cell(table.id(place)).companion = table.id(*time);
  }
  for (const Place& place : table.counts.places()) {
    if (!has_number(table.truth(place).status)) table.ids[table.counts.id(place)] = no_cell;
  }
}

}  // namespace

std::int64_t in_units(double people) {
  return std::llround(people * static_cast<double>(one_person));
}

TrueCount TableCells::truth(const Place& place) const {
  if (!before.empty()) return before[counts.id(place)];
  return {counts.status(place), counts.value(place)};
}

std::optional<Place> TableCells::time_of(const Place& heads_of_row) const {
  if (!is_paired(*this, heads_of_row)) return std::nullopt;
  return Place{1, 0, heads_of_row.row};
}

std::optional<std::size_t> TableCells::column(const std::string& name) const {
  const auto& columns = counts.table().columns;
  for (std::size_t i = 0; counts.has(i); ++i) {
    if (columns[counts.column_index(i)].schema.name == name) return i;
  }
  return std::nullopt;
}

bool is_small(const TableCells& table, const Place& place, std::int64_t threshold) {
  if (!has_number(table.truth(place).status)) return false;
  const double people = people_at(table, place);
  return people >= 1 && people <= static_cast<double>(threshold);
}

Cell cell_of(const TableCells& table, const Place& place, const CountSystem& system) {
  const TrueCount count = table.truth(place);
  Cell cell;
  cell.settled = !has_number(count.status);
  cell.value = in_units(count.value);
  cell.step = table.is_wte(place) ? 1 : one_person;
  cell.guess = guess_of(table, place, system.threshold());
  const bool small = !cell.settled && is_small(table, place, system.threshold());
  if (small && !follows_heads(table, place)) cell.need = Need::any_count;
  return cell;
}

TableCells table_cells(const model::Table& table, const model::Dataset& dataset) {
  const CountColumns columns = count_columns(table);
  std::vector<std::size_t> all = columns.heads;
  all.insert(all.end(), columns.wte.begin(), columns.wte.end());
  return {TableCounts(table, std::move(all)), columns.heads.size(), &dataset.texts,
          dataset.edition.organisation};
}

EditionCounts add_own_cells(const model::Dataset& dataset, CountSystem& system) {
  EditionCounts tables;
  for (const auto& [name, table] : dataset.tables) {
    if (!count_columns(table).any()) continue;
    const auto at = tables.emplace(name, table_cells(table, dataset)).first;
    add_cells(at->second, system);
  }
  return tables;
}

TrueCounts true_counts(const model::Dataset& dataset) {
  TrueCounts counts;
  for (const auto& [name, table] : dataset.tables) {
    if (!count_columns(table).any()) continue;
    const TableCells cells = table_cells(table, dataset);
    for (const Place& place : cells.counts.places()) counts[name].push_back(cells.truth(place));
  }
  return counts;
}

}  // namespace muster::disclosure
