// SPDX-License-Identifier: MIT
#include "disclosure/table_counts.hpp"

#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

std::int32_t day(const char* text) { return parse_date(text)->days; }

TEST(PointOf, TheLastDayOfAMonthIsTheFirstOfTheNext) {
  EXPECT_EQ(point_of(day("2022-09-30"), When::day), day("2022-10-01"));
  EXPECT_EQ(point_of(day("2022-10-01"), When::day), day("2022-10-01"));
  EXPECT_EQ(point_of(day("2022-12-31"), When::day), day("2023-01-01"));
  EXPECT_EQ(point_of(day("2022-09-29"), When::day), day("2022-09-29"));
}

TEST(PointOf, AMonthMeansItsEnd) {
  EXPECT_EQ(point_of(day("2022-09-01"), When::month_end), day("2022-10-01"));
  EXPECT_EQ(point_of(day("2022-12-15"), When::month_end), day("2023-01-01"));
}

TEST(MonthsLater, CrossYears) {
  EXPECT_EQ(months_later(Date{day("2022-10-17")}, 12).days, day("2023-10-01"));
  EXPECT_EQ(months_later(Date{day("2022-11-30")}, 2).days, day("2023-01-01"));
  EXPECT_EQ(days_of_month(Date{day("2024-02-10")}), 29);
  EXPECT_EQ(days_of_month(Date{day("2022-12-01")}), 31);
}

TEST(FirstMonthOf, ReadsFinancialAndCalendarYears) {
  EXPECT_EQ(first_month_of("2021/22")->days, day("2021-04-01"));
  EXPECT_EQ(first_month_of("2021/2022")->days, day("2021-04-01"));
  EXPECT_EQ(first_month_of("2021")->days, day("2021-01-01"));
  for (const char* none : {"", "last year", "21/22", "2021-22", "99999"})
    EXPECT_FALSE(first_month_of(none)) << none;
}

}  // namespace
}  // namespace muster::disclosure
