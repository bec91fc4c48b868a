// SPDX-License-Identifier: MIT
// Groups of rows that agree in some columns. Margins are sums over such groups, and disclosure
// control connects their counts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

/// The columns of `names` that the table has.
std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names);

/// A cell's value as bits, which are equal if the cells of one table are. Texts are indices into
/// one pool.
std::uint64_t cell_bits(const Column& column, std::size_t row);

/// Groups rows that need not stay in memory, because it keeps the contents of their cells. It is an
/// open hash table, so that no memory is allocated for each row; a table may have millions.
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
  std::vector<std::uint64_t> x_wanted;  ///< the cells of the group that is looked for
  std::vector<std::uint64_t> x_cells;   ///< cells of all groups, one group after another
  std::vector<std::uint32_t> x_slots;   ///< a group + 1, or 0; a power of two, at most half full
};

/// For each row of the table its group, numbered by first appearance.
std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by);

}  // namespace muster::model
