// SPDX-License-Identifier: MIT
#include "model/rows.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "base/date.hpp"
#include "base/names.hpp"

namespace muster::model {

bool is_exempt(const Table& table, std::size_t row) {
  const Column* ground = table.schema.ground.empty() ? nullptr : table.find(table.schema.ground);
  return ground != nullptr && ground->status[row] == Status::known && ground->texts[row] != 0;
}

std::uint32_t row_number(const Table& table, std::size_t row) {
  if (!table.numbers.empty()) return table.numbers[row];
  if (table.schema.ground.empty()) return static_cast<std::uint32_t>(row + 1);
  std::uint32_t number = 0;
  for (std::size_t before = 0; before <= row; ++before)
    if (!is_exempt(table, before)) ++number;
  return number;
}

namespace {

std::string number_words(double number) {
  char digits[32];
  auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return std::string(digits, end);
}

void append_cell(const Column& column, std::uint32_t row, const TextPool& texts, std::string& key) {
  if (!key.empty()) key += '.';
  if (!has_value(column.status[row])) return;
  switch (column.schema.type) {
    case Type::text:
      key += slug(texts.at(column.texts[row]), {});
      return;
    case Type::number:
      key += slug(number_words(column.numbers[row]), {});
      return;
    case Type::date:
      key += iso_date(Date{column.dates[row]});
  }
}

}  // namespace

bool holds_figures(const ColumnSchema& column) {
  bool orders = column.kind == Kind::quantity && column.unit == Unit::none && column.whole;
  return column.type == Type::number && !column.key && !orders;
}

RowKeys::RowKeys(const Table& table, const TextPool& texts) : x_keys(table.row_count()) {
  for (const Column& column : table.columns)
    if (column.schema.key)
      for (std::uint32_t row = 0; row < x_keys.size(); ++row)
        append_cell(column, row, texts, x_keys[row]);
  std::map<std::string, std::uint32_t> uses;
  for (std::uint32_t row = 0; row < x_keys.size(); ++row) {
    std::string& key = x_keys[row];
    if (key.empty()) key = "n" + std::to_string(row + 1);
    if (const std::uint32_t use = ++uses[key]; use > 1) key += "~" + std::to_string(use);
    x_rows.emplace(key, row);
  }
}

std::optional<std::uint32_t> RowKeys::row(std::string_view key) const {
  auto found = x_rows.find(key);
  return found == x_rows.end() ? std::nullopt : std::optional(found->second);
}

std::string cell_id(const Table& table, const Column& column, const std::string& key) {
  return table.schema.name + "." + column.schema.name + "@" + key;
}

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

/// Returns the slot of the group with the cells in x_wanted, or the free slot for it.
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

void RowChecks::begin(const Table& table) {
  for (const auto& check : x_checks) check->begin(table);
}

bool RowChecks::row(const Table& table, const TextPool& texts, std::size_t index) {
  bool needed = false;
  for (const auto& check : x_checks) needed = check->row(table, texts, index) || needed;
  return needed;
}

bool RowChecks::end() {
  bool again = false;
  for (const auto& check : x_checks) again = check->end() || again;
  return again;
}

void run(RowCheck& check, const Table& table, const TextPool& texts) {
  if (table.row_count() == 0) return;
  do {
    check.begin(table);
    for (std::size_t row = 0; row < table.row_count(); ++row) check.row(table, texts, row);
  } while (check.end());
}

}  // namespace muster::model
