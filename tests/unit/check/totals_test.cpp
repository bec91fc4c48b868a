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
  auto found = employers("Pharmacies,341\nPractices,210\nTotal,541\n");
  EXPECT_THAT(found.found, ElementsAre("error check.total.parts edition/employers.csv:4"));
  EXPECT_EQ(found.messages[0],
            "employers, Total: number is given as 541, but its 2 parts add up to 551");
}

// England alone is not all of Great Britain, and the parts of a register need not all be listed.
TEST(CheckTotals, ATotalOfMoreThanIsListedIsNoError) {
  EXPECT_THAT(employers("England,20358\nTotal,24426\n").found, IsEmpty());
  EXPECT_THAT(employers("England,24426\nTotal,20358\n").found, IsEmpty()) << "one part";
  EXPECT_THAT(employers("England,20358\nScotland,3000\nTotal,24426\n").found, IsEmpty());
}

// Two parts and a total are each off by up to half of the last digit: 1.5 in all.
TEST(CheckTotals, RoundingIsExplained) {
  auto found = employers("Pharmacies,341\nPractices,210\nTotal,552\n");
  EXPECT_THAT(found.found, ElementsAre("note check.total.rounding edition/employers.csv:4"));
}

TEST(CheckTotals, ATotalWithAQualityNoteIsAWarning) {
  auto found =
      check_files({{"employers.csv", "kind,number\nPharmacies,341\nPractices,500\nTotal,700\n"},
                   {"quality_notes.csv", "id,table,note\na,employers,Not all listed.\n"}});
  EXPECT_THAT(found.found, ElementsAre("warning check.total.parts edition/employers.csv:4"));
}

TEST(CheckTotals, APartNobodyKnowsMayBeTheRest) {
  EXPECT_THAT(employers("Pharmacies,341\nPractices,n/a\nTotal,551\n").found, IsEmpty());
  EXPECT_THAT(employers("Pharmacies,341\nPractices,n/a\nTotal,300\n").found,
              ElementsAre("error check.total.parts edition/employers.csv:4"));
}

// 70 + 60 = 130: as if no one worked for both.
TEST(CheckTotals, HeadsThatWereAddedLikeFte) {
  auto found = check_files({{"cohorts.csv",
                             "start,sector,profession,in_post,stayed\n"
                             "2021-10-01,acute,All,130,119\n2021-10-01,acute,Nurses,70,65\n"
                             "2021-10-01,acute,Doctors,60,55\n"}});
  EXPECT_THAT(found.found, ElementsAre("warning check.heads.added edition/cohorts.csv:2"));
  EXPECT_THAT(found.messages, Contains(HasSubstr("130 people is the sum of 2 rows by profession")));
}

const std::string staff = "date,sector,profession,organisation,headcount,fte\n";

TEST(CheckHeads, MoreEquivalentsThanPeople) {
  auto found = check_files({{"staff.csv", staff + "2022-10-01,acute,Nurses,,100,101.5\n"}});
  EXPECT_THAT(found.found, ElementsAre("warning check.heads.below-fte edition/staff.csv:2"));
  EXPECT_EQ(found.messages[0],
            "acute, Nurses: 101.5 whole-time equivalents are more than 100 people");
}

}  // namespace
}  // namespace muster::check
