// SPDX-License-Identifier: MIT
// The counts of one edition as cells of a system that holds all tables, of this edition and of
// those that readers have already.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/count_system.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

/// One person in the unit of the system, because files give whole-time equivalents to three
/// decimals.
inline constexpr std::int64_t one_person = 1000;

/// One table and the ids of its cells in the system. Its columns are headcounts, followed by
/// whole-time equivalents.
struct TableCells {
  TableCounts counts;
  std::size_t heads = 0;  ///< number of columns of `counts` that are headcounts
  const model::TextPool* texts = nullptr;
  std::vector<CellId> ids = {};        ///< by place; no_cell if a reader sees no number there
  std::vector<TrueCount> before = {};  ///< by place; empty if the table has the true counts

  CellId id(const Place& place) const { return ids[counts.id(place)]; }
  TrueCount truth(const Place& place) const;
  bool is_wte(const Place& place) const { return place.column >= heads; }
  /// Returns the place of the whole-time equivalents that belong to the headcount, if the row has
  /// one of each.
  std::optional<Place> time_of(const Place& heads_of_row) const;
  std::optional<std::size_t> column(const std::string& name) const;
};

/// Converts people to the unit of the system, thousandths of a person.
std::int64_t in_units(double people);

/// The tables of an edition, by name.
using EditionCounts = std::map<std::string, TableCells>;

TableCells table_cells(const model::Table& table, const model::TextPool& texts);

/// Adds the cells of the edition that is being protected. None is withheld yet, and `guess` holds
/// what a reader would know of a cell if it were.
EditionCounts add_own_cells(const model::Dataset& dataset, CountSystem& system);

/// Returns a new cell that holds the `truth` of `table` at `place`.
Cell cell_of(const TableCells& table, const Place& place, const CountSystem& system);

/// Whether the rules withhold the cell for its own sake, because it counts from 1 person up to the
/// threshold. Whole-time equivalents follow their headcounts, if these are known.
bool is_small(const TableCells& table, const Place& place, std::int64_t threshold);

}  // namespace muster::disclosure
