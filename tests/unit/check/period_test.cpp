// SPDX-License-Identifier: MIT
#include "check/period.hpp"

#include <gtest/gtest.h>

#include <string>

namespace muster::check {
namespace {

std::string days_of(std::string_view text) {
  const auto period = period_of(text);
  return period ? iso_date(period->first) + " " + iso_date(period->last) : "not understood";
}

struct Case {
  const char* text;
  const char* days;
};

TEST(Period, IsReadAsStatisticsPrintIt) {
  constexpr const char* year_to_september = "2024-10-01 2025-09-30";
  const Case cases[] = {
      {"2024/25", "2024-04-01 2025-03-31"},
      {"2024-25", "2024-04-01 2025-03-31"},
      {"2024/2025", "2024-04-01 2025-03-31"},
      {"2024 to 2025", "2024-04-01 2025-03-31"},
      {"2011-12", "2011-04-01 2012-03-31"},
      {"2025", "2025-01-01 2025-12-31"},
      {"September 2025", "2025-09-01 2025-09-30"},
      {"Sept 2025", "2025-09-01 2025-09-30"},
      {"As at 30 September 2025", "2025-09-30 2025-09-30"},
      {"2025-09", "2025-09-01 2025-09-30"},
      {"2025-09-30", "2025-09-30 2025-09-30"},
      {"2008-09-30", "2008-09-30 2008-09-30"},
      {"30/09/2025", "2025-09-30 2025-09-30"},
      {"Q2 2024/25", "2024-07-01 2024-09-30"},
      {"Q4 2024/25", "2025-01-01 2025-03-31"},
      {"Q4 2025", "2025-10-01 2025-12-31"},
      {"Quarter 1 2025", "2025-01-01 2025-03-31"},
      {"Year to September 2025", year_to_september},
      {"Year to 30 September 2025", year_to_september},
      {"year ending September 2025", year_to_september},
      {"12 months to September 2025", year_to_september},
      {"Twelve months to 30 September 2025", year_to_september},
      {"12 months from October 2024", year_to_september},
      {"October 2024 to September 2025", year_to_september},
      {"1 October 2024 to 30 September 2025", year_to_september},
      {"October to September 2025", year_to_september},
      {"April to June 2025", "2025-04-01 2025-06-30"},
      {"Year to February 2024", "2023-03-01 2024-02-29"},
      {"Year to 29 February 2024", "2023-03-01 2024-02-29"},
  };
  for (const Case& one : cases) EXPECT_EQ(days_of(one.text), one.days) << one.text;
}

TEST(Period, OfAYearThatIsNotFromAprilToMarchNamesItsMonths) {
  EXPECT_EQ(days_of("2024/25 (October to September)"), "2024-10-01 2025-09-30");
  EXPECT_EQ(days_of("2024/25 (year to September)"), "2024-10-01 2025-09-30");
  EXPECT_EQ(days_of("2025 (year to September)"), "2024-10-01 2025-09-30");
  EXPECT_EQ(days_of("2024/25 (August to July)"), "2024-08-01 2025-07-31");
  // April to June isn't a year.
  EXPECT_EQ(days_of("2024/25 (April to June)"), "not understood");
}

TEST(Period, IsNothingWhereItIsNotUnderstood) {
  for (const char* text :
       {"", "latest", "Spring 2025", "6 months to September 2025", "quarter to June 2025", "2024/25 September",
        "September", "Q2", "Q5 2025", "September 2025 to October 2024", "weeks to June 2025", "31/02/2025"})
    EXPECT_EQ(days_of(text), "not understood") << text;
}

TEST(Period, IsAYearOrAMoment) {
  EXPECT_TRUE(period_of("Year to September 2025")->is_year());
  EXPECT_TRUE(period_of("2024/25")->is_year());
  EXPECT_FALSE(period_of("April 2024 to September 2025")->is_year());
  // Twelve months, but not whole ones.
  EXPECT_FALSE(period_of("Year to 15 September 2025")->is_year());
  EXPECT_TRUE(period_of("October 2025")->is_moment());
  EXPECT_TRUE(period_of("1 October 2025")->is_moment());
  EXPECT_FALSE(period_of("Q3 2025")->is_moment());
}

}  // namespace
}  // namespace muster::check
