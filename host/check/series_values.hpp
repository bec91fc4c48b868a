// SPDX-License-Identifier: MIT
// The series of a table: rows that agree in every key but the date, in order of time.
#pragma once

#include <cstdint>
#include <vector>

#include "model/table.hpp"

namespace muster::check {

struct SeriesPoint {
  std::int32_t month = 0;  ///< months since January 1970
  std::size_t row = 0;
};

struct Series {
  std::vector<SeriesPoint> points;  ///< by date
  int step = 0;  ///< months from point to point, where nearly all agree; 0: not regular
};

/// Fewer points than these have no rhythm that could be broken.
inline constexpr std::size_t regular_points = 5;

/// The key column that says when, a date or a year; or null.
const model::Column* time_column(const model::Table& table);

/// One series for each group of the other keys, in order of first appearance.
std::vector<Series> series_of(const model::Table& table, const model::Column& time);

}  // namespace muster::check
