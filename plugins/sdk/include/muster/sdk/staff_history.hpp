// SPDX-License-Identifier: MIT
// Staff in post over time, where the edition knows it: what a trend is judged by.
#pragma once

#include <string_view>
#include <vector>

#include "muster/sdk/near_dates.hpp"
#include "muster/sdk/table.hpp"

namespace muster::sdk {

struct StaffFigure {
  Day day;
  Value in_post;
};
/// Ascending by day; only figures that have a number.
using StaffHistory = std::vector<StaffFigure>;

/// The figures of rows of the staff table, or of one like it, up to and including `last`. Of other
/// days than the last one only those count that have a row of the same organisations: sums over
/// others are no figures of one series.
StaffHistory staff_history(const Rows& staff, Day last, std::string_view column = "fte");

/// A day that does not count, and the organisations that only it has, or only the last day.
struct OtherOrganisations {
  Day day;
  std::vector<std::string> names;
};
std::vector<OtherOrganisations> other_organisations(const Rows& staff, Day last);

/// Where a trend that ends at the place `end` begins: the earliest figure within the look-back, or
/// the one before it where that is nearer to the look-back's first day and within its tolerance.
std::size_t begin_of_trend(const StaffHistory& history, std::size_t end, LookBack look_back);

/// history.trend: the compound annual rate from where the trend begins to the figure at `end` (a
/// place in the history); unknown where there is none before it.
Value trend_at(const StaffHistory& history, std::size_t end, LookBack look_back);

/// A value with a lowest and a highest one; unknown ends where there is no range.
struct Range {
  Value low, high;
};

/// history.trend-range: the slowest and the fastest compound annual rate over steps of a year or
/// more (within the look-back's tolerance) between figures of the look-back before the last one, so
/// that it does not hang on how often staff were counted. Unknown with fewer than two steps. The
/// trend itself is a weighted mean of these rates, so it is between them. Both ends rest on all of
/// the figures: each is the one that it is among them.
Range trend_range(const StaffHistory& history, LookBack look_back);

}  // namespace muster::sdk
