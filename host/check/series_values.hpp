// SPDX-License-Identifier: MIT
// The series of a table: rows that agree in every key but the date, in order of time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/table.hpp"

namespace muster::check {

struct SeriesPoint {
  std::int32_t month = 0;  ///< months since January 1970
  std::uint32_t row = 0;
};

struct Series {
  std::span<const SeriesPoint> points;  ///< by date
  int step = 0;  ///< months from point to point, where nearly all agree; 0: not regular
};

/// Eight bytes a row while it lives: a table may have millions.
struct SeriesOfTable {
  std::vector<SeriesPoint> points;
  std::vector<Series> series;  ///< into `points`, in order of first appearance
};

/// Fewer points than these have no rhythm that could be broken.
inline constexpr std::size_t regular_points = 5;

/// The key column that says when, a date or a year; or null.
const model::Column* time_column(const model::Table& table);

/// One series for each group of the other keys that has a point.
SeriesOfTable series_of(const model::Table& table, const model::Column& time);

}  // namespace muster::check
