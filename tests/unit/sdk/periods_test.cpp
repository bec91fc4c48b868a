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
  EXPECT_TRUE(latest({{"2021/22", "1"}, {"2020/21", "1"}}).is_certain);
}

TEST(LatestPeriod, SaysWhereTimeAloneCannotTell) {
  EXPECT_FALSE(latest({{"Wave 3", "1"}, {"Wave 4", "1"}}).is_certain);
  EXPECT_EQ(latest({{"Wave 3", "1"}, {"Wave 4", "1"}}).period, "Wave 4");
  EXPECT_TRUE(latest({{"Wave 3", "1"}}).is_certain);
}

}  // namespace
}  // namespace muster::sdk
