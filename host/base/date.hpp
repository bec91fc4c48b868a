// SPDX-License-Identifier: MIT
// Calendar dates without a time zone: the program reads no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

/// Days since 1970-01-01 in the proleptic Gregorian calendar. Table images contain the same number.
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

/// Reads `2022-10-01`, `01/10/2022` (the day first) or `2022-10` (the first day of that month), and
/// nothing else.
std::optional<Date> parse_date(std::string_view text);

std::string iso_date(Date date);      ///< 2025-01-29
std::string long_date(Date date);     ///< 29 January 2025
std::string month_year(Date date);    ///< November 2024
std::string financial_year(Date date);  ///< 2023/24 (April to March)
/// Returns the whole months from one date to another. Divided by 12, they are the years of growth
/// rates.
int months_between(Date from, Date to);

// Quarters of a year and their names. "Q2" means April to June to some readers and July to
// September to others, so an edition chooses how its quarters are named.

/// How quarters are named in print.
enum class Quarters : unsigned char {
  months,    ///< Jul–Sep 2020
  calendar,  ///< Q3 2020: the year begins in January
  financial  ///< Q2 2020/21: the year begins in April
};

const char* quarters_word(Quarters naming);  ///< "months", "calendar", "financial"

/// Returns the number of quarters since January of the year 0. It is 2020 * 4 + 2 for July to
/// September 2020.
long quarter_of(Date date);

std::string quarter_name(long quarter, Quarters naming);  ///< "Jul–Sep", "Q3", "Q2"
std::string quarter_year(long quarter, Quarters naming);  ///< "2020", "2020", "2020/21"
bool begins_year(long quarter, Quarters naming);
/// Returns the quarter with its months, for text: "July to September 2020", "Q2 2020/21 (Jul–Sep
/// 2020)".
std::string quarter_words(long quarter, Quarters naming);

}  // namespace muster
