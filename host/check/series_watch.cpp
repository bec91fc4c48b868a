// SPDX-License-Identifier: MIT
#include "check/series_watch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

#include "base/date.hpp"
#include "check/cells.hpp"

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

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void SeriesWatch::begin(const model::Table& table) {
  x_time = time_column(table);
  x_keys.clear();
  x_figures.clear();
  for (const model::Column& column : table.columns) {
    if (column.schema.key && &column != x_time) x_keys.push_back(&column);
    if (can_jump(column.schema)) x_figures.push_back(&column);
  }
  if (x_first) x_groups = model::RowGroups(x_keys.size());
}

std::optional<std::int32_t> SeriesWatch::month_of(std::size_t row) {
  if (x_time == nullptr || x_time->status[row] != model::Status::known) return std::nullopt;
  return month_at(*x_time, row, x_months);
}

void SeriesWatch::add(std::size_t row) {
  const std::size_t series = series_of(row);
  if (series == x_series.size()) {
    x_series.emplace_back();
    x_latest.insert(x_latest.end(), x_figures.size(), none);
  }
  const auto month = month_of(row);
  if (month)
    watch_time(x_series[series], *month);
  else
    x_series[series].steady = false;
  watch_figures(row, series);
}

void SeriesWatch::watch_time(Watched& series, std::int32_t month) {
  std::int32_t step = month - series.month;
  if (series.rows == 1) series.step = step;
  if (series.rows > 0 && (step == 0 || step != series.step)) series.steady = false;
  series.latest = series.rows == 0 ? month : std::max(series.latest, month);
  series.month = month;
  ++series.rows;
}

void SeriesWatch::watch_figures(std::size_t row, std::size_t series) {
  for (std::size_t i = 0; i < x_figures.size(); ++i) {
    auto value = number_at(x_figures[i], row);
    if (!value) continue;
    double& latest = x_latest[series * x_figures.size() + i];
    if (!std::isnan(latest) && moves_far(latest, *value)) x_series[series].steady = false;
    latest = *value;
  }
}

bool SeriesWatch::finish() {
  x_first = false;
  if (x_time == nullptr) return false;
  find_short_series();
  return std::any_of(x_series.begin(), x_series.end(),
                     [](const Watched& series) { return !series.steady; });
}

/// Marks a series that ends before the others as not steady. A series that is already not steady
/// may or may not be regular; here it counts as regular.
void SeriesWatch::find_short_series() {
  std::int32_t last = INT32_MIN;
  for (const Watched& series : x_series)
    if (series.has_rhythm()) last = std::max(last, series.latest);
  for (Watched& series : x_series)
    if (series.has_rhythm() && last - series.latest >= std::abs(series.step)) series.steady = false;
  for (const Watched& series : x_series)
    if (series.has_rhythm() && series.steady) x_last_month = std::max(x_last_month, series.latest);
}

}  // namespace muster::check
