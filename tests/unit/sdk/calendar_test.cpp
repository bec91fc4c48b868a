// SPDX-License-Identifier: MIT
#include "muster/sdk/calendar.hpp"

#include <gtest/gtest.h>

#include "unit/sdk/image_builder.hpp"

namespace muster::sdk {
namespace {

Day day(const char* iso_date) { return day_from_image(testing::days_of(iso_date)); }

TEST(YearsBetween, TheSameDayAreWholeYears) {
  EXPECT_EQ(years_between(day("2017-10-01"), day("2022-10-01")), 5.0);
}

TEST(YearsBetween, CountsMonthsAsTwelfths) {
  EXPECT_NEAR(years_between(day("2017-09-30"), day("2022-10-01")), 5 + 1 / 12.0 - 29 / 365.25,
              1e-12);
  EXPECT_NEAR(years_between(day("2022-01-01"), day("2022-07-01")), 0.5, 1e-12);
}

TEST(AddYears, MovesTheLeapDayToThe28th) {
  EXPECT_EQ(add_years(day("2020-02-29"), -5), day("2015-02-28"));
  EXPECT_EQ(add_years(day("2022-10-01"), -5), day("2017-10-01"));
}

TEST(LastFullMonth, IsTheMonthBeforeUnlessTheMonthEndsToday) {
  EXPECT_EQ(month_year(last_full_month(day("2022-10-01"))), "September 2022");
  EXPECT_EQ(month_year(last_full_month(day("2022-10-31"))), "October 2022");
  EXPECT_EQ(month_year(last_full_month(day("2023-01-30"))), "December 2022");
}

TEST(LongDate, IsBritish) { EXPECT_EQ(long_date(day("2025-01-29")), "29 January 2025"); }

}  // namespace
}  // namespace muster::sdk
