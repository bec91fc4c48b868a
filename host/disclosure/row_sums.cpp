// SPDX-License-Identifier: MIT
#include "disclosure/row_sums.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/date.hpp"
#include "model/row_groups.hpp"

namespace muster::disclosure {

namespace {

std::optional<std::size_t> position_of(const TableCounts& counts, const std::string& name) {
  const auto& columns = counts.table().columns;
  for (std::size_t i = 0; counts.has(i); ++i) {
    if (columns[counts.column_index(i)].schema.name == name) return i;
  }
  return std::nullopt;
}

bool all_numbers(const TableCounts& counts, std::initializer_list<Place> places) {
  for (const Place& place : places) {
    if (!has_number(counts.status(place))) return false;
  }
  return true;
}

void add_remainder(const TableCounts& counts, const Place& whole, const Place& part,
                   CountSystem& system) {
  if (!all_numbers(counts, {whole, part})) return;
  Cell rest;
  rest.value = system.cells()[counts.id(whole)].value - system.cells()[counts.id(part)].value;
  if (rest.value < 1 || rest.value > system.threshold()) return;
  rest.need = Need::any_count;
  const CellId id = system.add(rest);
  system.withhold(id);
  system.add(Equation{{counts.id(part), id}, {counts.id(whole)}, 0});
}

void add_remainders(const TableCounts& counts, const model::RowRule& rule, CountSystem& system) {
  const auto part = position_of(counts, rule.column);
  const auto whole = position_of(counts, rule.other);
  if (!part || !whole) return;
  for (std::size_t row = 0; row < counts.table().row_count(); ++row) {
    add_remainder(counts, {*whole, 0, row}, {*part, 0, row}, system);
  }
}

/// Rows by month, for each combination of the other key columns.
using Series = std::map<std::vector<std::uint64_t>, std::map<std::int32_t, std::size_t>>;

Series series_of(const model::Table& table, const std::string& time) {
  std::vector<const model::Column*> others;
  for (const model::Column& column : table.columns) {
    if (column.schema.key && column.schema.name != time) others.push_back(&column);
  }
  const model::Column* months = table.find(time);
  Series series;
  for (std::size_t row = 0; months != nullptr && row < table.row_count(); ++row) {
    std::vector<std::uint64_t> key;
    for (const model::Column* column : others) key.push_back(cell_bits(*column, row));
    series[key].emplace(months->dates[row], row);
  }
  return series;
}

struct FlowColumns {
  std::size_t stock = 0;
  std::size_t joined = 0;
  std::size_t left = 0;
};

void add_month(const TableCounts& counts, const FlowColumns& flow, std::size_t before,
               std::size_t row, CountSystem& system) {
  const Place was{flow.stock, 0, before}, is{flow.stock, 0, row};
  const Place joined{flow.joined, 0, row}, left{flow.left, 0, row};
  if (!all_numbers(counts, {was, is, joined, left})) return;
  system.add(Equation{{counts.id(was), counts.id(joined)}, {counts.id(is), counts.id(left)}, 0});
}

void add_flows(const TableCounts& counts, const model::StockFlow& names, CountSystem& system) {
  const auto stock = position_of(counts, names.stock);
  const auto joined = position_of(counts, names.joined);
  const auto left = position_of(counts, names.left);
  if (!stock || !joined || !left) return;
  for (const auto& [key, months] : series_of(counts.table(), names.time)) {
    for (auto at = months.begin(), next = at; at != months.end(); at = next) {
      next = std::next(at);
      if (next != months.end()) {
        add_month(counts, {*stock, *joined, *left}, at->second, next->second, system);
      }
    }
  }
}

}  // namespace

void add_row_sums(const TableCounts& counts, CountSystem& system) {
  const model::TableSchema& schema = counts.table().schema;
  for (const model::RowRule& rule : schema.rules) {
    if (rule.kind == model::RowRule::Kind::part_of) add_remainders(counts, rule, system);
  }
  if (schema.stock_flow) add_flows(counts, *schema.stock_flow, system);
}

}  // namespace muster::disclosure
