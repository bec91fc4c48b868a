// SPDX-License-Identifier: MIT
#include "compose/small_counts.hpp"

#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;

/// Leavers by trust: 4, 5, 0, unknown and withheld.
Edition sample() {
  Edition edition;
  edition.table(
      "movements", {"trust:text", "leavers:number:headcount", "rate:number:percent"},
      {{"a", "4", "0.5"}, {"b", "5", "0.5"}, {"c", "0", "0"}, {"d", "", ""}, {"e", "[c]", ""}});
  edition.dataset.tables["movements"].columns[1].schema.kind = model::Kind::person_count;
  return edition;
}

constexpr const char* table =
    "::: table name=movements caption=\"Leavers\" columns=\"trust: Trust, leavers: "
    "Leavers\"\n:::\n";

TEST(SmallCounts, AreWarnedOfWithTheirPlaces) {
  Edition edition = sample();
  const std::string told = edition.problems(table);
  EXPECT_THAT(
      told,
      HasSubstr("compose.small-counts: 'report' prints counts of 1 to 4 people for the "
                "public, from movements.csv:2, but the edition names no rule set for the public"));
}

TEST(SmallCounts, OfASectorAreThoseOfTheRowsThatTheyRestOn) {
  Edition edition = sample();
  edition.figure("acute", "leavers.a", 3, Unit::headcount);
  edition.figure("acute", "gap.a", 3, Unit::wte);
  edition.sector("acute").figures[0].inputs = {{"movements", {1, 2}, {}}};
  edition.sector("acute").figures[1].inputs = {{"movements", {4}, {}}};
  EXPECT_THAT(edition.problems("{{figures.acute.leavers.a}} {{figures.acute.gap.a}}\n"),
              HasSubstr("from movements.csv:3, movements.csv:4, but"));
}

TEST(SmallCounts, AreNotTheProgramsBusinessWhereSomebodyDecided) {
  Edition edition = sample();
  edition.dataset.edition.disclosure = {{"public", "none"}};
  EXPECT_EQ(edition.problems(table), "");
}

TEST(SmallCounts, OfRestrictedReadersAreNot) {
  Edition edition = sample();
  edition.dataset.audience = model::Audience::restricted;
  EXPECT_EQ(edition.problems(table), "");
}

TEST(SmallCounts, ThatAreNotPrintedAreNot) {
  Edition edition = sample();
  EXPECT_EQ(edition.problems("::: table name=movements caption=\"Rates\" columns=\"trust: Trust, "
                             "rate: Rate\"\n:::\n"),
            "");
  EXPECT_EQ(edition.problems("::: table name=movements caption=\"Leavers\" where=\"trust=b\" "
                             "columns=\"trust: Trust, leavers: Leavers\"\n:::\n"),
            "");
}

TEST(SmallCounts, NamesTenPlacesAndCountsTheRest) {
  Edition edition;
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 14; ++i) rows.push_back({"t" + std::to_string(i), "2"});
  edition.table("movements", {"trust:text", "leavers:number:headcount"}, rows);
  edition.dataset.tables["movements"].columns[1].schema.kind = model::Kind::person_count;
  EXPECT_THAT(edition.problems(table), HasSubstr("movements.csv:11 and 4 more, but the edition"));
}

}  // namespace
}  // namespace muster::compose
