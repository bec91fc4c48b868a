// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Checked employers(const std::string& rows) {
  return check_files({{"employers.csv", "kind,number\n" + rows}});
}

TEST(CheckTotals, PartsThatMissTheirTotal) {
  EXPECT_THAT(employers("Pharmacies,341\nPractices,210\nTotal,551\n").found, IsEmpty());
  auto found = employers("Pharmacies,341\nPractices,210\nTotal,561\n");
  EXPECT_THAT(found.found, ElementsAre("error check.total.parts edition/employers.csv:4"));
  EXPECT_EQ(found.messages[0],
            "employers, Total: number is stated as 561, and its 2 parts add up to 551");
}

// Two parts and a total are each off by up to half of the last digit: 1.5 in all.
TEST(CheckTotals, RoundingIsExplained) {
  auto found = employers("Pharmacies,341\nPractices,210\nTotal,552\n");
  EXPECT_THAT(found.found, ElementsAre("note check.total.rounding edition/employers.csv:4"));
}

TEST(CheckTotals, ATotalThatReadersAreToldOfIsAWarning) {
  auto found = check_files({{"employers.csv", "kind,number\nPharmacies,341\nTotal,700\n"},
                            {"quality_notes.csv", "id,table,note\na,employers,Not all listed.\n"}});
  EXPECT_THAT(found.found, ElementsAre("warning check.total.parts edition/employers.csv:3"));
}

const std::string staff = "date,sector,profession,organisation,headcount,fte\n";

TEST(CheckTotals, APartNobodyKnowsMayBeTheRest) {
  EXPECT_THAT(employers("Pharmacies,341\nPractices,n/a\nTotal,551\n").found, IsEmpty());
  EXPECT_THAT(employers("Pharmacies,341\nPractices,n/a\nTotal,300\n").found,
              ElementsAre("error check.total.parts edition/employers.csv:4"));
}

TEST(CheckTotals, ATotalBesideItsPartsIsCountedTwice) {
  auto found = check_files({{"staff.csv", staff + "2022-10-01,acute,Nurses,,120,100\n"
                                                  "2022-10-01,acute,Nurses,A,70,60\n"
                                                  "2022-10-01,acute,Nurses,B,60,40\n"}});
  EXPECT_THAT(found.found, ElementsAre("error check.total.counted-twice edition/staff.csv:2"));
}

// 70 + 60 = 130: as if nobody worked for both.
TEST(CheckTotals, HeadsThatWereAddedLikeFte) {
  auto found = check_files({{"staff.csv", staff + "2022-10-01,acute,Nurses,,130,100\n"
                                                  "2022-10-01,acute,Nurses,A,70,60\n"
                                                  "2022-10-01,acute,Nurses,B,60,40\n"}});
  EXPECT_THAT(found.found, Contains("warning check.heads.added edition/staff.csv:2"));
  EXPECT_THAT(found.messages,
              Contains(HasSubstr("130 people is the sum of 2 rows by organisation")));
}

// Nobody leaves for two main reasons, so heads are told like everything else.
TEST(CheckTotals, HeadsOfGroupsThatShareNobodyAddUp) {
  auto found = check_files({{"leaving_reasons.csv",
                             "period,sector,reason,leavers\n2021/22,all,Pay,30\n"
                             "2021/22,all,Other,20\n2021/22,all,Total,60\n"}});
  EXPECT_THAT(found.found,
              ElementsAre("error check.total.counted-twice edition/leaving_reasons.csv:4",
                          "error check.total.parts edition/leaving_reasons.csv:4"));
}

TEST(CheckHeads, MoreEquivalentsThanPeople) {
  auto found = check_files({{"staff.csv", staff + "2022-10-01,acute,Nurses,,100,101.5\n"}});
  EXPECT_THAT(found.found, ElementsAre("warning check.heads.below-fte edition/staff.csv:2"));
  EXPECT_EQ(found.messages[0],
            "acute, Nurses: 101.5 whole-time equivalents are more than 100 people");
}

}  // namespace
}  // namespace muster::check
