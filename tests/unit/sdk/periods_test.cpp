// SPDX-License-Identifier: MIT
#include "muster/sdk/periods.hpp"

#include <gtest/gtest.h>

#include "unit/sdk/table_input.hpp"

namespace muster::sdk {
namespace {

using testing::days_of;
using testing::ImageBuilder;
using testing::RowsOfText;
using testing::TableInput;

TEST(EndOfPeriod, AsPeriodsArePrinted) {
  const std::pair<const char*, const char*> printed[] = {
      {"2021/22", "2022-03-31"},
      {"2021/22 (October to September)", "2022-09-30"},
      {"2022 (year to June)", "2022-06-30"},
      {"2022 June", "2022-06-30"},
      {"2021-22", "2022-03-31"},
      {"2021/2022", "2022-03-31"},
      {"2021 to 2022", "2022-03-31"},
      {"2011-12", "2012-03-31"},
      {"1999/00", "2000-03-31"},
      {"2022", "2022-12-31"},
      {"September 2022", "2022-09-30"},
      {"Sep 2022", "2022-09-30"},
      {"Year to September 2022", "2022-09-30"},
      {"12 months to 15 September 2022", "2022-09-15"},
      {"October 2021 to September 2022", "2022-09-30"},
      {"Q2 2022/23", "2022-09-30"},
      {"2022/23 Q4", "2023-03-31"},
      {"Q1 2022", "2022-03-31"},
      {"2022-09", "2022-09-30"},
      {"2022-09-14", "2022-09-14"},
      {"14/09/2022", "2022-09-14"},
      {"2022 (provisional)", "2022-12-31"},
  };
  for (const auto& [period, day] : printed)
    EXPECT_EQ(end_of_period(period), day_from_image(days_of(day))) << period;
  for (const char* other : {"", "last year", "22", "Wave 3", "Mayor's term"})
    EXPECT_FALSE(end_of_period(other)) << other;
}

void expect_ends(const std::vector<std::pair<const char*, const char*>>& periods) {
  for (const auto& [period, day] : periods)
    EXPECT_EQ(end_of_period(period), day_from_image(days_of(day))) << period;
}

TEST(EndOfPeriod, MonthsAreNamedInFullOrByThreeLettersOrMore) {
  expect_ends({{"January 2022", "2022-01-31"},
               {"APRIL 2022", "2022-04-30"},
               {"March 2022", "2022-03-31"},
               {"1 May 2022", "2022-05-01"},
               {"Sept 2022", "2022-09-30"},
               {"Se 2022", "2022-12-31"},
               {"Marz 2022", "2022-12-31"},
               {"MARZ 2022", "2022-12-31"}});
}

TEST(EndOfPeriod, MonthsInNumbersAreOneToTwelveOfTwoDigits) {
  expect_ends({{"1/2022", "2022-01-31"},
               {"9/2022", "2022-09-30"},
               {"15/12/2022", "2022-12-15"},
               {"13/2022", "2022-12-31"},
               {"00/2022", "2022-12-31"},
               {"No. 009 2022", "2022-12-31"}});
}

// A day that the month doesn't have, or that isn't a day, is ignored; the month remains.
TEST(EndOfPeriod, DaysAreThoseOfTheMonth) {
  expect_ends({{"31/02/2022", "2022-02-28"},
               {"29/02/2024", "2024-02-29"},
               {"270 May 2022", "2022-05-31"},
               {"12345678901234567890123 May 2022", "2022-05-31"}});
}

TEST(EndOfPeriod, YearsAreFourDigitsOfThreeCenturies) {
  expect_ends({{"1900", "1900-12-31"}, {"2199", "2199-12-31"}, {"02021 2022", "2022-12-31"}});
  for (const char* other : {"1899", "2200", "02022"}) EXPECT_FALSE(end_of_period(other)) << other;
}

TEST(EndOfPeriod, QuartersAreFourOfAYear) {
  expect_ends({{"Q1 2022/23", "2022-06-30"},
               {"2022/23 Q2", "2022-09-30"},
               {"Q4 2022/23", "2023-03-31"},
               {"Q4 2022", "2022-12-31"},
               {"2022 Q3", "2022-09-30"},
               {"2022 Q", "2022-12-31"}});
  for (const char* other : {"Q3", "2022 Q0", "2022 Q5", "Q5 2022", "Q31 2022", "Q5 2022/23"})
    EXPECT_FALSE(end_of_period(other)) << other;
}

TEST(EndOfPeriod, WordsAfterAnIsoDateDoNotMoveIt) {
  expect_ends({{"2022-09-14 (final)", "2022-09-14"},
               {"2022-09 provisional", "2022-09-30"},
               {"2021-22 (final)", "2022-03-31"},
               {"2022-09-14 to 2022-10-02", "2022-12-31"}});
}

TEST(EndOfPeriod, IsoDatesThatAreNoneAreTheirYear) {
  expect_ends({{"2022-99", "2022-12-31"},
               {"2022-02-30", "2022-12-31"},
               {"2022-9-270", "2022-12-31"},
               {"2022-09-xx", "2022-12-31"},
               {"2022---", "2022-12-31"},
               {"2022/09", "2022-12-31"}});
  for (const char* other : {"Wave-10-22", "1 2"}) EXPECT_FALSE(end_of_period(other)) << other;
}

TEST(EndOfPeriod, AMonthInBracketsIsOfTheYearNamed) {
  expect_ends({{"FY 2022 (to March)", "2022-03-31"}});
  EXPECT_FALSE(end_of_period("last March"));
}

TEST(EndOfPeriod, TwoYearsAreAFinancialOneOnlyIfTheSecondFollows) {
  expect_ends({{"2021 and 2022", "2022-12-31"},
               {"2021 to 2023", "2023-12-31"},
               {"2021/23", "2021-12-31"},
               {"2021 to", "2021-12-31"}});
}

LatestPeriod latest(const RowsOfText& rows) {
  ImageBuilder image;
  image.table("rates", {"period", "rate#"}, rows);
  const TableInput tables(image);
  return latest_period(tables.input.tables.rows("rates"), "period");
}

// A calendar year ends after the financial year that began with it.
TEST(LatestPeriod, IsTheLatestByTimeAndNotByLine) {
  EXPECT_EQ(latest({{"2021/22", "1"}, {"2020/21", "1"}, {"2019/20", "1"}}).period, "2021/22");
  EXPECT_EQ(latest({{"2021/22", "1"}, {"2022", "1"}}).period, "2022");
  EXPECT_EQ(latest({{"December 2021", "1"}, {"March 2022", "1"}}).period, "March 2022");
  EXPECT_EQ(latest({{"2022", "1"}, {"December 2022", "1"}}).period, "2022")
      << "the first of two that end on a day";
  EXPECT_TRUE(latest({{"2021/22", "1"}, {"2020/21", "1"}}).is_certain);
}

TEST(LatestPeriod, SaysWhereTimeAloneIsNotEnough) {
  EXPECT_FALSE(latest({{"Wave 3", "1"}, {"Wave 4", "1"}}).is_certain);
  EXPECT_EQ(latest({{"Wave 3", "1"}, {"Wave 4", "1"}}).period, "Wave 4");
  EXPECT_TRUE(latest({{"Wave 3", "1"}}).is_certain);
}

}  // namespace
}  // namespace muster::sdk
