// SPDX-License-Identifier: MIT
// The series of a table: rows that agree in every key but the date, in order of time.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "model/table.hpp"

namespace muster::check {

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
  std::span<const SeriesPoint> points;  ///< by date
  int step = 0;                         ///< `common_step` of the points, in months; 0: not regular
};

/// Fewer points than these have no rhythm that could be broken.
inline constexpr std::size_t regular_points = 5;

/// Whether a column says when: a date or a year in the key.
bool is_time(const model::ColumnSchema& column);
/// The first column that does; or null.
const model::Column* time_column(const model::Table& table);

/// The month of a row whose time is known.
std::int32_t month_at(const model::Column& time, std::size_t row, Months& months);

/// Whether the figures of a column can be looked at for slips of the pen.
bool can_jump(const model::ColumnSchema& column);
/// Whether a figure moves by more than a quarter: most series never do.
bool moves_far(double before, double value);

/// The commonest distance between points in order of time, if at least three of four distances are
/// that; else 0, which is also that of fewer than `regular_points`.
int common_step(std::span<const SeriesPoint> points);

}  // namespace muster::check
