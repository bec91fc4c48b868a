// SPDX-License-Identifier: MIT
// Figures of a day near to the one that is wanted. Vacancies are published for the end of a quarter
// and staff for the first of the next month: a day's difference makes no figure unknown, and a
// year's makes none current.
#pragma once

#include <optional>
#include <span>

#include "muster/sdk/calendar.hpp"

namespace muster::sdk {

/// Days either side of the wanted one that an edition takes unless it sets `data.date_tolerance`.
inline constexpr int usual_date_tolerance = 31;

/// The day of `days` nearest to `wanted`, the earlier of two as near; nothing if none is within
/// `tolerance` days.
std::optional<Day> nearest_day(std::span<const Day> days, Day wanted, int tolerance);

/// The nearest within `tolerance` days, else the latest before `wanted`; nothing if all are later.
std::optional<Day> latest_near(std::span<const Day> days, Day wanted, int tolerance);

/// How far back a trend looks: the years before a day, and the days before those from which a
/// figure still counts.
struct LookBack {
  int years = 5;
  int tolerance = usual_date_tolerance;

  LookBack(int of_years, int days = usual_date_tolerance) : years(of_years), tolerance(days) {}
  Day begin(Day end) const { return add_years(end, -years); }
};

}  // namespace muster::sdk
