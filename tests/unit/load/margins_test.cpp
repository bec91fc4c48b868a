// SPDX-License-Identifier: MIT
#include "load/margins.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"

namespace muster::load {
namespace {

using model::Status;

struct Fixture {
  model::TextPool texts;
  model::Table table;
};

/// vacancies.csv of one date; each row is "sector,profession,fte".
Fixture vacancies(const std::string& rows) {
  Fixture fixture;
  std::string text = "sector,profession,fte,date\n" + rows;
  Diagnostics diagnostics;
  for (const auto& schema : host_tables()) {
    if (schema.name != "vacancies") continue;
    auto table = read_table(*memory_folder({{"vacancies.csv", text}}), schema, {}, fixture.texts,
                            diagnostics);
    EXPECT_TRUE(table) << to_text(diagnostics.items().front());
    if (table) fixture.table = std::move(*table);
  }
  return fixture;
}

/// The margin by date and sector.
const model::Table& by_sector(const Fixture& fixture) { return *fixture.table.margins.at(1).table; }

const model::Column& sums(const Fixture& fixture) { return *by_sector(fixture).find("fte"); }

TEST(Margins, AddUpGroupsInTheOrderOfTheirFirstRows) {
  Fixture fixture = vacancies(
      "maternity,Midwives,10,2022-10-01\nacute,Adult nurses,2.5,2022-10-01\n"
      "maternity,Health visitors,3,2022-10-01\n");
  const model::Table& margin = by_sector(fixture);
  ASSERT_EQ(margin.row_count(), 2U);
  EXPECT_EQ(fixture.texts.at(margin.find("sector")->texts[0]), "maternity");
  EXPECT_EQ(sums(fixture).numbers[0], 10 + 3);
  EXPECT_EQ(sums(fixture).numbers[1], 2.5);
  EXPECT_EQ(margin.lines[0], 0U);
  EXPECT_EQ(fixture.table.margins[1].by, (std::vector<std::string>{"date", "sector"}));
}

TEST(Margins, AreUnknownIfAnyPartIs) {
  Fixture fixture =
      vacancies("acute,Adult nurses,10,2022-10-01\nacute,Physiotherapists,n/a,2022-10-01\n");
  EXPECT_EQ(sums(fixture).status[0], Status::unknown);
  EXPECT_EQ(sums(fixture).numbers[0], 0);
}

TEST(Margins, AreWithheldIfAnyPartIsEvenWithAnUnknownOne) {
  Fixture fixture =
      vacancies("acute,A,[c],2022-10-01\nacute,B,n/a,2022-10-01\nacute,C,7,2022-10-01\n");
  EXPECT_EQ(sums(fixture).status[0], Status::withheld);
  EXPECT_EQ(sums(fixture).numbers[0], 0);
}

TEST(Margins, PassOverPartsThatAreNotApplicable) {
  Fixture fixture =
      vacancies("acute,A,[z],2022-10-01\nacute,B,7,2022-10-01\nmaternity,C,[z],2022-10-01\n");
  EXPECT_EQ(sums(fixture).status[0], Status::known);
  EXPECT_EQ(sums(fixture).numbers[0], 7);
  EXPECT_EQ(sums(fixture).status[1], Status::not_applicable);
}

TEST(Margins, OfAnEmptyTableAreEmpty) {
  Fixture fixture = vacancies("");
  EXPECT_EQ(by_sector(fixture).row_count(), 0U);
}

}  // namespace
}  // namespace muster::load
