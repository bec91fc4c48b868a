// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Table;

struct FlowColumns {
  const Column* time;
  const Column* stock;
  const Column* joined;
  const Column* left;

  bool all_there() const { return time && stock && joined && left; }
};

FlowColumns columns_of(const Table& table) {
  const model::StockFlow& flow = *table.schema.stock_flow;
  return {table.find(flow.time), table.find(flow.stock), table.find(flow.joined),
          table.find(flow.left)};
}

/// Returns the columns whose values are equal in all rows of a group: the key columns except the
/// time.
std::vector<const Column*> group_columns(const Table& table) {
  std::vector<const Column*> columns;
  for (const Column& column : table.columns)
    if (column.schema.key && column.schema.name != table.schema.stock_flow->time)
      columns.push_back(&column);
  return columns;
}

bool is_known_at(const Column& column, std::size_t row) {
  return column.status[row] == model::Status::known;
}

std::int32_t month_before(std::int32_t days) {
  const CivilDate civil = to_civil(Date{days});
  return (civil.month == 1 ? from_civil({civil.year - 1, 12, 1})
                           : from_civil({civil.year, civil.month - 1, 1}))
      .days;
}

std::string words_of(const FlowColumns& columns, std::size_t before, std::size_t row) {
  const auto count = [](const Column& column, std::size_t at) {
    return format_number(column.numbers[at], {.decimals = 0});
  };
  return "more people left in " + month_year(Date{columns.time->dates[row]}) +
         " than were in post or joined: " + count(*columns.left, row) + " left, " +
         count(*columns.stock, before) + " were in post at the end of the month before, and " +
         count(*columns.joined, row) + " joined";
}

void check_table(const Table& table, const Folder& folder, Diagnostics& diagnostics) {
  const FlowColumns columns = columns_of(table);
  if (!columns.all_there()) return;
  const std::vector<std::size_t> groups = model::group_rows(table, group_columns(table));
  std::map<std::pair<std::size_t, std::int32_t>, std::size_t> rows;
  for (std::size_t row = 0; row < table.row_count(); ++row)
    rows[{groups[row], columns.time->dates[row]}] = row;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const auto before = rows.find({groups[row], month_before(columns.time->dates[row])});
    if (before == rows.end() || !is_known_at(*columns.stock, before->second)) continue;
    if (!is_known_at(*columns.joined, row) || !is_known_at(*columns.left, row)) continue;
    const double there =
        columns.stock->numbers[before->second] + columns.joined->numbers[row];
    if (columns.left->numbers[row] <= there) continue;
    diagnostics.error(code::load_row_rule, {folder.display(table.file), table.lines[row], 0},
                      words_of(columns, before->second, row),
                      {"correct the number that is wrong, or move it to the column where it "
                       "belongs"});
  }
}

}  // namespace

void check_stock_flows(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics) {
  for (const auto& [name, table] : dataset.tables)
    if (table.schema.stock_flow) check_table(table, folder, diagnostics);
}

}  // namespace muster::load
