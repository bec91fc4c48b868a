// SPDX-License-Identifier: MIT
#include "disclosure/shared_counts.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

bool all_there(const std::vector<CellId>& cells) {
  return std::find(cells.begin(), cells.end(), no_cell) == cells.end();
}

/// Returns the equation of a total and its parts, or nothing if the total or a part has no number.
/// Parts that are not applicable are left out.
std::optional<Equation> equation_of(const TableCells& table, const MarginSum& sum) {
  Equation equation{{}, {table.id(sum.total)}, 0};
  for (const Place& part : sum.parts) {
    if (table.truth(part).status == model::Status::not_applicable) continue;
    equation.plus.push_back(table.id(part));
  }
  const bool complete = all_there(equation.plus) && all_there(equation.minus);
  return complete ? std::optional(std::move(equation)) : std::nullopt;
}

std::int64_t sum_of(const std::vector<CellId>& cells, const CountSystem& system) {
  std::int64_t sum = 0;
  for (CellId cell : cells) sum += system.cells()[cell].value;
  return sum;
}

/// Adds a withheld cell that is in no table. A reader can know it only from the sums that contain
/// it.
CellId add_rest(std::int64_t value, std::int64_t step, CountSystem& system) {
  Cell rest;
  rest.value = value;
  rest.step = step;
  rest.is_rest = true;
  const CellId id = system.add(rest);
  system.withhold(id);
  return id;
}

void add_remainder(CellId whole, CellId part, CountSystem& system) {
  if (whole == no_cell || part == no_cell) return;
  const std::int64_t left = system.cells()[whole].value - system.cells()[part].value;
  if (left < 0) return;
  const CellId rest = add_rest(left, one_person, system);
  system.cell(rest).table = system.cells()[part].table;
  const bool small = left > 0 && left <= system.threshold() * system.one();
  if (small) system.cell(rest).need = Need::any_count;
  system.add(Equation{{part, rest}, {whole}, 0});
}

void add_row_rules(const TableCells& table, CountSystem& system) {
  using Kind = model::RowRule::Kind;
  for (const model::RowRule& rule : table.counts.table().schema.rules) {
    const auto low = table.column(rule.column);
    const auto high = table.column(rule.other);
    if (!low || !high) continue;
    for (std::size_t row = 0; row < table.counts.table().row_count(); ++row) {
      const CellId part = table.id({*low, 0, row}), whole = table.id({*high, 0, row});
      if (rule.kind == Kind::part_of) add_remainder(whole, part, system);
      if (rule.kind == Kind::not_above) add_not_above({part}, {whole}, system);
    }
  }
}

void add_working_time(const TableCells& table, CountSystem& system) {
  for (const Place& place : table.counts.places()) {
    const auto time = table.time_of(place);
    if (time && !table.is_wte(place)) add_not_above({table.id(*time)}, {table.id(place)}, system);
  }
}

/// For each combination of values in the other key columns, the row of each month.
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
    for (const model::Column* column : others) key.push_back(model::cell_bits(*column, row));
    series[key].emplace(months->dates[row], row);
  }
  return series;
}

struct FlowColumns {
  std::size_t stock = 0;
  std::size_t joined = 0;
  std::size_t left = 0;
};

/// Adds the equation of a month: staff at the start plus joiners equal leavers plus staff at the
/// end. If the figures do not add up like that, because people also move in other ways, adds only
/// that leavers are at most staff at the start plus joiners. Load has checked that this is true.
void add_month(const TableCells& table, const FlowColumns& flow, std::size_t before,
               std::size_t row, CountSystem& system) {
  const std::vector<CellId> there{table.id({flow.stock, 0, before}),
                                  table.id({flow.joined, 0, row})};
  const CellId left = table.id({flow.left, 0, row});
  Equation month{there, {table.id({flow.stock, 0, row}), left}, 0};
  const bool adds_up =
      all_there(month.plus) && all_there(month.minus) && system.add(std::move(month));
  if (!adds_up) add_not_above({left}, there, system);
}

void add_flows(const TableCells& table, const model::StockFlow& names, CountSystem& system) {
  const auto stock = table.column(names.stock);
  const auto joined = table.column(names.joined);
  const auto left = table.column(names.left);
  if (!stock || !joined || !left) return;
  for (const auto& [key, months] : series_of(table.counts.table(), names.time)) {
    for (auto at = months.begin(), next = at; at != months.end(); at = next) {
      next = std::next(at);
      if (next == months.end()) break;
      add_month(table, {*stock, *joined, *left}, at->second, next->second, system);
    }
  }
}

/// Withholds a part of a small total. Returns false if that is useless, because readers know the
/// cell from elsewhere.
bool withhold_part(const TableCells& table, const Place& place, CountSystem& system) {
  const CellId id = table.id(place);
  if (id == no_cell || system.cells()[id].settled) return false;
  Cell& cell = system.cell(id);
  cell.guess.low = 0;
  cell.guess.high = system.threshold() * system.one();
  system.withhold(id);
  return true;
}

using Places = std::map<CellId, std::vector<Place>>;

void withhold_under(const TableCells& table, CellId total, const Places& parts,
                    CountSystem& system) {
  const auto at = parts.find(total);
  if (at == parts.end()) return;
  for (const Place& part : at->second) {
    if (withhold_part(table, part, system)) withhold_under(table, table.id(part), parts, system);
  }
}

}  // namespace

void add_not_above(const std::vector<CellId>& low, const std::vector<CellId>& high,
                   CountSystem& system) {
  if (!all_there(low) || !all_there(high)) return;
  const std::int64_t rest = sum_of(high, system) - sum_of(low, system);
  if (rest < 0) return;
  Equation equation{low, high, 0};
  equation.plus.push_back(add_rest(rest, 1, system));
  system.add(std::move(equation));
}

void add_table_sums(const TableCells& table, CountSystem& system) {
  for (const MarginSum& sum : table.counts.sums()) {
    if (auto equation = equation_of(table, sum)) system.add(std::move(*equation));
  }
  add_row_rules(table, system);
  add_working_time(table, system);
  const auto& flow = table.counts.table().schema.stock_flow;
  if (flow) add_flows(table, *flow, system);
}

void withhold_under_small_totals(const TableCells& table, CountSystem& system) {
  Places parts;
  std::vector<CellId> small;
  for (const MarginSum& sum : table.counts.sums()) {
    const CellId total = table.id(sum.total);
    if (total == no_cell) continue;
    parts.emplace(total, sum.parts);
    if (sum.parts.size() > 1 && is_small(table, sum.total, system.threshold()))
      small.push_back(total);
  }
  for (CellId total : small) withhold_under(table, total, parts, system);
}

void withhold_totals_of_small(const TableCells& table, CountSystem& system) {
  const std::int64_t small = system.threshold() * system.one();
  const auto is_small_or_zero = [&](const Place& part) {
    const CellId id = table.id(part);
    return id != no_cell && system.cells()[id].value <= small;
  };
  for (const MarginSum& sum : table.counts.sums()) {
    const CellId total = table.id(sum.total);
    if (total == no_cell || system.cells()[total].value == 0) continue;
    if (std::all_of(sum.parts.begin(), sum.parts.end(), is_small_or_zero)) system.withhold(total);
  }
}

}  // namespace muster::disclosure
