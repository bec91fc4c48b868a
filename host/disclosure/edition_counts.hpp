// SPDX-License-Identifier: MIT
// The counts of one edition as cells of a system. The system holds all tables of this edition and
// of the editions that readers already have.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/count_system.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

/// One person in the unit of the system. The unit is a thousandth, because files give whole-time
/// equivalents to three decimals.
inline constexpr std::int64_t one_person = 1000;

/// One table and the ids of its cells in the system. Its columns are headcounts, followed by
/// whole-time equivalents.
struct TableCells {
  TableCounts counts;
  std::size_t heads = 0;  ///< number of columns of `counts` that are headcounts
  const model::TextPool* texts = nullptr;
  std::string_view organisation = {};  ///< of the edition
  std::vector<CellId> ids = {};        ///< by place; no_cell if a reader sees no number there
  std::vector<TrueCount> before = {};  ///< by place; empty if `counts` has the true counts

  CellId id(const Place& place) const { return ids[counts.id(place)]; }
  TrueCount truth(const Place& place) const;
  bool is_wte(const Place& place) const { return place.column >= heads; }
  /// Returns the place of the whole-time equivalents (working time) that belong to the headcount.
  /// Returns nothing unless the row has exactly one headcount and one number of whole-time
  /// equivalents.
  std::optional<Place> time_of(const Place& heads_of_row) const;
  std::optional<std::size_t> column(const std::string& name) const;
};

/// Converts people to the unit of the system, thousandths of a person.
std::int64_t in_units(double people);

/// The tables of an edition, by name.
using EditionCounts = std::map<std::string, TableCells>;

TableCells table_cells(const model::Table& table, const model::Dataset& dataset);

/// Adds the cells of the edition that is being protected. None of them is withheld yet. Cell::guess
/// holds the values that a reader would think possible if the cell were withheld.
EditionCounts add_own_cells(const model::Dataset& dataset, CountSystem& system);

/// Returns a new cell with the true count at `place` of `table`.
Cell cell_of(const TableCells& table, const Place& place, const CountSystem& system);

/// Whether the rules withhold the cell for its own sake, because its count is at least 1 person and
/// not above the threshold, rather than to protect another cell. For a cell with whole-time
/// equivalents, the headcount of the same people decides, if it is known.
bool is_small(const TableCells& table, const Place& place, std::int64_t threshold);

}  // namespace muster::disclosure
