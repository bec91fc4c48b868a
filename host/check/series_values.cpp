// SPDX-License-Identifier: MIT
#include "check/series_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/date.hpp"

namespace muster::check {

int common_step(std::span<const SeriesPoint> points) {
  if (points.size() < regular_points) return 0;
  int first = points[1].month - points[0].month;
  std::size_t like_first = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    like_first += points[i].month - points[i - 1].month == first ? 1U : 0U;
  std::size_t needed = ((points.size() - 1) * 3 + 3) / 4;
  if (like_first >= needed) return first;
  std::map<int, std::size_t> steps;
  for (std::size_t i = 1; i < points.size(); ++i) ++steps[points[i].month - points[i - 1].month];
  for (const auto& [step, count] : steps)
    if (count >= needed) return step;
  return 0;
}

std::int32_t Months::of(std::int32_t days) {
  if (days == x_days) return x_month;
  auto [at, is_new] = x_known.try_emplace(days, 0);
  if (is_new) {
    CivilDate civil = to_civil(Date{days});
    at->second = (civil.year - 1970) * 12 + civil.month - 1;
  }
  x_days = days;
  return x_month = at->second;
}

std::int32_t month_at(const model::Column& time, std::size_t row, Months& months) {
  if (time.schema.type == model::Type::date) return months.of(time.dates[row]);
  return (static_cast<std::int32_t>(time.numbers[row]) - 1970) * 12;
}

bool can_jump(const model::ColumnSchema& column) {
  using model::Kind;
  Kind kind = column.kind;
  return column.type == model::Type::number && !column.key &&
         (kind == Kind::person_count || kind == Kind::person_fte || kind == Kind::post ||
          kind == Kind::money || kind == Kind::quantity);
}

bool moves_far(double before, double value) {
  return std::abs(value - before) > std::max(std::abs(value), std::abs(before)) / 4;
}

bool is_time(const model::ColumnSchema& column) {
  bool year = column.type == model::Type::number && column.name == "year";
  return column.key && (year || column.type == model::Type::date);
}

const model::Column* time_column(const model::Table& table) {
  for (const model::Column& column : table.columns)
    if (is_time(column.schema)) return &column;
  return nullptr;
}

}  // namespace muster::check
