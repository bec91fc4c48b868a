// SPDX-License-Identifier: MIT
// Staff in post over time, from which trends are calculated.
#pragma once

#include <string_view>
#include <vector>

#include "muster/sdk/near_dates.hpp"
#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// Staff in post on one day, in WTE or posts.
struct StaffFigure {
  Day day;
  Value in_post;
};
/// In ascending order of days; contains only figures that have a number.
using StaffHistory = std::vector<StaffFigure>;

/// Returns the figures from rows of the staff table, or of a similar one, up to and including
/// `last`. Earlier days are used only if they have rows for the same organisations as `last`,
/// because sums over different organisations don't belong to the same series.
StaffHistory staff_history(const Rows& staff, Day last, std::string_view column = "fte");

/// A day that isn't used, and the organisations that are the reason: each has rows on that day or
/// on the last day, but not on both.
struct OtherOrganisations {
  Day day;
  std::vector<std::string> names;
};
std::vector<OtherOrganisations> other_organisations(const Rows& staff, Day last);

/// Returns the index at which a trend that ends at index `end` begins: the earliest figure within
/// the look-back, or the figure before that one, if its day is nearer to the look-back's first day
/// and within the look-back's tolerance.
std::size_t begin_of_trend(const StaffHistory& history, std::size_t end, LookBack look_back);

/// history.trend: the compound annual rate from the beginning of the trend to the figure at index
/// `end`; unknown if there is no earlier figure.
Value trend_at(const StaffHistory& history, std::size_t end, LookBack look_back);

/// The lowest and the highest value; both unknown if there is no range.
struct Range {
  Value low, high;
};

/// history.trend-range: the slowest and the fastest compound annual rate between figures of the
/// look-back before the last one. Each rate covers a step of a year or more (within the look-back's
/// tolerance), so the range doesn't depend on how often staff were counted. Unknown with fewer than
/// two steps. The trend itself is a weighted mean of these rates, so it is between them. All
/// figures are inputs of both ends, because each end is an extreme of all of them.
Range trend_range(const StaffHistory& history, LookBack look_back);

}  // namespace muster::sdk
