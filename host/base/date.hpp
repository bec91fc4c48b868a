// SPDX-License-Identifier: MIT
// Calendar dates without a time zone: the program reads no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

/// Days since 1970-01-01 in the proleptic Gregorian calendar; also the form in table images.
struct Date {
  std::int32_t days = 0;
  friend auto operator<=>(Date, Date) = default;
};

/// A date of the Gregorian calendar.
struct CivilDate {
  int year = 1970;
  int month = 1;  ///< 1-12
  int day = 1;    ///< 1-31
};

Date from_civil(CivilDate civil);
CivilDate to_civil(Date date);

/// `2022-10-01`, `01/10/2022` (day first) or `2022-10` (the first of that month); nothing else.
std::optional<Date> parse_date(std::string_view text);

std::string iso_date(Date date);      ///< 2025-01-29
std::string long_date(Date date);     ///< 29 January 2025
std::string month_year(Date date);    ///< November 2024
std::string financial_year(Date date);  ///< 2023/24 (April to March)
/// Whole months from one date to another; years for growth rates are this / 12.
int months_between(Date from, Date to);

}  // namespace muster
