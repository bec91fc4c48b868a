// SPDX-License-Identifier: MIT
// Reads printed periods and puts them in order of time: the latest needn't be in the last row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// Returns the last day of a printed period; nothing if the period isn't understood. It reads
/// "2021/22", "2021-22", "2021 to 2022" and "2021/2022" (financial years, to 31 March), "2022" (a
/// calendar year), "September 2022", "Year to September 2022", "12 months to 30 September 2022",
/// "October 2021 to September 2022", "2021/22 (October to September)", "Q2 2022/23" (a quarter of a
/// financial year), "Q3 2022" (a quarter of a calendar year), "2022-09-30", "2022-09" and
/// "30/09/2022".
std::optional<Day> end_of_period(std::string_view period);

/// The period of `column` that ends last. `is_certain` is false if rows have different periods and
/// one of these isn't understood; then `period` is the last in alphabetical order.
struct LatestPeriod {
  std::string period;
  bool is_certain = true;
};
LatestPeriod latest_period(const Rows& rows, std::string_view column);

}  // namespace muster::sdk
