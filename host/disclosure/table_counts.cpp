// SPDX-License-Identifier: MIT
#include "disclosure/table_counts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

constexpr int first_year = 1900, last_year = 2200, april = 4;

}  // namespace

Date first_of_month(Date date) {
  const CivilDate civil = to_civil(date);
  return from_civil({civil.year, civil.month, 1});
}

Date months_later(Date date, int months) {
  const CivilDate civil = to_civil(date);
  const int month = civil.month - 1 + months;
  return from_civil({civil.year + month / months_of_a_year, month % months_of_a_year + 1, 1});
}

int days_of_month(Date date) { return months_later(date, 1).days - first_of_month(date).days; }

std::int32_t point_of(std::int32_t days, When when) {
  const Date date{days}, next{days + 1};
  if (when == When::month_end) return months_later(date, 1).days;
  return to_civil(next).day == 1 ? next.days : date.days;
}

std::optional<Date> first_month_of(std::string_view period) {
  int year = 0;
  const char* end = period.data() + period.size();
  const auto read = std::from_chars(period.data(), end, year);
  if (read.ec != std::errc() || year < first_year || year > last_year) return std::nullopt;
  if (read.ptr == end) return from_civil({year, 1, 1});
  return *read.ptr == '/' ? std::optional(from_civil({year, april, 1})) : std::nullopt;
}

namespace {

bool includes_all(const std::vector<std::string>& fine, const std::vector<std::string>& coarse) {
  return std::all_of(coarse.begin(), coarse.end(), [&](const std::string& name) {
    return std::find(fine.begin(), fine.end(), name) != fine.end();
  });
}

}  // namespace

TableCounts::TableCounts(const model::Table& table, std::vector<std::size_t> columns)
    : x_table(&table), x_columns(std::move(columns)) {
  x_row_groups.emplace_back(table.row_count());
  std::iota(x_row_groups[0].begin(), x_row_groups[0].end(), std::size_t{0});
  for (const model::Margin& margin : table.margins) {
    x_row_groups.push_back(group_rows(table, columns_of(table, margin.by)));
  }
  for (std::size_t column = 0; column < x_columns.size(); ++column) {
    std::vector<CellId>& first = x_first.emplace_back();
    for (std::size_t level = 0; level < level_count(); ++level) {
      first.push_back(static_cast<CellId>(x_places.size()));
      const model::Column* there = cells(column, level);
      for (std::size_t row = 0; there != nullptr && row < there->status.size(); ++row) {
        x_places.push_back({column, level, row});
      }
    }
  }
}

CellId TableCounts::id(const Place& place) const {
  return x_first[place.column][place.level] + static_cast<CellId>(place.row);
}

const model::Table& TableCounts::level_table(std::size_t level) const {
  return level == 0 ? *x_table : *x_table->margins[level - 1].table;
}

const model::Column* TableCounts::cells(std::size_t column, std::size_t level) const {
  const model::Column& own = x_table->columns[x_columns[column]];
  return level == 0 ? &own : level_table(level).find(own.schema.name);
}

model::Status TableCounts::status(const Place& place) const {
  return cells(place.column, place.level)->status[place.row];
}

double TableCounts::value(const Place& place) const {
  return cells(place.column, place.level)->numbers[place.row];
}

std::size_t TableCounts::level_below(std::size_t column, std::size_t level) const {
  const auto& by = x_table->margins[level - 1].by;
  std::size_t best = 0;
  for (std::size_t other = 1; other < level_count(); ++other) {
    const auto& fine = x_table->margins[other - 1].by;
    if (cells(column, other) == nullptr || fine.size() <= by.size()) continue;
    if (!includes_all(fine, by)) continue;
    if (best == 0 || fine.size() < x_table->margins[best - 1].by.size()) best = other;
  }
  return best;
}

void TableCounts::add_sums(std::size_t column, std::size_t level,
                           std::vector<MarginSum>& sums) const {
  const std::size_t below = level_below(column, level);
  const std::size_t first = sums.size();
  for (std::size_t row = 0; row < level_table(level).row_count(); ++row) {
    sums.push_back({{column, level, row}, {}});
  }
  std::vector<bool> seen(level_table(below).row_count(), false);
  for (std::size_t row = 0; row < x_table->row_count(); ++row) {
    const std::size_t part = x_row_groups[below][row];
    if (seen[part]) continue;
    seen[part] = true;
    sums[first + x_row_groups[level][row]].parts.push_back({column, below, part});
  }
}

std::vector<MarginSum> TableCounts::sums() const {
  std::vector<MarginSum> sums;
  for (std::size_t column = 0; column < x_columns.size(); ++column) {
    for (std::size_t level = 1; level < level_count(); ++level) {
      if (cells(column, level) != nullptr) add_sums(column, level, sums);
    }
  }
  return sums;
}

}  // namespace muster::disclosure
