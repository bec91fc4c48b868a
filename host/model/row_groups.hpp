// SPDX-License-Identifier: MIT
// Rows of a table that agree in some columns: what margins are added up over, and what disclosure
// control ties together.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

/// The columns of `names` that the table has.
std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names);

/// A cell's value as bits that are equal if the cells are (of one table; strings are indices into
/// one pool).
std::uint64_t cell_bits(const Column& column, std::size_t row);

/// Groups of rows that need not stay: it keeps what their cells hold. An open table, so that
/// nothing is allocated for a row; a table may have millions.
class RowGroups {
 public:
  /// `columns`: how many columns rows agree in.
  explicit RowGroups(std::size_t columns) : x_columns(columns), x_slots(1024) {}

  /// The group of a row, by its cells in `by`, numbered by first appearance. Each call may pass
  /// different column objects, if they hold the same values and share a string pool.
  std::size_t group_of(std::span<const Column* const> by, std::size_t row);
  std::size_t size() const { return x_size; }

 private:
  bool is_group(std::size_t group) const;
  std::size_t slot_of(std::uint64_t hash) const;
  void grow();

  std::size_t x_columns;
  std::size_t x_size = 0;
  std::vector<std::uint64_t> x_wanted;  ///< the cells that are looked for
  std::vector<std::uint64_t> x_cells;   ///< of all groups, one group after another
  std::vector<std::uint32_t> x_slots;   ///< a group + 1, or 0; a power of two, at most half full
};

/// For each row of the table its group, numbered by first appearance.
std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by);

}  // namespace muster::model
