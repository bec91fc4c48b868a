// SPDX-License-Identifier: MIT
#include "disclosure/sickness_of_few.hpp"

#include <array>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "disclosure/count_columns.hpp"
#include "disclosure/points_of_time.hpp"
#include "disclosure/table_counts.hpp"
#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

using model::Column;
using model::Table;

struct StaffColumn {
  const char* table;
  const char* column;
};

constexpr std::array<StaffColumn, 3> staff_columns = {
    {{"staff", "fte"}, {"staff", "headcount"}, {"movements", "staff_in_post"}}};

using Group = std::pair<std::uint32_t, std::uint32_t>;  ///< sector and profession

Group group_of(const Table& table, std::size_t row) {
  return {table.find("sector")->texts[row], table.find("profession")->texts[row]};
}

std::set<Group> withheld_groups(const model::Dataset& dataset) {
  std::set<Group> groups;
  for (const StaffColumn& stock : staff_columns) {
    const Table* table = dataset.find(stock.table);
    const Column* column = table == nullptr ? nullptr : table->find(stock.column);
    if (column == nullptr) continue;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      if (column->status[row] == model::Status::withheld) groups.insert(group_of(*table, row));
    }
  }
  return groups;
}

bool is_of_few(const Table& sickness, std::size_t row, std::int64_t threshold) {
  const Column* available = sickness.find("days_available");
  if (available == nullptr || !has_number(available->status[row])) return false;
  const double days = available->numbers[row];
  const double people = std::ceil(days / days_of_month(Date{sickness.find("month")->dates[row]}));
  return days > 0 && people <= static_cast<double>(threshold);
}

void withhold_days(Table& table, std::size_t row) {
  for (const char* name : {"days_lost", "days_available"}) {
    Column* column = find_column(table, name);
    if (column != nullptr && has_number(column->status[row])) withhold(*column, row);
  }
}

}  // namespace

void withhold_sickness_of_few(model::Dataset& dataset, const RuleSet& rule) {
  const auto at = dataset.tables.find("sickness");
  if (at == dataset.tables.end()) return;
  Table& sickness = at->second;
  const std::set<Group> groups = withheld_groups(dataset);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < sickness.row_count(); ++row) {
    const bool hidden = groups.contains(group_of(sickness, row));
    if (hidden || is_of_few(sickness, row, rule.threshold)) rows.push_back(row);
  }
  for (const model::Margin& margin : sickness.margins) {
    const auto totals = group_rows(sickness, columns_of(sickness, margin.by));
    for (std::size_t row : rows) withhold_days(*margin.table, totals[row]);
  }
  for (std::size_t row : rows) withhold_days(sickness, row);
}

}  // namespace muster::disclosure
