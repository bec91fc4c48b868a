// SPDX-License-Identifier: MIT
#include "muster/sdk/staff_history.hpp"

#include <gtest/gtest.h>

#include "unit/sdk/table_input.hpp"

namespace muster::sdk {
namespace {

using testing::ImageBuilder;
using testing::TableInput;

StaffHistory history_until_2022(const testing::RowsOfText& rows) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "fte#"}, rows);
  const TableInput tables(image);
  return staff_history(tables.input.own_rows("staff"), tables.input.edition.baseline);
}

TEST(StaffHistory, EndsAtTheDayAndLeavesOutWhatIsNotKnown) {
  const StaffHistory history = history_until_2022({{"2022-10-01", "acute", "100"},
                                                   {"2022-10-02", "acute", "101"},
                                                   {"2020-10-01", "acute", "n/a"},
                                                   {"2018-10-01", "acute", "80"},
                                                   {"2018-10-01", "acute", "10"}});
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].in_post.number(), 90);
  EXPECT_EQ(history[1].in_post.number(), 100);
}

// The two stretches of the look-back are flat and a tenth; the one before it doubled.
TEST(TrendRange, IsOfTheStretchesWithinTheLookBack) {
  const StaffHistory history = history_until_2022({{"2016-10-01", "acute", "50"},
                                                   {"2020-10-01", "acute", "100"},
                                                   {"2021-10-01", "acute", "100"},
                                                   {"2022-10-01", "acute", "110"}});
  const Range range = trend_range(history, 2);
  EXPECT_NEAR(range.low.number(), 0, 1e-12);
  EXPECT_NEAR(range.high.number(), 0.1, 1e-12);
}

// 100 rises to 120 in the last year, by 20 in one month alone, and to 100 from 90 in the year before:
// counted every month or every year, the fastest yearly change is a fifth.
TEST(TrendRange, DoesNotHangOnHowOftenStaffWereCounted) {
  const Range yearly = trend_range(history_until_2022({{"2020-10-01", "acute", "90"},
                                                       {"2021-10-01", "acute", "100"},
                                                       {"2022-10-01", "acute", "120"}}),
                                   5);
  testing::RowsOfText months;
  for (int i = 0; i <= 24; ++i) {
    const int month = (9 + i) % 12 + 1;
    const std::string staff = i == 24 ? "120" : i >= 12 ? "100" : "90";
    months.push_back({std::to_string(2020 + (9 + i) / 12) + (month < 10 ? "-0" : "-") +
                          std::to_string(month) + "-01",
                      "acute", staff});
  }
  const Range monthly = trend_range(history_until_2022(months), 5);
  EXPECT_NEAR(yearly.high.number(), 0.2, 1e-12);
  EXPECT_NEAR(monthly.high.number(), 0.2, 1e-12);
  EXPECT_NEAR(monthly.low.number(), 1.0 / 9, 1e-12);
}

// Up a tenth, then up a fifth to a figure that disclosure control has rounded.
TEST(TrendRange, BothEndsAreRoundedWhereAFigureIs) {
  const Range range = trend_range(history_until_2022({{"2020-10-01", "acute", "100"},
                                                      {"2021-10-01", "acute", "110"},
                                                      {"2022-10-01", "acute", "~132"}}),
                                  5);
  EXPECT_EQ(range.low.status(), Status::rounded);
  EXPECT_EQ(range.high.status(), Status::rounded);
  EXPECT_NEAR(range.low.number(), 0.1, 1e-12);
  EXPECT_NEAR(range.high.number(), 0.2, 1e-12);
}

}  // namespace
}  // namespace muster::sdk
