// SPDX-License-Identifier: MIT
#include "model/row_groups.hpp"

#include <algorithm>
#include <bit>

namespace muster::model {

std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names) {
  std::vector<const Column*> found;
  for (const std::string& name : names) {
    if (const Column* column = table.find(name)) found.push_back(column);
  }
  return found;
}

std::uint64_t cell_bits(const Column& column, std::size_t row) {
  switch (column.schema.type) {
    case Type::text:
      return column.texts[row];
    case Type::number:
      return std::bit_cast<std::uint64_t>(column.numbers[row]);
    case Type::date:
      return static_cast<std::uint32_t>(column.dates[row]);
  }
  return 0;
}

namespace {

/// An open table of the groups so far: a slot has a group's number + 1, and is compared by the
/// group's first row. A table may have millions of rows, so nothing is allocated for one.
class GroupIndex {
 public:
  explicit GroupIndex(const std::vector<const Column*>& by) : x_by(by), x_slots(1024) {}

  std::size_t group_of(std::size_t row) {
    if (x_first_rows.size() * 2 >= x_slots.size()) grow();
    std::size_t slot = slot_of(row);
    if (x_slots[slot] == 0) {
      x_first_rows.push_back(static_cast<std::uint32_t>(row));
      x_slots[slot] = static_cast<std::uint32_t>(x_first_rows.size());
    }
    return x_slots[slot] - 1;
  }

 private:
  std::uint64_t hash(std::size_t row) const {
    std::uint64_t mixed = 0;
    for (const Column* column : x_by) {
      mixed = (mixed ^ cell_bits(*column, row)) * 0x9E3779B97F4A7C15U;
      mixed ^= mixed >> 29;
    }
    return mixed * 0xBF58476D1CE4E5B9U >> 32;
  }
  bool same(std::size_t a, std::size_t b) const {
    return std::all_of(x_by.begin(), x_by.end(), [&](const Column* column) {
      return cell_bits(*column, a) == cell_bits(*column, b);
    });
  }
  /// The group's slot, or the free one that it would take.
  std::size_t slot_of(std::size_t row) const {
    std::size_t slot = hash(row) & (x_slots.size() - 1);
    while (x_slots[slot] != 0 && !same(x_first_rows[x_slots[slot] - 1], row))
      slot = (slot + 1) & (x_slots.size() - 1);
    return slot;
  }
  void grow() {
    x_slots.assign(x_slots.size() * 4, 0);
    for (std::size_t group = 0; group < x_first_rows.size(); ++group)
      x_slots[slot_of(x_first_rows[group])] = static_cast<std::uint32_t>(group + 1);
  }

  const std::vector<const Column*>& x_by;
  std::vector<std::uint32_t> x_slots;  ///< a power of two, at most half full
  std::vector<std::uint32_t> x_first_rows;
};

}  // namespace

std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by) {
  GroupIndex groups(by);
  std::vector<std::size_t> of_row(table.row_count());
  for (std::size_t row = 0; row < of_row.size(); ++row) of_row[row] = groups.group_of(row);
  return of_row;
}

}  // namespace muster::model
