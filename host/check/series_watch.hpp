// SPDX-License-Identifier: MIT
// Watches the series of a table while its rows are read, with a few numbers for each series. Most
// series are steady, and only the rows of the others need a closer look.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::check {

// The series of a table: rows that agree in every key but the date, in order of time.

/// Converts days since 1 January 1970 to months since that January. A large table repeats few
/// dates, so each date is converted only once.
class Months {
 public:
  std::int32_t of(std::int32_t days);

 private:
  std::map<std::int32_t, std::int32_t> x_known;
  std::int32_t x_days = INT32_MIN;
  std::int32_t x_month = 0;
};

/// A row of a series.
struct SeriesPoint {
  std::int32_t month = 0;  ///< months since January 1970
  std::uint32_t row = 0;
};

/// The rows of one group in order of time.
struct Series {
  std::span<const SeriesPoint> points;  ///< sorted by date
  int step = 0;                         ///< `common_step` of the points, in months; 0: not regular
};

/// A series with fewer points than this is not taken to be regular.
inline constexpr std::size_t regular_points = 5;

/// Whether a column gives the time of a row: a date, or a year in the key.
bool is_time(const model::ColumnSchema& column);
/// Returns the first column that gives the time, or null.
const model::Column* time_column(const model::Table& table);

/// Returns the month of a row whose time is known.
std::int32_t month_at(const model::Column& time, std::size_t row, Months& months);

/// Whether a jump in the figures of the column may be a typing error.
bool can_jump(const model::ColumnSchema& column);
/// Whether a figure changes by more than a quarter, which the figures of most series never do.
bool moves_far(double before, double value);

/// Returns the most common distance between neighbouring points, if at least three of four
/// distances are equal to it. Returns 0 otherwise, or for fewer points than `regular_points`.
int common_step(std::span<const SeriesPoint> points);

/// Whether a series is steady: it continues in equal steps in one direction of time, no figure
/// changes by much, and it does not end before the others. Only a series that is not steady may
/// need a report.
class SeriesWatch {
 public:
  /// Must be called before the first row of each reading.
  void begin(const model::Table& table);
  /// Returns the number of the row's series. Series are numbered in the order in which the first
  /// reading meets them.
  std::size_t series_of(std::size_t row) { return x_groups.group_of(x_keys, row); }
  /// Must be called for every row in the first reading.
  void add(std::size_t row);
  /// Must be called after the first reading. Returns whether any series is not steady.
  bool finish();

  bool is_steady(std::size_t series) const { return x_series[series].steady; }
  /// Returns the latest month in which a steady, regular series ends; INT32_MIN if there is none.
  std::int32_t last_month() const { return x_last_month; }
  /// Returns the month of a row, or nothing.
  std::optional<std::int32_t> month_of(std::size_t row);

 private:
  /// The state of one series while its rows are read.
  struct Watched {
    std::int32_t month = 0;   ///< month of the row read last
    std::int32_t latest = 0;  ///< latest month of all its rows
    std::int32_t step = 0;    ///< months from row to row, below zero if time runs backwards
    std::uint32_t rows = 0;
    bool steady = true;

    /// Whether a steady series has enough rows to be regular.
    bool has_rhythm() const { return rows >= regular_points; }
  };

  static void watch_time(Watched& series, std::int32_t month);
  void watch_figures(std::size_t row, std::size_t series);
  void find_short_series();

  // Columns of the current reading.
  const model::Column* x_time = nullptr;
  std::vector<const model::Column*> x_keys;     ///< the key columns except the time
  std::vector<const model::Column*> x_figures;  ///< the columns that can_jump accepts

  bool x_first = true;
  model::RowGroups x_groups{0};
  std::vector<Watched> x_series;
  std::vector<double> x_latest;  ///< latest known figures of each series; NaN if not known yet
  Months x_months;
  std::int32_t x_last_month = INT32_MIN;
};

}  // namespace muster::check
