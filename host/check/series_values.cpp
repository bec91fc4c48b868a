// SPDX-License-Identifier: MIT
#include "check/series_values.hpp"

#include <algorithm>
#include <map>

#include "base/date.hpp"
#include "model/row_groups.hpp"

namespace muster::check {

namespace {

/// A large table repeats few dates, so that the calendar is asked once for each.
class Months {
 public:
  std::int32_t of(std::int32_t days) {
    if (days == x_days) return x_month;
    auto [at, is_new] = x_known.try_emplace(days, 0);
    if (is_new) {
      CivilDate civil = to_civil(Date{days});
      at->second = (civil.year - 1970) * 12 + civil.month - 1;
    }
    x_days = days;
    return x_month = at->second;
  }

 private:
  std::map<std::int32_t, std::int32_t> x_known;
  std::int32_t x_days = INT32_MIN;
  std::int32_t x_month = 0;
};

/// The commonest distance between points, if at least three of four distances are that.
int common_step(const std::vector<SeriesPoint>& points) {
  if (points.size() < regular_points) return 0;
  std::map<int, std::size_t> steps;
  for (std::size_t i = 1; i < points.size(); ++i) ++steps[points[i].month - points[i - 1].month];
  auto most = std::max_element(steps.begin(), steps.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  bool regular = most->second * 4 >= (points.size() - 1) * 3;
  return regular ? most->first : 0;
}

void arrange(Series& series) {
  auto earlier = [](const SeriesPoint& a, const SeriesPoint& b) { return a.month < b.month; };
  if (!std::is_sorted(series.points.begin(), series.points.end(), earlier))
    std::stable_sort(series.points.begin(), series.points.end(), earlier);
  series.step = common_step(series.points);
}

}  // namespace

const model::Column* time_column(const model::Table& table) {
  for (const model::Column& column : table.columns) {
    bool year = column.schema.type == model::Type::number && column.schema.name == "year";
    if (column.schema.key && (year || column.schema.type == model::Type::date)) return &column;
  }
  return nullptr;
}

std::vector<Series> series_of(const model::Table& table, const model::Column& time) {
  std::vector<const model::Column*> by;
  for (const model::Column& column : table.columns)
    if (column.schema.key && &column != &time) by.push_back(&column);
  auto group_of = model::group_rows(table, by);
  std::vector<Series> all;
  Months months;
  for (std::size_t row = 0; row < group_of.size(); ++row) {
    if (group_of[row] == all.size()) all.emplace_back();
    if (time.status[row] != model::Status::known) continue;
    std::int32_t month = time.schema.type == model::Type::date
                             ? months.of(time.dates[row])
                             : (static_cast<std::int32_t>(time.numbers[row]) - 1970) * 12;
    all[group_of[row]].points.push_back({month, row});
  }
  for (Series& series : all) arrange(series);
  return all;
}

}  // namespace muster::check
