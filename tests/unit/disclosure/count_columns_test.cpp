// SPDX-License-Identifier: MIT
#include "disclosure/rule_set.hpp"

#include <gtest/gtest.h>

#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using model::Kind;
using model::Status;

model::Table table_of(std::initializer_list<Kind> kinds) {
  model::Table table;
  for (const Kind kind : kinds) {
    model::Column column;
    column.schema.kind = kind;
    table.columns.push_back(column);
  }
  return table;
}

TEST(CountColumns, AreFoundByTheirKind) {
  const CountColumns found = count_columns(
      table_of({Kind::person_count, Kind::person_fte, Kind::rate, Kind::post, Kind::person_count}));
  EXPECT_EQ(found.heads, (std::vector<std::size_t>{0, 4}));
  EXPECT_EQ(found.wte, (std::vector<std::size_t>{1}));
  EXPECT_EQ(found.rates, (std::vector<std::size_t>{2}));
  EXPECT_TRUE(found.any());
  EXPECT_FALSE(count_columns(table_of({Kind::post, Kind::rate})).any());
}

TEST(CountColumns, OneHeadcountBelongsToOneColumnOfWholeTimeEquivalents) {
  const auto headcount = [](std::initializer_list<Kind> kinds) {
    return count_columns(table_of(kinds)).headcount_of_wte;
  };
  EXPECT_EQ(headcount({Kind::person_fte, Kind::person_count}), 1U);
  EXPECT_FALSE(headcount({Kind::person_fte}));
  EXPECT_FALSE(headcount({Kind::person_count}));
  EXPECT_FALSE(headcount({Kind::person_fte, Kind::person_count, Kind::person_count}));
  EXPECT_FALSE(headcount({Kind::person_fte, Kind::person_fte, Kind::person_count}));
}

TEST(PeopleIn, AreAtLeastSoMany) {
  EXPECT_EQ(people_in(4.2, Status::known), 5);
  EXPECT_EQ(people_in(4.0, Status::known), 4);
  EXPECT_EQ(people_in(0, Status::known), 0);
  EXPECT_EQ(people_in(0, Status::rounded), 1) << "more than nothing, less than half";
  EXPECT_EQ(people_in(1, Status::rounded), 1);
  EXPECT_EQ(people_in(2.4, Status::rounded), 3);
}

/// Eight people of 4.2 whole-time equivalents are eight people.
TEST(CountColumns, WholeTimeEquivalentsWithTheirHeadcountAreNotCountedAsPeople) {
  const test::Protected out =
      test::load("threshold-5", {{"staff.csv",
                                  "date,sector,profession,organisation,headcount,fte\n"
                                  "2022-10-01,acute,Podiatrists,Hospital A,8,4.2\n"
                                  "2022-10-01,acute,Podiatrists,Hospital B,60,50.5\n"}});
  EXPECT_EQ(out.cells("staff", "fte").front(), "4.2");
}

}  // namespace
}  // namespace muster::disclosure
