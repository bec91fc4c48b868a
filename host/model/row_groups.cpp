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

std::uint64_t hash_of(std::span<const std::uint64_t> cells) {
  std::uint64_t mixed = 0;
  for (std::uint64_t cell : cells) {
    mixed = (mixed ^ cell) * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 29;
  }
  return mixed * 0xBF58476D1CE4E5B9U >> 32;
}

}  // namespace

std::size_t RowGroups::group_of(std::span<const Column* const> by, std::size_t row) {
  x_wanted.clear();
  for (const Column* column : by) x_wanted.push_back(cell_bits(*column, row));
  if (x_size * 2 >= x_slots.size()) grow();
  std::uint32_t& slot = x_slots[slot_of(hash_of(x_wanted))];
  if (slot == 0) {
    x_cells.insert(x_cells.end(), x_wanted.begin(), x_wanted.end());
    slot = static_cast<std::uint32_t>(++x_size);
  }
  return slot - 1;
}

/// Whether the group has the cells in x_wanted.
bool RowGroups::is_group(std::size_t group) const {
  const std::uint64_t* cells = x_cells.data() + group * x_columns;
  for (std::size_t i = 0; i < x_columns; ++i)
    if (cells[i] != x_wanted[i]) return false;
  return true;
}

/// The slot of the cells in x_wanted, or the free slot for them.
std::size_t RowGroups::slot_of(std::uint64_t hash) const {
  std::size_t slot = hash & (x_slots.size() - 1);
  while (x_slots[slot] != 0 && !is_group(x_slots[slot] - 1))
    slot = (slot + 1) & (x_slots.size() - 1);
  return slot;
}

void RowGroups::grow() {
  x_slots.assign(x_slots.size() * 4, 0);
  for (std::size_t group = 0; group < x_size; ++group) {
    std::span<const std::uint64_t> cells(x_cells.data() + group * x_columns, x_columns);
    std::size_t slot = hash_of(cells) & (x_slots.size() - 1);
    while (x_slots[slot] != 0) slot = (slot + 1) & (x_slots.size() - 1);
    x_slots[slot] = static_cast<std::uint32_t>(group + 1);
  }
}

std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by) {
  RowGroups groups(by.size());
  std::vector<std::size_t> of_row(table.row_count());
  for (std::size_t row = 0; row < of_row.size(); ++row) of_row[row] = groups.group_of(by, row);
  return of_row;
}

}  // namespace muster::model
