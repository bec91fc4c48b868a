// SPDX-License-Identifier: MIT
// Finds figures that the publisher already added up, over the months of a year or over the rows of
// a period. muster would add them a second time.
#include <algorithm>
#include <map>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/period_checks.hpp"
#include "check/series_watch.hpp"

namespace muster::check {

namespace {

/// A figure of a series in one month.
struct Point {
  std::int32_t month;
  std::uint32_t row;
  double value;
};

/// The first months of financial and calendar years; 0 is January.
constexpr std::array<std::int32_t, 2> year_starts = {3, 0};

/// Whether the figures rise within every year that begins with the month `start`, and fall to less
/// than half at the beginning of the next year. There must be at least one such fall, after four
/// months or more.
bool begins_again(const std::vector<Point>& points, std::int32_t start) {
  constexpr std::size_t enough = 4;
  std::size_t years = 0;
  std::size_t in_year = 1;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& before = points[i - 1];
    const Point& now = points[i];
    const bool next_year =
        (before.month - start + 12'000) / 12 != (now.month - start + 12'000) / 12;
    if (next_year ? now.value * 2 >= before.value : now.value <= before.value) return false;
    if (next_year && in_year >= enough) ++years;
    in_year = next_year ? 1 : in_year + 1;
  }
  return years > 0 && points.size() >= enough + 2;
}

/// Returns the series of a figure, by the text of their keys.
std::map<std::string, std::vector<Point>> series_of(const Inspection& inspection,
                                                    const PeriodTable& periods,
                                                    const model::Column& figure) {
  std::map<std::string, std::vector<Point>> all;
  const auto keys = key_columns(periods.table);
  for (const Provider& provider : periods.providers)
    for (const auto& [month, rows] : provider.periods)
      for (std::uint32_t row : rows)
        if (const auto value = number_at(&figure, row))
          all[row_words(inspection.dataset, keys, row)].push_back({month, row, *value});
  return all;
}

void report_cumulative(const Inspection& inspection, const PeriodTable& periods,
                       const std::string& series, const model::Column& figure,
                       const std::vector<Point>& points) {
  inspection.diagnostics.warning(
      code::period_cumulative, place_of(inspection, periods.table, points.front().row),
      periods.table.schema.name + ", " + series + ": " + figure.schema.name +
          " rises from month to month and begins again each year, as if months were added up",
      {"enter the figure of each month alone: subtract the figure of the month before"});
}

/// Groups the rows of a period by sector, because a total may be repeated on the rows of each
/// sector. Without a column `sector`, all rows are one group.
std::map<std::string_view, std::vector<std::uint32_t>> by_sector(
    const Inspection& inspection, const PeriodTable& periods,
    const std::vector<std::uint32_t>& rows) {
  const model::Column* sector = periods.table.find("sector");
  std::map<std::string_view, std::vector<std::uint32_t>> all;
  for (std::uint32_t row : rows) all[text_at(inspection.dataset, sector, row)].push_back(row);
  return all;
}

bool is_one_value(const model::Column& figure, const std::vector<std::uint32_t>& rows) {
  constexpr std::size_t enough = 4;
  constexpr double small = 10;  // such counts are often the same
  if (rows.size() < enough) return false;
  const auto first = number_at(&figure, rows.front());
  return first && *first >= small && std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
           return number_at(&figure, row) == first;
         });
}

bool report_repeated(const Inspection& inspection, const PeriodTable& periods,
                     const model::Column& figure, const std::vector<std::uint32_t>& rows,
                     std::int32_t period) {
  if (!is_one_value(figure, rows)) return false;
  inspection.diagnostics.warning(
      code::period_repeated, place_of(inspection, periods.table, rows.front()),
      periods.table.schema.name + ": " + figure.schema.name + " is " +
          printed(*number_at(&figure, rows.front()), figure.schema) + " in all " +
          std::to_string(rows.size()) + " rows of " + periods.period_words(period) +
          ", as if it were their total",
      {"if it is the total, give the part of each row instead: muster adds up the parts"});
  return true;
}

/// Reports only the first period, because a file that repeats totals does so in all periods.
void check_repeated_figure(const Inspection& inspection, const PeriodTable& periods,
                           const model::Column& figure) {
  for (const Provider& provider : periods.providers)
    for (const auto& [period, rows] : provider.periods)
      for (const auto& [sector, own] : by_sector(inspection, periods, rows))
        if (report_repeated(inspection, periods, figure, own, period)) return;
}

}  // namespace

void check_cumulative(const Inspection& inspection, const PeriodTable& periods) {
  if (periods.time->schema.name != "month") return;
  for (const model::Column* figure : periods.figures)
    for (const auto& [series, points] : series_of(inspection, periods, *figure))
      if (std::any_of(year_starts.begin(), year_starts.end(),
                      [&](std::int32_t start) { return begins_again(points, start); }))
        report_cumulative(inspection, periods, series, *figure, points);
}

void check_repeated(const Inspection& inspection, const PeriodTable& periods) {
  for (const model::Column* figure : periods.figures)
    if (model::can_be_added(figure->schema)) check_repeated_figure(inspection, periods, *figure);
}

}  // namespace muster::check
