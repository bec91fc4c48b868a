// SPDX-License-Identifier: MIT
// Finds the figures of a day near the required one. Vacancies are published for the end of a
// quarter and staff for the first of the next month: a figure that is one day off is usable, one
// that is a year off isn't.
#pragma once

#include <optional>
#include <span>

#include "muster/sdk/calendar.hpp"

namespace muster::sdk {

/// The tolerance in days before or after the required day, unless the edition sets
/// `data.date_tolerance`.
inline constexpr int usual_date_tolerance = 31;

/// Returns the day of `days` nearest to `wanted`; if two are equally near, the earlier one. Returns
/// nothing if there is no day within `tolerance` days.
std::optional<Day> nearest_day(std::span<const Day> days, Day wanted, int tolerance);

/// Returns the nearest day within `tolerance` days; if there is none, the latest day before
/// `wanted`. Returns nothing if all days are later.
std::optional<Day> latest_near(std::span<const Day> days, Day wanted, int tolerance);

/// How far back a trend looks: a number of years, plus a tolerance in days before them.
struct LookBack {
  int years = 5;
  int tolerance = usual_date_tolerance;

  LookBack(int of_years, int days = usual_date_tolerance) : years(of_years), tolerance(days) {}
  Day begin(Day end) const { return add_years(end, -years); }
};

}  // namespace muster::sdk
