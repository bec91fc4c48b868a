// SPDX-License-Identifier: MIT
// The same count in several tables: if one table withholds it, the others don't show it.
#include "disclosure/shared_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using test::load;
using test::Protected;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;

const std::string movements = "month,sector,profession,joiners,leavers,staff_in_post\n";
const std::string staff = "date,sector,profession,organisation,headcount,fte\n";
const std::string cohorts = "start,sector,profession,in_post,stayed\n";
const std::string reasons = "period,sector,reason,leavers\n";

/// 4 in post at the end of September are 4 on 1 October, in both tables.
TEST(SharedCounts, StaffAtAMonthsEndAreThoseOfTheNextDay) {
  const Protected out =
      load("threshold-5", {{"movements.csv", movements + "2022-09,acute,Nurses,0,0,4\n"},
                           {"cohorts.csv", cohorts + "2022-10-01,acute,Nurses,4,0\n"}});
  EXPECT_THAT(out.cells("movements", "staff_in_post"), ElementsAre("[c]"));
  EXPECT_THAT(out.cells("cohorts", "in_post"), ElementsAre("[c]"));
}

/// 40 in the whole system at the end of September are the 37 of one trust and 3 of another on the
/// day after. (On the same day a stated total is refused.)
TEST(SharedCounts, TheWholeSystemIsTheSumOfItsOrganisations) {
  const Protected out =
      load("threshold-5", {{"staff.csv", staff + "2022-09-30,acute,Nurses,,40,40\n"
                                                 "2022-10-01,acute,Nurses,A,37,37\n"
                                                 "2022-10-01,acute,Nurses,B,3,3\n"}});
  const auto heads = out.cells("staff", "headcount");
  EXPECT_EQ(heads[2], "[c]");
  EXPECT_TRUE(heads[0] == "[c]" || heads[1] == "[c]");
}

/// The same if another definition makes it 45: nothing follows, and nothing more is withheld.
TEST(SharedCounts, FiguresThatDoNotAgreeAreNotTied) {
  const Protected out =
      load("threshold-5", {{"staff.csv", staff + "2022-09-30,acute,Nurses,,45,n/a\n"
                                                 "2022-10-01,acute,Nurses,A,37,n/a\n"
                                                 "2022-10-01,acute,Nurses,B,3,n/a\n"}});
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("45", "37", "[c]"));
}

/// The practice's 9 are 6 and 3 in staff.csv.
TEST(SharedCounts, AnOrganisationIsTheSumOfItsProfessions) {
  const Protected out =
      load("threshold-5",
           {{"staff.csv", staff + "2022-10-01,acute,Nurses,Practice,6,n/a\n"
                                  "2022-10-01,acute,Midwives,Practice,3,n/a\n"},
            {"organisations.csv", "organisation,kind,headcount,as_of\nPractice,x,9,2022-10-01\n"}});
  EXPECT_THAT(out.cells("organisations", "headcount"), ElementsAre("[c]"));
}

std::string year_of_leavers(int in_may) {
  std::string csv = movements;
  for (int month = 0; month < 12; ++month) {
    const int number = (month + 3) % 12 + 1;
    csv += std::to_string(month < 9 ? 2021 : 2022) + (number < 10 ? "-0" : "-") +
           std::to_string(number) + ",acute,Nurses,n/a," + std::to_string(month == 1 ? in_may : 0) +
           ",n/a\n";
  }
  return csv;
}

/// 43 left in May 2021 and no others in the year: 40 for their pay, 3 for another reason.
TEST(SharedCounts, LeaversByReasonAreThoseOfTheYear) {
  const std::string by_reason = reasons + "2021/22,acute,Pay,40\n2021/22,acute,Bullying,3\n";
  EXPECT_THAT(load("threshold-5", {{"leaving_reasons.csv", by_reason},
                                   {"movements.csv", year_of_leavers(43)}})
                  .cells("leaving_reasons", "leavers"),
              Each("[c]"));
}

/// 3 of acute care and 40 of maternity are the 43 of all sectors.
TEST(SharedCounts, AllSectorsAreTheirSum) {
  const Protected out = load("threshold-5", {{"leaving_reasons.csv",
                                              reasons + "2021/22,acute,Pay,3\n"
                                                        "2021/22,maternity,Pay,40\n"
                                                        "2021/22,all,Pay,43\n"}});
  const auto leavers = out.cells("leaving_reasons", "leavers");
  EXPECT_EQ(leavers[0], "[c]");
  EXPECT_TRUE(leavers[1] == "[c]" || leavers[2] == "[c]");
}

/// 30 were in post and nobody left in 12 months, so all of them stayed, whatever is withheld there.
TEST(SharedCounts, WhoLeftACohortIsAmongTheLeaversOfItsYear) {
  const auto in_post = [](int left) {
    return load("threshold-5",
                {{"movements.csv", year_of_leavers(left)},
                 {"cohorts.csv", cohorts + "2021-04-01,acute,Nurses,30,28\n"}})
        .cells("movements", "leavers")[1];
  };
  EXPECT_EQ(in_post(2), "[c]");
  EXPECT_EQ(in_post(9), "9") << "of 9 who left, 1 to 5 may be of the cohort";
}

}  // namespace
}  // namespace muster::disclosure
