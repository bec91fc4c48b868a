// SPDX-License-Identifier: MIT
// Staff in post over time, as far as the edition knows it: what a trend is judged by.
#pragma once

#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

struct StaffFigure {
  Day day;
  Value in_post;
};
/// Ascending by day; only figures that have a number.
using StaffHistory = std::vector<StaffFigure>;

/// The figures of rows of the staff table, or of one like it, up to and including `last`.
StaffHistory staff_history(const Rows& staff, Day last, std::string_view column = "fte");

/// history.trend: the compound annual rate from the earliest figure within the look-back before
/// `end` (a place in the history) to that figure; unknown where there is none.
Value trend_at(const StaffHistory& history, std::size_t end, int look_back_years);

/// A value with a lowest and a highest one beside it; unknown ends where there is no range.
struct Range {
  Value low, high;
};

/// history.trend-range: the slowest and the fastest compound annual rate between successive figures
/// within the look-back before the last one. Unknown with fewer than three figures. The trend
/// itself is a weighted mean of these rates, so it lies between them. Both ends rest on all of the
/// figures: each is the one that it is among them.
Range trend_range(const StaffHistory& history, int look_back_years);

}  // namespace muster::sdk
