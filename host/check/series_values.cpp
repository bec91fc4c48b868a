// SPDX-License-Identifier: MIT
#include "check/series_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/date.hpp"
#include "model/row_groups.hpp"

namespace muster::check {

namespace {

/// The commonest distance between points, if at least three of four distances are that.
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

Series arranged(std::span<SeriesPoint> points) {
  auto earlier = [](const SeriesPoint& a, const SeriesPoint& b) { return a.month < b.month; };
  if (!std::is_sorted(points.begin(), points.end(), earlier))
    std::stable_sort(points.begin(), points.end(), earlier);
  return {points, common_step(points)};
}

/// For each group where its points begin; behind the last one, how many there are.
std::vector<std::size_t> begins_of(const std::vector<std::size_t>& group_of,
                                   const model::Column& time) {
  std::vector<std::size_t> begins(2);
  for (std::size_t row = 0; row < group_of.size(); ++row) {
    if (group_of[row] + 2 >= begins.size()) begins.resize(group_of[row] + 3);
    begins[group_of[row] + 2] += time.status[row] == model::Status::known ? 1U : 0U;
  }
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  return begins;
}

}  // namespace

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

SeriesOfTable series_of(const model::Table& table, const model::Column& time) {
  std::vector<const model::Column*> by;
  for (const model::Column& column : table.columns)
    if (column.schema.key && &column != &time) by.push_back(&column);
  auto group_of = model::group_rows(table, by);
  // next[g + 1] is where the next point of group g goes, and in the end where group g + 1 begins.
  auto next = begins_of(group_of, time);
  SeriesOfTable all;
  all.points.resize(next.back());
  Months months;
  for (std::size_t row = 0; row < group_of.size(); ++row) {
    if (time.status[row] != model::Status::known) continue;
    all.points[next[group_of[row] + 1]++] = {month_at(time, row, months),
                                             static_cast<std::uint32_t>(row)};
  }
  std::span<SeriesPoint> points(all.points);
  for (std::size_t group = 0; group + 2 < next.size(); ++group)
    if (next[group + 1] > next[group])
      all.series.push_back(arranged(points.subspan(next[group], next[group + 1] - next[group])));
  return all;
}

}  // namespace muster::check
