// SPDX-License-Identifier: MIT
// Days, months and the years between them, and how they are written. A day is a day of the C++
// library (std::chrono); the table image counts the same days from 1970-01-01.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace muster::sdk {

/// A day, without a time or a time zone.
using Day = std::chrono::sys_days;
using Month = std::chrono::year_month;

Day day_from_image(std::int32_t days_since_1970);

/// Returns the same day some years later or earlier; 29 February becomes the 28th.
Day add_years(Day day, int years);

/// Returns the years between two days. A whole year counts as exactly 1, a remaining month as 1/12
/// and a remaining day as 1/365.25: from 1 October 2017 to 1 October 2022 is 5 years, not 4.9993.
double years_between(Day from, Day to);

Month month_of(Day day);
/// Returns the last month that has ended by `day`: for 1 October and 29 October it is September,
/// for 31 October it is October.
Month last_full_month(Day day);

std::string long_date(Day day);       ///< "1 October 2022"
std::string month_year(Month month);  ///< "October 2022"

}  // namespace muster::sdk
