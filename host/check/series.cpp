// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/series_watch.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Table;

std::string month_words(std::int32_t month) {
  std::int32_t year = 1970 + (month >= 0 ? month : month - 11) / 12;
  return month_year(from_civil({year, month - (year - 1970) * 12 + 1, 1}));
}

struct TableSeries {
  const Inspection& inspection;
  const Table& table;
  std::vector<const Column*> keys;

  std::string name(const Series& series) const {
    return row_words(inspection.dataset, keys, series.points.front().row);
  }
  Location place(const SeriesPoint& point) const { return place_of(inspection, table, point.row); }
};

void report_hole(const TableSeries& in, const Series& series, const SeriesPoint& before,
                 const SeriesPoint& after) {
  std::int32_t missing = (after.month - before.month) / series.step - 1;
  std::string first = month_words(before.month + series.step);
  std::string what = missing == 1 ? first + " is missing"
                                  : std::to_string(missing) + " points from " + first + " to " +
                                        month_words(after.month - series.step) + " are missing";
  in.inspection.diagnostics.warning(code::series_hole, in.place(after),
                                    in.table.schema.name + ", " + in.name(series) + ": " + what,
                                    {"add the row, with n/a if the figure is not available"});
}

void report_twice(const TableSeries& in, const Series& series, const SeriesPoint& again) {
  in.inspection.diagnostics.warning(code::series_twice, in.place(again),
                                    in.table.schema.name + ", " + in.name(series) + ": " +
                                        month_words(again.month) +
                                        " has a second row here, with another day",
                                    {"keep one row for each month"});
}

void check_steps(const TableSeries& in, const Series& series) {
  for (std::size_t i = 1; i < series.points.size(); ++i) {
    const SeriesPoint& before = series.points[i - 1];
    const SeriesPoint& point = series.points[i];
    int step = point.month - before.month;
    if (step == 0) report_twice(in, series, point);
    if (step > series.step && step % series.step == 0) report_hole(in, series, before, point);
  }
}

/// Reports a series that ends while others of the table continue. Its own points don't show the
/// gap.
void check_end(const TableSeries& in, const Series& series, std::int32_t last) {
  const SeriesPoint& end = series.points.back();
  if (last - end.month < series.step) return;
  in.inspection.diagnostics.warning(
      code::series_short, in.place(end),
      in.table.schema.name + ", " + in.name(series) + ": the series ends in " +
          month_words(end.month) + ", but others continue to " + month_words(last),
      {"add the missing rows, with n/a if the figures are not available"});
}

struct Jump {
  std::size_t point = 0;
  double from = 0;
  double to = 0;
};

struct Value {
  std::size_t point;
  double value;
};

double median(std::vector<double> values) {
  auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Returns jumps that may be typing mistakes: steps of at least 10, more than six times the usual
/// step and more than a quarter of the figure. The step back from an outlier is part of the same
/// mistake, so it is not returned.
std::vector<Jump> jumps_of(const std::vector<Value>& values) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < values.size(); ++i)
    steps.push_back(std::abs(values[i].value - values[i - 1].value));
  double usual = median(steps);
  std::vector<Jump> jumps;
  bool jumped = false;
  for (std::size_t i = 1; i < values.size(); ++i) {
    double larger = std::max(std::abs(values[i].value), std::abs(values[i - 1].value));
    double step = steps[i - 1];
    bool jumps_here = step > 6 * usual && step > larger / 4 && step >= 10;
    if (jumps_here && !jumped)
      jumps.push_back({values[i].point, values[i - 1].value, values[i].value});
    jumped = jumps_here;
  }
  return jumps;
}

void check_jumps(const TableSeries& in, const Series& series, const Column& column) {
  constexpr std::size_t enough = 8;  // points; with fewer, there is no usual step
  std::vector<Value> values;
  for (std::size_t i = 0; i < series.points.size(); ++i)
    if (auto value = number_at(&column, series.points[i].row)) values.push_back({i, *value});
  if (values.size() < enough) return;
  for (const Jump& jump : jumps_of(values)) {
    const SeriesPoint& at = series.points[jump.point];
    in.inspection.diagnostics.warning(
        code::series_jump, in.place(at),
        in.table.schema.name + ", " + in.name(series) + ": " + column.schema.name +
            " changes from " + printed(jump.from, column.schema) + " to " +
            printed(jump.to, column.schema) + " in " + month_words(at.month),
        {"check the figure, or explain it to readers in quality_notes.csv"});
  }
}

struct PointOfSeries {
  std::size_t series = 0;
  SeriesPoint point;
};

/// The first reading watches all series. The second one collects the points of the series that are
/// not steady.
class SeriesCheck final : public TableCheck {
 public:
  void begin(const Table& table) override {
    x_watch.begin(table);
    x_points.clear();
  }

  bool row(const Table&, const model::TextPool&, std::size_t index) override {
    if (x_first) {
      x_watch.add(index);
      return false;
    }
    const std::size_t series = x_watch.series_of(index);
    if (x_watch.is_steady(series)) return false;
    if (const auto month = x_watch.month_of(index))
      x_points.push_back({series, {*month, static_cast<std::uint32_t>(index)}});
    return true;
  }

  bool end() override {
    const bool first = x_first;
    x_first = false;
    return first && x_watch.finish();
  }

  void report(const Inspection& inspection, const Table& table) const override {
    std::vector<SeriesPoint> points;
    const std::vector<Series> all = arranged(points);
    const TableSeries in{inspection, table, key_columns(table)};
    std::int32_t last = x_watch.last_month();
    for (const Series& series : all)
      if (series.step > 0) last = std::max(last, series.points.back().month);
    for (const Series& series : all) {
      if (series.step == 0) continue;
      check_steps(in, series);
      check_end(in, series, last);
      for (const Column& column : table.columns)
        if (can_jump(column.schema)) check_jumps(in, series, column);
    }
  }

 private:
  /// Returns the series in order of first appearance, each with its rows in order of time. Their
  /// points are put into `points`.
  std::vector<Series> arranged(std::vector<SeriesPoint>& points) const {
    auto by_series = x_points;
    std::stable_sort(by_series.begin(), by_series.end(), [](const auto& a, const auto& b) {
      return std::pair(a.series, a.point.month) < std::pair(b.series, b.point.month);
    });
    points.reserve(by_series.size());
    for (const PointOfSeries& point : by_series) points.push_back(point.point);
    std::vector<Series> all;
    for (std::size_t begin = 0, end = 0; begin < points.size(); begin = end) {
      while (end < points.size() && by_series[end].series == by_series[begin].series) ++end;
      const std::span own(points.data() + begin, end - begin);
      all.push_back({own, common_step(own)});
    }
    return all;
  }

  bool x_first = true;
  SeriesWatch x_watch;
  std::vector<PointOfSeries> x_points;
};

}  // namespace

std::unique_ptr<TableCheck> series_check() { return std::make_unique<SeriesCheck>(); }

}  // namespace muster::check
