// SPDX-License-Identifier: MIT
// The words of a period, one after the other: which times it names, and how they are joined.
#pragma once

#include <string_view>
#include <vector>

namespace muster::check {

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
  int quarter = 0;               ///< 1-4 of "Q1"; 0 if no quarter is named
  bool says_year = false;        ///< "year to", "12 months to"
  bool says_from = false;        ///< "from", "beginning"
  bool says_other_span = false;  ///< "6 months", "quarter to", "spring", or a number of no date
};

PeriodWords read_period_words(std::string_view text);

}  // namespace muster::check
