// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string staff = "date,sector,profession,organisation,headcount,fte\n";

Loaded load_staff(const std::string& rows, const std::string& settings = "") {
  return load({{"staff.csv", staff + rows}, {"edition.yaml", edition_yaml + settings}});
}

// Three groups of 1,000 + 100 + 10 = 1,110 people and 900 + 90 + 9 = 999 WTE, under a name that no
// list of words has.
const std::string england =
    "2022-10-01,acute,Nurses,,1000,900\n2022-10-01,acute,Midwives,,100,90\n"
    "2022-10-01,acute,Doctors,,10,9\n2022-10-01,acute,England,,1110,999\n";

TEST(StatedTotals, TheSumOfThreeOthersIsOneWhateverItsName) {
  Loaded out = load_staff(england);
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:5 load.total.counted-twice"));
  EXPECT_THAT(out.messages[0],
              HasSubstr("'England' is the sum of the 3 other rows in headcount and fte"));
}

TEST(StatedTotals, AnEqualityByChanceIsDeclared) {
  EXPECT_THAT(load_staff(england, "data: {not_totals: [England]}\n").found, IsEmpty());
  EXPECT_THAT(load_staff(england, "data: {not_totals: [England, Wales]}\n").found,
              ElementsAre("edition/edition.yaml:1 load.total.not-there"));
}

TEST(StatedTotals, EveryFigureHasToBeTheSum) {
  EXPECT_THAT(load_staff("2022-10-01,acute,Nurses,,1000,900\n2022-10-01,acute,Midwives,,100,90\n"
                         "2022-10-01,acute,Doctors,,10,9\n2022-10-01,acute,England,,1110,998\n")
                  .found,
              IsEmpty());
}

// Somebody at two trusts is one person of the total: it has 1,000 heads, and the parts 1,050.
TEST(StatedTotals, HeadsMayBeFewerThanTheirSum) {
  Loaded out = load_staff(
      "2022-10-01,acute,Nurses,A,500,450\n2022-10-01,acute,Nurses,B,300,270\n"
      "2022-10-01,acute,Nurses,C,250,200\n2022-10-01,acute,Nurses,The system,1000,920\n");
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:5 load.total.counted-twice"));
}

// Two other names are too few at one date, but enough at two dates: four rows.
TEST(StatedTotals, TwoOthersAtTwoDatesAreEnough) {
  const std::string first =
      "2017-10-01,acute,Nurses,,1000,900\n2017-10-01,acute,Midwives,,110,100\n"
      "2017-10-01,acute,The lot,,1110,1000\n";
  const std::string second =
      "2022-10-01,acute,Nurses,,1100,1000\n2022-10-01,acute,Midwives,,120,110\n"
      "2022-10-01,acute,The lot,,1220,1110\n";
  EXPECT_THAT(load_staff(first).found, ElementsAre("edition/staff.csv:0 load.table.stale"));
  EXPECT_THAT(load_staff(second).found, IsEmpty());
  EXPECT_THAT(load_staff(first + second).found,
              ElementsAre("edition/staff.csv:4 load.total.counted-twice"));
  EXPECT_THAT(load_staff(first + second +
                         "2018-10-01,acute,Nurses,,9,9\n"
                         "2018-10-01,acute,Midwives,,1,1\n"
                         "2018-10-01,acute,The lot,,8,8\n")
                  .found,
              IsEmpty())
      << "what is no sum at one date is none at the others";
}

// 33.3 + 33.3 + 33.3 = 99.9, printed from unrounded figures as 100.0.
TEST(StatedTotals, RoundedPartsHideNoTotalFromSixOn) {
  const auto at = [](const std::string& date) {
    return date + ",acute,A,,40,333.3\n" + date + ",acute,B,,40,333.3\n" + date +
           ",acute,C,,40,333.3\n" + date + ",acute,The lot,,120,1000.0\n";
  };
  EXPECT_THAT(load_staff(at("2022-10-01")).found, IsEmpty());
  EXPECT_THAT(load_staff(at("2022-10-01") + at("2021-10-01")).found,
              ElementsAre("edition/staff.csv:5 load.total.counted-twice"));
}

TEST(StatedTotals, NoughtsAreNoSums) {
  EXPECT_THAT(load_staff("2022-10-01,acute,A,,0,0\n2022-10-01,acute,B,,0,0\n"
                         "2022-10-01,acute,C,,0,0\n2022-10-01,acute,D,,0,0\n")
                  .found,
              IsEmpty());
}

TEST(StatedTotals, ByNameInEveryWritingOfExcel) {
  for (const char* name : {"Grand Total", "Sub-total", "Subtotal", "Whole system", "Nursing total",
                           "Acute Total", "Headcount total", "TOTAL", "All staff"})
    EXPECT_THAT(load_staff("2022-10-01,acute,Nurses,,1000,900\n2022-10-01,acute," +
                           std::string(name) + ",,2000,1900\n")
                    .found,
                ElementsAre("edition/staff.csv:3 load.total.counted-twice"))
        << name;
  EXPECT_THAT(load_staff("2022-10-01,acute,Nurses,,1000,900\n"
                         "2022-10-01,acute,All other nurses,,20,19\n")
                  .found,
              IsEmpty());
}

// Parts with an organisation, the total without one.
TEST(StatedTotals, ByNameUnderOtherOrganisationsToo) {
  EXPECT_THAT(load_staff("2022-10-01,acute,Nurses,A,1000,900\n"
                         "2022-10-01,acute,Doctors,B,100,90\n"
                         "2022-10-01,acute,Total,,1100,990\n")
                  .found,
              ElementsAre("edition/staff.csv:4 load.total.counted-twice"));
  EXPECT_THAT(load_staff("2022-10-01,acute,Nurses,A,1000,900\n"
                         "2022-10-01,acute,Nurses,B,1000,900\n"
                         "2022-10-01,acute,Doctors,All trusts,100,90\n")
                  .found,
              IsEmpty())
      << "of doctors there is but one row";
}

TEST(StatedTotals, ByPlaceWhereAnEmptyOrganisationIsAmongNamedOnes) {
  Loaded out = load_staff(
      "2022-10-01,acute,Nurses,,1100,1000\n2022-10-01,acute,Nurses,A,600,550\n"
      "2022-10-01,acute,Nurses,B,500,450\n");
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:2 load.total.counted-twice"));
  EXPECT_THAT(out.messages[0],
              HasSubstr("the row without an organisation is a total of other rows"));
}

// Benchmarks are not added up: an empty profession there is a benchmark for all.
TEST(StatedTotals, OnlyWhereRowsAreAddedUp) {
  EXPECT_THAT(load({{"benchmarks.csv",
                     "measure,sector,profession,area,value\nturnover,acute,,England,10%\n"
                     "turnover,acute,Nurses,England,11%\n"}})
                  .found,
              IsEmpty());
}

}  // namespace
}  // namespace muster::load
