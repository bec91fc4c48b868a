// SPDX-License-Identifier: MIT
// Traps of tables that were put together from official files. Each has a case that must be found
// and near misses that must not.
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string staff_header = "date,sector,profession,organisation,fte,headcount\n";

/// Two professions of an organisation at a date: four figures.
std::string staff(const std::string& date, const std::string& organisation,
                  const std::string& last = "22") {
  return date + ",acute,Nurses," + organisation + ",10.5,12\n" + date + ",acute,Doctors," +
         organisation + ",20.5," + last + "\n";
}

Checked check_staff(const std::string& rows) {
  return check_files({{"staff.csv", staff_header + rows}});
}

// ---- figures carried forward ----

TEST(CheckPeriods, AllFiguresAreThoseOfThePeriodBefore) {
  const auto found = check_staff(staff("2022-08-01", "North") + staff("2022-09-01", "North") +
                                 staff("2022-08-01", "South") + staff("2022-09-01", "South", "23"));
  EXPECT_THAT(found.found, ElementsAre("warning check.period.same edition/staff.csv:4"));
  EXPECT_EQ(found.messages[0],
            "staff, North: all 4 figures of September 2022 are the same as those of August 2022");
}

TEST(CheckPeriods, NearMissOneFigureDiffers) {
  EXPECT_THAT(check_staff(staff("2022-08-01", "North") + staff("2022-09-01", "North", "23")).found,
              IsEmpty());
}

TEST(CheckPeriods, NearMissThreeFiguresMayBeTheSameByChance) {
  const auto found =
      check_staff(staff("2022-08-01", "North", "n/a") + staff("2022-09-01", "North", "n/a"));
  EXPECT_THAT(found.found, IsEmpty());
}

TEST(CheckPeriods, NearMissZerosAreNoFigures) {
  const std::string rows = ",acute,Nurses,North,0,0\n";
  const std::string more = ",acute,Doctors,North,0,0\n";
  EXPECT_THAT(check_staff("2022-08-01" + rows + "2022-08-01" + more + "2022-09-01" + rows +
                          "2022-09-01" + more)
                  .found,
              IsEmpty());
}

// ---- an organisation that is left out ----

TEST(CheckPeriods, AnOrganisationHasNoRowsForTheNextPeriod) {
  const auto found = check_staff(staff("2021-10-01", "North") + staff("2021-10-01", "South") +
                                 staff("2022-10-01", "North", "23"));
  EXPECT_THAT(found.found, ElementsAre("warning check.period.left-out edition/staff.csv:4"));
  EXPECT_EQ(found.messages[0],
            "staff, South: there are rows for October 2021 and none for October 2022");
}

TEST(CheckPeriods, NearMissAnOrganisationWithoutFiguresHasRows) {
  EXPECT_THAT(check_staff(staff("2021-10-01", "North") + staff("2021-10-01", "South") +
                          staff("2022-10-01", "North", "23") +
                          "2022-10-01,acute,Nurses,South,n/a,n/a\n"
                          "2022-10-01,acute,Doctors,South,n/a,n/a\n")
                  .found,
              Not(Contains(HasSubstr("left-out"))));
}

TEST(CheckPeriods, NearMissAnOrganisationIsNew) {
  EXPECT_THAT(check_staff(staff("2021-10-01", "North") + staff("2022-10-01", "North", "23") +
                          staff("2022-10-01", "South"))
                  .found,
              Not(Contains(HasSubstr("left-out"))));
}

// ---- months that were added up ----

/// Leavers in successive months from January 2022 on.
std::string movements(const std::vector<int>& leavers) {
  std::string rows = "month,sector,profession,leavers\n";
  for (std::size_t i = 0; i < leavers.size(); ++i) {
    const std::size_t month = i % 12 + 1;
    rows += std::to_string(2022 + i / 12) + (month < 10 ? "-0" : "-") + std::to_string(month) +
            ",acute,Nurses," + std::to_string(leavers[i]) + "\n";
  }
  return rows;
}

std::vector<std::string> cumulative(const std::vector<int>& leavers) {
  std::vector<std::string> found;
  for (const std::string& one : check_files({{"movements.csv", movements(leavers)}}).found)
    if (one.find("cumulative") != std::string::npos) found.push_back(one);
  return found;
}

TEST(CheckPeriods, MonthsWereAddedUpWithinAYear) {
  // The calendar year of 2022, and two months of the next.
  EXPECT_THAT(cumulative({10, 21, 33, 45, 52, 60, 71, 80, 93, 100, 111, 120, 9, 22}),
              ElementsAre("warning check.period.cumulative edition/movements.csv:2"));
  // A financial year that begins again in April 2023, the 16th month.
  EXPECT_THAT(cumulative({90, 100, 111, 10, 20, 31, 40, 52, 60, 70, 81, 90, 100, 110, 121, 9, 20}),
              ElementsAre("warning check.period.cumulative edition/movements.csv:2"));
}

TEST(CheckPeriods, NearMissFiguresThatRise) {
  EXPECT_THAT(cumulative({10, 21, 33, 45, 52, 60, 71, 80, 93, 100, 111, 120, 131, 140}), IsEmpty());
}

TEST(CheckPeriods, NearMissAMonthBelowTheOneBefore) {
  EXPECT_THAT(cumulative({10, 21, 33, 32, 52, 60, 71, 80, 93, 100, 111, 120, 9, 22}), IsEmpty());
  // The fall is in July, where no year begins.
  EXPECT_THAT(cumulative({10, 21, 33, 45, 52, 60, 9, 22, 31, 42}), IsEmpty());
}

// ---- totals that were repeated ----

std::string sickness(const std::vector<std::string>& available) {
  std::string rows = "month,sector,profession,days_lost,days_available\n";
  for (std::size_t i = 0; i < available.size(); ++i)
    rows += "2022-09-01,acute,Group " + std::string(1, static_cast<char>('A' + i)) + "," +
            std::to_string(i + 20) + "," + available[i] + "\n";
  return rows;
}

TEST(CheckPeriods, ATotalIsRepeatedOnEveryRow) {
  const auto found = check_files({{"sickness.csv", sickness({"900", "900", "900", "900"})}});
  EXPECT_THAT(found.found, ElementsAre("warning check.period.repeated edition/sickness.csv:2"));
  EXPECT_EQ(found.messages[0],
            "sickness: days_available is 900 in all 4 rows of September 2022, as if it were their "
            "total");
}

TEST(CheckPeriods, NearMissOneRowHasAnotherFigure) {
  EXPECT_THAT(check_files({{"sickness.csv", sickness({"900", "900", "900", "901"})}}).found,
              IsEmpty());
  EXPECT_THAT(check_files({{"sickness.csv", sickness({"900", "900", "900"})}}).found, IsEmpty());
  EXPECT_THAT(check_files({{"sickness.csv", sickness({"900", "900", "900", "n/a"})}}).found,
              IsEmpty());
}

}  // namespace
}  // namespace muster::check
