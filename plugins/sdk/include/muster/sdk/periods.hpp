// SPDX-License-Identifier: MIT
// Periods as they are printed, in order of time: which is the latest is not a matter of lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// The last day of a period: "2021/22", "2021-22", "2021 to 2022" and "2021/2022" (financial years,
/// to 31 March), "2022" (a calendar year), "September 2022", "Year to September 2022", "12 months to
/// 30 September 2022", "October 2021 to September 2022", "2021/22 (October to September)", "Q2 2022/23" (financial quarters), "Q3
/// 2022" (calendar ones), "2022-09-30", "2022-09", "30/09/2022". Nothing for what is not understood.
std::optional<Day> end_of_period(std::string_view period);

/// The period of `column` that ends last, and whether time alone says so: false where two rows or
/// more have different periods and one is not understood. Then it is the greatest text.
struct LatestPeriod {
  std::string period;
  bool is_certain = true;
};
LatestPeriod latest_period(const Rows& rows, std::string_view column);

}  // namespace muster::sdk
