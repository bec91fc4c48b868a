// SPDX-License-Identifier: MIT
// Traps of official files, each with a near miss: a total among its parts that has no word such as
// "total", and a header that moved from one period to the next.
#include <gmock/gmock.h>

#include "imported.hpp"

namespace muster::importing {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// ---- totals by arithmetic ----

const std::string trusts =
    "recipe: trial\ntitle: T\npublisher: P\ntable: staff\ncolumns:\n"
    "  date: {text: 2025-03-31}\n  sector: {text: acute}\n  profession: {from: GROUP}\n"
    "  headcount: {from: HC, rows: add}\n  fte: {from: FTE, rows: add}\n";

/// Returns the problems of a file with these rows.
std::vector<std::string> of_rows(const std::string& rows, const std::string& recipe = trusts) {
  return import_with(recipe, {{"a.csv", "ORG,GROUP,HC,FTE\n" + rows}}).problems;
}

const std::string parts = "R1A,Nurses,10,8.5\nR1B,Nurses,20,18.25\nR1C,Nurses,12,11\n";

TEST(TotalOfRows, IsFoundByArithmeticAlone) {
  // 10 + 20 + 12 = 42 and 8.5 + 18.25 + 11 = 37.75
  EXPECT_THAT(of_rows(parts + "QX1,Nurses,42,37.75\n"),
              Contains(AllOf(HasSubstr("in/a.csv:5:1: warning[import.total]"),
                             HasSubstr("the sum of 3 other rows in headcount and fte"))));
}

TEST(TotalOfRows, NearMissOneFigureIsNoSum) {
  EXPECT_THAT(of_rows(parts + "QX1,Nurses,42,37.5\n"), IsEmpty());
}

TEST(TotalOfRows, NearMissTwoPartsAreTooFew) {
  EXPECT_THAT(of_rows("R1A,Nurses,10,8\nR1B,Nurses,20,18\nQX1,Nurses,30,26\n"), IsEmpty());
}

TEST(TotalOfRows, NearMissAnotherGroupHasNone) {
  EXPECT_THAT(of_rows(parts + "QX1,Nurses,42,37.75\n" +
                      "R1A,Doctors,1,1\nR1B,Doctors,2,2\nR1C,Doctors,4,4\nR1D,Doctors,8,8\n"),
              IsEmpty());
}

TEST(TotalOfRows, NearMissAPartIsUnknown) {
  EXPECT_THAT(of_rows(parts + "R1D,Nurses,c,c\nQX1,Nurses,42,37.75\n"), IsEmpty());
}

TEST(TotalOfRows, IsFoundAmongAllRowsOfADateIfItHasANameOfItsOwn) {
  // 10 + 20 + 12 = 42 and 8 + 18 + 11 = 37
  const std::string rows = "R1,Nurses,10,8\nR1,Doctors,20,18\nR1,Porters,12,11\n";
  EXPECT_THAT(of_rows(rows + "R1,Workforce,42,37\n"),
              Contains(HasSubstr("in/a.csv:5:1: warning[import.total]")));
  EXPECT_THAT(of_rows(rows + "R1,Workforce,42,36\n"), IsEmpty());
}

TEST(TotalOfRows, NearMissRatesAreNotAddedUp) {
  const std::string rates =
      "recipe: t\ntitle: T\npublisher: P\ntable: published_rates\ncolumns:\n"
      "  measure: {text: turnover}\n  sector: {text: acute}\n  profession: {from: GROUP}\n"
      "  period: {text: 2024/25}\n  rate: {from: FTE, unit: per cent}\n";
  EXPECT_THAT(of_rows("R1,A,1,2\nR1,B,1,3\nR1,C,1,5\nR1,D,1,10\n", rates), IsEmpty());
}

// ---- a header that moved ----

const std::string monthly =
    "recipe: trial\ntitle: T\npublisher: P\ntable: sickness\n"
    "header: {names: [DATE, TYPE]}\ncolumns:\n"
    "  month: {from: DATE, date: dd/mm/yyyy, as: month}\n"
    "  sector: {from: TYPE, map: {Acute: acute}}\n  profession: {text: All staff}\n"
    "  days_lost: {from: [LOST, FTE DAYS LOST]}\n  days_available: {from: DAYS}\n";
const std::string april = "Title\n\nDATE,TYPE,ORG,LOST,DAYS\n30/04/2024,Acute,R1,10,100\n";

/// Imports a file of May into an edition that has April, and returns the problems.
std::vector<std::string> after_april(const std::string& may) {
  const auto first = import_with(monthly, {{"april.csv", april}});
  return import_with(monthly, {{"may.csv", may}}, first.written).problems;
}

TEST(MovedHeader, IsNotedWithItsLines) {
  EXPECT_THAT(
      after_april("Title\nA note\n\nMore\nDATE,TYPE,ORG,LOST,DAYS\n31/05/2024,Acute,R1,9,90\n"),
      Contains(AllOf(HasSubstr("in/may.csv: note[import.header-moved]"),
                     HasSubstr("differs from that of 'april.csv': the header is in line 5 and was "
                               "in line 3"))));
}

TEST(MovedHeader, IsNotedWithTheColumnsThatMoved) {
  EXPECT_THAT(after_april("Title\n\nDATE,TYPE,LOST,ORG,DAYS\n31/05/2024,Acute,9,R1,90\n"),
              Contains(AllOf(HasSubstr("note[import.header-moved]"),
                             HasSubstr("'april.csv': 'LOST' is in column C and was in D"))));
}

TEST(MovedHeader, IsAWarningIfAColumnHasAnotherName) {
  EXPECT_THAT(after_april("Title\n\nDATE,TYPE,ORG,FTE DAYS LOST,DAYS\n31/05/2024,Acute,R1,9,90\n"),
              Contains(AllOf(HasSubstr("warning[import.header-moved]"),
                             HasSubstr("'april.csv': 'LOST' is gone; 'FTE DAYS LOST' is new"))));
}

TEST(MovedHeader, IsFoundBetweenTwoFilesOfOneImport) {
  const auto done = import_with(
      monthly,
      {{"a.csv", april}, {"b.csv", "DATE,TYPE,ORG,LOST,DAYS\n31/05/2024,Acute,R1,9,90\n"}});
  EXPECT_TRUE(done.has("import.header-moved", "in/b.csv: note"));
}

TEST(MovedHeader, NearMissOnlyAColumnThatTheRecipeDoesNotReadIsNew) {
  EXPECT_THAT(after_april("Title\n\nDATE,TYPE,REGION,LOST,DAYS,NOTE\n31/05/2024,Acute,R1,9,90,x\n"),
              Not(Contains(HasSubstr("import.header-moved"))));
}

TEST(MovedHeader, NearMissTheSameFileAgain) {
  const auto first = import_with(monthly, {{"april.csv", april}});
  const auto second = import_with(monthly, {{"april.csv", april}}, first.written);
  EXPECT_THAT(second.problems, IsEmpty());
  EXPECT_THAT(second.written, IsEmpty());
}

}  // namespace
}  // namespace muster::importing
