// SPDX-License-Identifier: MIT
// A period as it is printed -> its first and its last day. The SDK, which no room of the host may
// use, has its own reader, which needs only the end of a period.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace muster::check {

/// A period of whole days.
struct Period {
  Date first;
  Date last;  ///< included

  bool has(Date day) const { return first <= day && day <= last; }
  /// Twelve whole months, whatever month they begin in.
  bool is_year() const;
  /// No longer than a month: what it names is a point of time.
  bool is_moment() const;
};

/// "2024/25", "2024-25", "2024 to 2025" (April to March), "2025" (January to December), "September
/// 2025", "30 September 2025", "2025-09-30", "30/09/2025", "Q2 2024/25" (of a year from April), "Q2
/// 2025", "Year to September 2025", "12 months to 30 September 2025", "October 2024 to September
/// 2025"; a year that is not from April to March names its months: "2024/25 (October to
/// September)", "2024/25 (year to September)". Nothing for what is not understood.
std::optional<Period> period_of(std::string_view text);

}  // namespace muster::check
