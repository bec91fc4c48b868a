// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(from_civil({1970, 1, 1}).days, 0);
  EXPECT_EQ(from_civil({2000, 3, 1}).days,
            11017);  // 30 years, 7 leap days, 31 + 29 days: 10957 + 60
}

TEST(Date, ReadsIsoAndBritishForms) {
  EXPECT_EQ(parse_date("2022-10-01"), from_civil({2022, 10, 1}));
  EXPECT_EQ(parse_date("29/01/2025"), from_civil({2025, 1, 29}));
  EXPECT_EQ(parse_date("2024-11"), from_civil({2024, 11, 1}));
}

TEST(Date, RefusesWhatIsNotADate) {
  for (const char* text : {"", "2022-02-30", "30/02/2022", "2022-13-01", "01/13/2022", "2022-1-1",
                           "+022-01-01", "20221001", "2022-10-01 ", "-022-10-01", "9999-01-01"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Date, PrintsBritishForms) {
  Date date = from_civil({2025, 1, 29});
  EXPECT_EQ(iso_date(date), "2025-01-29");
  EXPECT_EQ(long_date(date), "29 January 2025");
  EXPECT_EQ(month_year(date), "January 2025");
}

TEST(Date, FinancialYearRunsFromAprilToMarch) {
  EXPECT_EQ(financial_year(from_civil({2023, 4, 1})), "2023/24");
  EXPECT_EQ(financial_year(from_civil({2024, 3, 31})), "2023/24");
  EXPECT_EQ(financial_year(from_civil({2000, 3, 31})), "1999/00");
}

TEST(Date, CountsWholeMonths) {
  EXPECT_EQ(months_between(from_civil({2017, 10, 1}), from_civil({2022, 10, 1})), 60);
  EXPECT_EQ(months_between(from_civil({2022, 1, 31}), from_civil({2022, 2, 28})), 0);
  EXPECT_EQ(months_between(from_civil({2022, 10, 1}), from_civil({2017, 10, 1})), -60);
}

}  // namespace
}  // namespace muster
