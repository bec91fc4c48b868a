// SPDX-License-Identifier: MIT
// Reads a printed period into its first and last day. The SDK has a reader of its own, because the
// host may not use the SDK. The SDK's reader returns only the end of a period.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace muster::check {

// Reads the words of a period from left to right: which times it names, and how they are joined.

/// A day, month or year that a period names.
struct NamedTime {
  /// The precision of a named time.
  enum class Kind : unsigned char { day, month, year, financial_year };
  Kind kind = Kind::year;
  int year = 0;   ///< the year in which it ends; 0 if none is named
  int month = 0;  ///< 1-12, of a day or a month
  int day = 0;    ///< 1-31
};

/// The times and spans that a printed period names.
struct PeriodWords {
  std::vector<NamedTime> times;  ///< in the order of the text
  int quarter = 0;               ///< 1-4: 1 for "Q1"; 0 if no quarter is named
  bool says_year = false;        ///< "year to", "12 months to"
  bool says_from = false;        ///< "from", "beginning"
  bool says_other_span = false;  ///< "6 months", "quarter to", "spring", or a number that isn't
                                 ///< part of a date
};

PeriodWords read_period_words(std::string_view text);

/// A period of whole days.
struct Period {
  Date first;
  Date last;  ///< included

  bool has(Date day) const { return first <= day && day <= last; }
  /// Whether the period is twelve whole months, whatever month it begins in.
  bool is_year() const;
  /// Whether the period is no longer than a month, so that it names a point in time.
  bool is_moment() const;
};

/// Returns the first and last day of a printed period; nothing if it is not understood. It reads
/// "2024/25", "2024-25" and "2024 to 2025" (April to March), "2025" (January to December),
/// "September 2025", "30 September 2025", "2025-09-30", "30/09/2025", "Q2 2024/25" (of a year from
/// April), "Q2 2025", "Year to September 2025", "12 months to 30 September 2025" and "October 2024
/// to September 2025". Two years that are not from April to March name their months: "2024/25
/// (October to September)", "2024/25 (year to September)".
std::optional<Period> period_of(std::string_view text);

}  // namespace muster::check
