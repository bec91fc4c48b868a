// SPDX-License-Identifier: MIT
#include "disclosure/published_rates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "disclosure/table_counts.hpp"
#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

bool gives_away(const model::Dataset& dataset, const RuleSet& rule, std::string_view measure,
                const Whom& whom, double rate) {
  if (is_withheld_behind(dataset, measure, whom)) return true;
  if (rule.base == 0) return false;
  const std::vector<Fraction> fractions = fractions_behind(dataset, rule, measure, whom);
  return std::any_of(fractions.begin(), fractions.end(), [&](const Fraction& fraction) {
    return !leaves_open(fraction, as_printed(rate));
  });
}

}  // namespace

void withhold_published_rates(model::Dataset& dataset, const RuleSet& rule) {
  const auto at = dataset.tables.find("published_rates");
  if (at == dataset.tables.end()) return;
  model::Table& published = at->second;
  model::Column& rates = *find_column(published, "rate");
  const auto text = [&](const char* column, std::size_t row) {
    return dataset.texts.at(published.find(column)->texts[row]);
  };
  for (std::size_t row = 0; row < published.row_count(); ++row) {
    if (!has_number(rates.status[row])) continue;
    const Whom whom{text("sector", row), text("profession", row)};
    if (gives_away(dataset, rule, text("measure", row), whom, rates.numbers[row]))
      withhold(rates, row);
  }
}

namespace {

using model::Column;
using model::Margin;
using model::Status;
using model::Table;

/// Returns the columns that decide the group of a row. They are the columns in `by`, without
/// `sector` if some rows are for all sectors: the rows of single sectors are then parts of those
/// rows.
std::vector<std::string> shared_keys(const Table& table, const model::TextPool& texts,
                                     std::vector<std::string> by) {
  const Column* sector = table.find("sector");
  const auto is_all = [&](std::uint32_t text) { return texts.at(text) == "all"; };
  if (sector != nullptr && std::any_of(sector->texts.begin(), sector->texts.end(), is_all))
    std::erase(by, "sector");
  return by;
}

/// Returns a group number for each row. Rows whose counts add up to the same cell of the finest
/// margin have the same group. Without margins, each row is a group of its own.
std::vector<std::size_t> rate_groups(const Table& table, const model::TextPool& texts) {
  const auto coarser = [](const Margin& a, const Margin& b) { return a.by.size() < b.by.size(); };
  const auto finest = std::max_element(table.margins.begin(), table.margins.end(), coarser);
  if (finest != table.margins.end()) {
    return group_rows(table, columns_of(table, shared_keys(table, texts, finest->by)));
  }
  std::vector<std::size_t> rows;
  while (rows.size() < table.row_count()) rows.push_back(rows.size());
  return rows;
}

bool is_changed(Status status) { return status == Status::withheld || status == Status::rounded; }

/// Returns for each row whether a count of its group was changed.
std::vector<bool> changed_rows(const Table& table, const model::TextPool& texts,
                               const CountColumns& counts) {
  const std::vector<std::size_t> groups = rate_groups(table, texts);
  std::vector<bool> changed(groups.size(), false), rows;
  const auto mark = [&](std::size_t index) {
    const Column& column = table.columns[index];
    for (std::size_t row = 0; row < groups.size(); ++row) {
      if (is_changed(column.status[row])) changed[groups[row]] = true;
    }
  };
  std::for_each(counts.heads.begin(), counts.heads.end(), mark);
  std::for_each(counts.wte.begin(), counts.wte.end(), mark);
  for (std::size_t group : groups) rows.push_back(changed[group]);
  return rows;
}

}  // namespace

void withhold_rates_of_counts(Table& table, const model::TextPool& texts,
                              const CountColumns& counts) {
  for (std::size_t index : counts.rates) {
    const std::vector<bool> changed = changed_rows(table, texts, counts);
    Column& rates = table.columns[index];
    for (std::size_t row = 0; row < changed.size(); ++row) {
      if (has_number(rates.status[row]) && changed[row]) withhold(rates, row);
    }
  }
}

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
