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
