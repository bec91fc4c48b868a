// SPDX-License-Identifier: MIT
// The note on synthetic figures is true for each row that it names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A table whose key is its first `keys` columns.
Edition with_keys(const std::string& name, std::size_t keys, const ColumnSpecs& columns,
                  const std::vector<std::vector<std::string>>& rows) {
  Edition edition;
  edition.table(name, columns, rows);
  model::Table& table = edition.dataset.tables[name];
  table.schema.title = "Budget gap";
  for (std::size_t i = 0; i < keys; ++i) table.columns[i].schema.key = true;
  return edition;
}

const ColumnSpecs budget_columns{"scenario:text", "year:text", "gap:number:million_pounds",
                                 "basis:text"};

std::vector<std::vector<std::string>> budget(const char* last_year = "synthetic") {
  return {
      {"Best case", "2020/21", "9", "synthetic"},   {"Best case", "2021/22", "13", "published"},
      {"Best case", "2022/23", "16", last_year},    {"Worst case", "2020/21", "22", "synthetic"},
      {"Worst case", "2021/22", "47", "published"}, {"Worst case", "2022/23", "71", "synthetic"}};
}

std::string table_of(Edition&& edition) {
  return edition.blocks("::: table name=budget caption=x id=b\n:::\n");
}
std::string chart_of(Edition&& edition) {
  return edition.blocks(
      "::: scenarios name=budget label=year value=gap series=scenario caption=x id=b\n:::\n");
}

TEST(SyntheticRows, AreNamedByTheColumnThatPartsThemFromTheOthers) {
  EXPECT_THAT(table_of(with_keys("budget", 2, budget_columns, budget())),
              HasSubstr("note synthetic in-data strong[\"Synthetic data:\"] \" the rows of 2021/22 "
                        "are as published; "
                        "the others were made up for illustration, because no source has them.\""));
  EXPECT_THAT(chart_of(with_keys("budget", 2, budget_columns, budget())),
              HasSubstr("\" the values of 2021/22 are as published; the others "
                        "were made up for illustration"));
}

TEST(SyntheticRows, OfWhichThereAreFewerAreNamedThemselves) {
  std::vector<std::vector<std::string>> rows = budget("published");
  rows[0][3] = rows[3][3] = "published";
  rows[2][3] = rows[5][3] = "synthetic";  // 2022/23 alone
  EXPECT_THAT(table_of(with_keys("budget", 2, budget_columns, rows)),
              HasSubstr("\" the rows of 2022/23 were made up for illustration, because no source "
                        "has them; the others are as published.\""));
}

TEST(SyntheticRows, AreCalledByTheirNumber) {
  EXPECT_THAT(table_of(with_keys("budget", 1, {"name:text", "basis:text"},
                                 {{"Pharmacies", "synthetic"}, {"Care homes", "published"}})),
              HasSubstr("\" the row Care homes is as published; the other was made up for "
                        "illustration, because no source has it.\""));
}

TEST(SyntheticRows, OthersThatWereWorkedOutAreNotCalledPublished) {
  std::vector<std::vector<std::string>> rows = budget();
  rows[1][3] = "derived";
  EXPECT_THAT(table_of(with_keys("budget", 2, budget_columns, rows)),
              HasSubstr("\" the rows of 2021/22 are from sources; the others were made up"));
}

// Neither years nor scenarios distinguish the made-up rows, so each has a mark, and no other has.
TEST(SyntheticRows, AreMarkedWhereNoColumnPartsThem) {
  const std::string dump = table_of(with_keys("budget", 2, budget_columns, budget("published")));
  EXPECT_THAT(dump, Not(HasSubstr("Synthetic data")));
  std::size_t marks = 0;
  for (std::size_t at = dump.find("case\" \" †\""); at != std::string::npos;
       at = dump.find("case\" \" †\"", at + 1))
    ++marks;
  EXPECT_EQ(marks, 3U) << dump;
  EXPECT_THAT(dump, HasSubstr("table id=b number=\"Table 1\" synthetic"));
  EXPECT_THAT(chart_of(with_keys("budget", 2, budget_columns, budget("published"))),
              HasSubstr("\" 3 of the 6 values were made up for illustration"));
}

TEST(SyntheticRows, OfSourcesScenariosAndAssumptionsSayNothing) {
  for (const char* name : {"sources", "scenarios", "assumptions"}) {
    Edition edition = with_keys(name, 1, {"what:text", "basis:text"},
                                {{"One", "synthetic"}, {"Two", "published"}});
    const std::string dump =
        edition.blocks("::: table name=" + std::string(name) + " caption=x id=t\n:::\n");
    EXPECT_THAT(dump, Not(HasSubstr("ynthetic data"))) << name;
    EXPECT_THAT(dump, Not(HasSubstr("number=\"Table 1\" synthetic"))) << name;
  }
}

/// Nurses are based on the published row alone, doctors on the made-up one, the total on both.
Edition findings() {
  Edition edition;
  edition.table("staff", {"profession:text", "basis:text"},
                {{"Nurses", "published"}, {"Doctors", "synthetic"}});
  edition.dataset.tables["staff"].schema.title = "Staff in post";
  model::FindingTable table;
  table.id = "t";
  table.caption = "Staff";
  table.columns = {{"Profession", Unit::none, true}, {"Staff", Unit::wte, false}};
  table.synthetic = true;
  const std::vector<std::uint32_t> rows[] = {{0}, {1}, {0, 1}};
  const char* const names[] = {"Nurses", "Doctors", "Total"};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto figure = edition.figure("acute", "staff." + std::to_string(i), 5);
    edition.sector("acute").figures[figure].inputs = {{"staff", rows[i]}};
    model::FindingRow row;
    row.cells = {std::string(names[i]), figure};
    table.rows.push_back(row);
  }
  edition.section("acute", "gap").blocks.push_back(table);
  return edition;
}

TEST(SyntheticFindings, SayWhichRowsRestOnWhatWasMadeUp) {
  EXPECT_THAT(findings().blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n"),
              HasSubstr("\" some of what comes from “Staff in post” was made up for illustration, "
                        "because no source has it. The rows that are not based on it: Nurses.\""));
}

TEST(SyntheticFindings, NeedNoWordOfTheSector) {
  Edition edition = findings();
  auto& table = std::get<model::FindingTable>(edition.section("acute", "gap").blocks[0]);
  table.synthetic = false;
  EXPECT_THAT(edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n"), HasSubstr("Synthetic data"));
  table.rows = {table.rows[0]};  // the published one
  EXPECT_THAT(edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n"), Not(HasSubstr("ynthetic")));
}

TEST(SyntheticFindings, SayThatAllOfATableWasMadeUpOnlyWhereItWas) {
  Edition edition = findings();
  auto& table = std::get<model::FindingTable>(edition.section("acute", "gap").blocks[0]);
  table.rows = {table.rows[1]};
  EXPECT_THAT(edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n"),
              HasSubstr("\" what comes from “Staff in post” was made up for illustration, because "
                        "no source has it.\""));
}

}  // namespace
}  // namespace muster::compose
