// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string staff_header = "date,sector,profession,organisation,headcount,fte,basis,note\n";

Loaded load_joined(const std::string& staff, const std::string& successors) {
  return load({{"staff.csv", staff_header + staff},
               {"successors.csv", "old,new,from,share\n" + successors}});
}

/// The rows of staff.csv as "organisation headcount fte".
std::vector<std::string> rows_of(const Loaded& out) {
  std::vector<std::string> rows;
  const model::Table& staff = *out.dataset->find("staff");
  for (std::size_t row = 0; row < staff.row_count(); ++row) {
    std::string text(model::text_at(*out.dataset, staff.find("organisation"), row));
    for (const char* column : {"headcount", "fte"}) {
      const auto value = model::number_at(staff.find(column), row);
      text += " " + (value ? model::printed(*value, staff.find(column)->schema) : "unknown");
    }
    rows.push_back(text);
  }
  return rows;
}

std::string cell(const Loaded& out, const char* column, std::size_t row) {
  return std::string(model::text_at(*out.dataset, out.dataset->find("staff")->find(column), row));
}

const std::string two_trusts =
    "2017-10-01,acute,Nurses,Northside,110,100,,\n"
    "2017-10-01,acute,Nurses,Southside,60,50.5,,Without agency staff\n"
    "2022-10-01,acute,Nurses,Newtown,180,160,,\n";

TEST(Successors, RowsFromBeforeAMergerAreTheSuccessors) {
  const Loaded out =
      load_joined(two_trusts, "Northside,Newtown,2020-04-01,\nSouthside,Newtown,2020-04-01,100%\n");
  ASSERT_THAT(out.found, IsEmpty());
  EXPECT_THAT(rows_of(out), ElementsAre("Newtown 110 100", "Newtown 60 50.5", "Newtown 180 160"));
  EXPECT_EQ(cell(out, "note", 0), "Northside, part of Newtown since 1 April 2020");
  EXPECT_EQ(cell(out, "note", 1),
            "Without agency staff; Southside, part of Newtown since 1 April 2020");
  EXPECT_EQ(cell(out, "note", 2), "");
  EXPECT_EQ(out.dataset->find("staff")->lines, (std::vector<std::uint32_t>{2, 3, 4}));
}

/// 60% of 7 people is 4.2, so 4 and the other 3; 60% of 10.5 WTE is 6.3.
TEST(Successors, SharesDivideARowAndItsPartsAddUp) {
  const Loaded out = load_joined(
      "2022-03-01,acute,Nurses,Oldtown,7,10.5,,\n2022-03-01,acute,Midwives,Oldtown,3,,,\n",
      "Oldtown,West,2022-07-01,60%\nOldtown,East,2022-07-01,40%\n");
  ASSERT_THAT(out.found, IsEmpty());
  EXPECT_THAT(rows_of(out),
              ElementsAre("West 4 6.3", "East 3 4.2", "West 2 unknown", "East 1 unknown"));
  EXPECT_EQ(cell(out, "note", 0), "60% of Oldtown, part of West since 1 July 2022");
  EXPECT_EQ(cell(out, "basis", 1), "derived");
  EXPECT_EQ(out.dataset->find("staff")->lines, (std::vector<std::uint32_t>{2, 2, 3, 3}));
}

/// Half of Oldtown is outside the area: the sum of 100 WTE becomes 50.
TEST(Successors, SumsLeaveOutWhatAShareLeavesOut) {
  const Loaded out =
      load_joined("2022-03-01,acute,Nurses,Oldtown,,100,,\n", "Oldtown,West,2022-07-01,50%\n");
  ASSERT_THAT(out.found, IsEmpty());
  const model::Margin& sums = out.dataset->find("staff")->margins.front();
  EXPECT_EQ(sums.table->find("fte")->numbers, std::vector<double>{50});
}

TEST(Successors, OneChangeMayFollowAnother) {
  const Loaded out = load_joined(
      "2022-03-01,acute,Nurses,First,10,10,,\n2022-05-01,acute,Nurses,Second,20,20,,\n"
      "2022-09-01,acute,Nurses,Third,30,30,,\n",
      "First,Second,2022-04-01,\nSecond,Third,2022-07-01,\n");
  ASSERT_THAT(out.found, IsEmpty());
  EXPECT_THAT(rows_of(out), ElementsAre("Third 10 10", "Third 20 20", "Third 30 30"));
  EXPECT_EQ(cell(out, "note", 0), "First, part of Third since 1 July 2022");
}

TEST(Successors, RowsFromAfterTheEndStayAndAreReported) {
  const Loaded out = load_joined(
      "2022-03-01,acute,Nurses,Oldtown,10,10,,\n"
      "2022-07-01,acute,Nurses,Oldtown,11,11,,\n",
      "Oldtown,West,2022-07-01,\n");
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:3 load.successor.after"));
  EXPECT_THAT(out.messages[0], HasSubstr("'Oldtown', which ended on 1 July 2022"));
  EXPECT_THAT(rows_of(out), ElementsAre("West 10 10", "Oldtown 11 11"));
}

TEST(Successors, ANameThatNoRowHasIsAWarning) {
  const Loaded out = load_joined(two_trusts, "Nothside,Newtown,2020-04-01,\n");
  EXPECT_THAT(out.found, ElementsAre("edition/successors.csv:2 load.successor.no-row"));
  EXPECT_THAT(out.messages[0], HasSubstr("is of 'Nothside'"));
}

TEST(Successors, ContradictionsAreErrors) {
  EXPECT_THAT(load_joined(two_trusts, "Northside,Northside,2020-04-01,\n").found,
              ElementsAre("edition/successors.csv:2 load.successor.itself"));
  EXPECT_THAT(load_joined(two_trusts, "Northside,B,2020-04-01,\nB,Northside,2021-04-01,\n").found,
              ElementsAre("edition/successors.csv:2 load.successor.itself",
                          "edition/successors.csv:3 load.successor.itself"));
  EXPECT_THAT(
      load_joined(two_trusts, "Northside,A,2020-04-01,60%\nNorthside,B,2020-04-01,41%\n").found,
      ElementsAre("edition/successors.csv:2 load.successor.share"));
  EXPECT_THAT(
      load_joined(two_trusts, "Northside,A,2020-04-01,60%\nNorthside,B,2020-05-01,40%\n").found,
      ElementsAre("edition/successors.csv:3 load.successor.days"));
}

}  // namespace
}  // namespace muster::load
