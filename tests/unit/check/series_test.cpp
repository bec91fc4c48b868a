// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Months from January 2022 on, one row each: "" leaves the month out.
std::string movements(const std::vector<std::string>& leavers,
                      const std::string& profession = "Nurses", bool head = true) {
  std::string rows = head ? "month,sector,profession,leavers\n" : "";
  for (std::size_t i = 0; i < leavers.size(); ++i) {
    if (leavers[i].empty()) continue;
    std::string month = std::to_string(i % 12 + 1);
    rows += std::to_string(2022 + i / 12) + "-" + (month.size() == 1 ? "0" : "") + month +
            ",acute," + profession + "," + leavers[i] + "\n";
  }
  return rows;
}

Checked check_movements(const std::string& rows) { return check_files({{"movements.csv", rows}}); }

TEST(CheckSeries, AMonthIsMissing) {
  auto found = check_movements(movements({"50", "51", "50", "", "52", "50", "51", "50", "50"}));
  EXPECT_THAT(found.found, ElementsAre("warning check.series.hole edition/movements.csv:5"));
  EXPECT_EQ(found.messages[0], "movements, acute, Nurses: April 2022 is missing");
}

TEST(CheckSeries, SeveralMonthsAreMissing) {
  auto found = check_movements(
      movements({"50", "51", "50", "", "", "52", "50", "51", "50", "50", "50", "50"}));
  EXPECT_THAT(found.messages, ElementsAre("movements, acute, Nurses: 2 points from April 2022 to "
                                          "May 2022 are missing"));
}

// In a table of days; two rows of a group in a table of months are an error of load.
TEST(CheckSeries, AMonthIsThereTwice) {
  std::string rows;
  for (int month = 1; month < 10; ++month)
    rows += "2022-0" + std::to_string(month) + "-01,acute,Nurses,50\n";
  EXPECT_THAT(check_files({{"staff.csv", "date,sector,profession,fte\n" + rows +
                                             "2022-03-15,acute,Nurses,50\n"}})
                  .found,
              ElementsAre("warning check.series.twice edition/staff.csv:11"));
}

TEST(CheckSeries, OneSeriesEndsBeforeTheOthers) {
  std::string rows = movements({"50", "51", "50", "50", "52", "50"});
  rows += movements({"40", "41", "40", "40", "42"}, "Midwives", false);
  auto found = check_movements(rows);
  EXPECT_THAT(found.found, ElementsAre("warning check.series.short edition/movements.csv:12"));
}

TEST(CheckSeries, ASlipOfThePenIsReportedOnce) {
  auto found = check_movements(movements({"50", "51", "50", "53", "520", "50", "51", "50", "50"}));
  EXPECT_THAT(found.found, ElementsAre("warning check.series.jump edition/movements.csv:6"));
  EXPECT_EQ(found.messages[0],
            "movements, acute, Nurses: leavers changes from 53 to 520 in May 2022");
}

TEST(CheckSeries, AWobbleIsNoJump) {
  EXPECT_THAT(
      check_movements(movements({"50", "70", "45", "66", "80", "50", "71", "90", "50"})).found,
      IsEmpty());
}

TEST(CheckSeries, TwoDatesAreNoSeries) {
  EXPECT_THAT(check_files({{"staff.csv",
                            "date,sector,profession,fte\n2017-10-01,acute,Nurses,10\n"
                            "2022-10-01,acute,Nurses,900\n"}})
                  .found,
              IsEmpty());
}

}  // namespace
}  // namespace muster::check
