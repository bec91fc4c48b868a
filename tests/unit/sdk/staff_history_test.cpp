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

StaffHistory of_days(const std::vector<std::string>& days) {
  testing::RowsOfText rows;
  for (const std::string& day : days) rows.push_back({day, "acute", "100"});
  return history_until_2022(rows);
}

// Five years before 1 October 2022 is 1 October 2017; 31 August is 31 days before it.
TEST(BeginOfTrend, IsTheFirstWithinTheLookBackOrTheNearerOneBeforeIt) {
  const auto begin = [](const std::vector<std::string>& days) {
    const StaffHistory history = of_days(days);
    return begin_of_trend(history, history.size() - 1, 5);
  };
  EXPECT_EQ(begin({"2016-10-01", "2017-10-01", "2018-10-01", "2022-10-01"}), 1U);
  EXPECT_EQ(begin({"2017-08-31", "2018-10-01", "2022-10-01"}), 0U) << "as far as the tolerance";
  EXPECT_EQ(begin({"2017-08-30", "2018-10-01", "2022-10-01"}), 1U) << "a day farther";
  EXPECT_EQ(begin({"2017-09-21", "2017-10-11", "2022-10-01"}), 1U) << "ten days from either side";
  EXPECT_EQ(begin({"2017-09-21", "2017-10-12", "2022-10-01"}), 0U);
  EXPECT_EQ(begin({"2019-10-01", "2022-10-01"}), 0U);
  EXPECT_EQ(begin({"2012-10-01", "2022-10-01"}), 1U) << "nothing within five years";
}

TEST(TrendRange, NeedsTwoStepsOfAYear) {
  const auto has_range = [](const std::vector<std::string>& days) {
    return trend_range(of_days(days), 5).low.has_number();
  };
  EXPECT_FALSE(has_range({}));
  EXPECT_FALSE(has_range({"2022-10-01"}));
  EXPECT_FALSE(has_range({"2022-04-01", "2022-10-01"}));
  EXPECT_FALSE(has_range({"2020-10-01", "2022-10-01"}));
  EXPECT_TRUE(has_range({"2020-10-01", "2021-10-01", "2022-10-01"}));
}

// 110 to 121 is a tenth in the last year. The half year before the step from 105 to 110 is joined
// to that step: 100 to 110 in a year and a half.
TEST(TrendRange, TheFirstStepTakesInWhatIsLeft) {
  const Range range = trend_range(history_until_2022({{"2020-04-01", "acute", "100"},
                                                      {"2020-10-01", "acute", "105"},
                                                      {"2021-10-01", "acute", "110"},
                                                      {"2022-10-01", "acute", "121"}}),
                                  5);
  EXPECT_NEAR(range.high.number(), 0.1, 1e-12);
  EXPECT_NEAR(range.low.number(), 0.0656022, 1e-7) << "1.1 to the power of 1 over 1.5, less one";
}

// Within 400 days of 1 October 2021 there is only the last figure itself, which isn't a step.
TEST(TrendRange, AStepEndsAtAnEarlierFigureHoweverWideTheTolerance) {
  const StaffHistory history = of_days({"2018-10-01", "2019-10-01", "2022-10-01"});
  EXPECT_TRUE(trend_range(history, {5, 400}).low.has_number());
}

// A rate from zero staff is unknown; the other two remain.
TEST(TrendRange, PassesOverAStepWithoutARate) {
  const Range range = trend_range(history_until_2022({{"2019-10-01", "acute", "0"},
                                                      {"2020-10-01", "acute", "100"},
                                                      {"2021-10-01", "acute", "100"},
                                                      {"2022-10-01", "acute", "110"}}),
                                  5);
  EXPECT_NEAR(range.low.number(), 0, 1e-12);
  EXPECT_NEAR(range.high.number(), 0.1, 1e-12);
}

// In the look-back, staff first stay the same and then grow by a tenth; before it they doubled.
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
