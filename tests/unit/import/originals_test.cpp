// SPDX-License-Identifier: MIT
// From the rows of a table back to the lines of the file from which they were imported.
#include <gmock/gmock.h>

#include "import/originals.hpp"
#include "import/person_columns.hpp"
#include "imported.hpp"
#include "support/source_path.hpp"

namespace muster::importing {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const std::string recipe_text =
    "recipe: wards\ntitle: T\npublisher: P\ntable: staff\nheader: {names: [Month, Group]}\n"
    "drop:\n  - {column: Group, like: \"total*\"}\n"
    "columns:\n  date: {from: Month, date: mmm-yy}\n  sector: {text: acute}\n"
    "  profession: {from: Group}\n  fte: {from: WTE, rows: add}\n"
    "  headcount: {from: People, rows: add}\n";

/// The rows of staff.csv at `lines`, traced to the original.
std::optional<TracedRows> traced(const std::string& recipe_words, const std::string& original,
                                 const std::string& staff, std::vector<std::uint32_t> lines) {
  Diagnostics diagnostics;
  const std::shared_ptr<Folder> folder =
      memory_folder({{"r.yaml", recipe_words}, {"wards.csv", original}}, "in");
  const auto edition = memory_folder({{"staff.csv", staff}}, "edition");
  const auto recipe = read_recipe(*folder, "r.yaml", diagnostics);
  EXPECT_TRUE(recipe);
  const InputFile file{folder, "wards.csv", "in/wards.csv"};
  const auto tables = load::host_tables();
  return trace_rows({*recipe, file, *edition, tables, std::nullopt, std::move(lines)});
}

const std::string wards =
    "A title\nMonth,Group,WTE,People\nSep-25,Nurses,10.5,12\nSep-25,Midwives,3,4\n"
    "Sep-25,Total,13.5,16\nSep-25,Nurses,2,2\nOct-25,Nurses,9,9\n";

TEST(TraceRows, NamesTheLinesThatWereAddedUp) {
  // 10.5 + 2 = 12.5 in lines 3 and 6; line 5 is a total, and line 7 is of another month.
  const auto done = traced(recipe_text, wards,
                           "date,sector,profession,fte,headcount\n"
                           "2025-09-30,acute,Midwives,3,4\n30/09/2025,acute,Nurses,12.50,14\n",
                           {3});
  ASSERT_TRUE(done && done->rows.size() == 1 && done->rows[0]);
  const RowOrigin& origin = *done->rows[0];
  EXPECT_EQ(origin.count, 2U);
  ASSERT_EQ(origin.lines.size(), 2U);
  EXPECT_EQ(origin.lines[0].line, 3U);
  EXPECT_THAT(origin.lines[0].figures, ElementsAre(Pair("fte", "10.5"), Pair("headcount", "12")));
  EXPECT_EQ(origin.lines[1].line, 6U);
  EXPECT_THAT(origin.differ, IsEmpty()) << "12.50 is 12.5, and the date is the same";
}

TEST(TraceRows, SaysWhatIsNoLongerAsImported) {
  const auto done = traced(recipe_text, wards,
                           "date,sector,profession,fte,headcount\n2025-09-30,acute,Nurses,13,14\n"
                           "2025-09-30,acute,Porters,1,1\n",
                           {2, 3});
  ASSERT_TRUE(done && done->rows[0]);
  EXPECT_THAT(done->rows[0]->differ, ElementsAre("fte"));
  EXPECT_FALSE(done->rows[1]) << "the original has no porters";
}

TEST(TraceRows, NamesTheFirstOfManyLines) {
  std::string many = "Month,Group,WTE,People\n";
  for (int i = 0; i < 40; ++i) many += "Sep-25,Nurses,1,1\n";
  const auto done =
      traced(recipe_text, many,
             "date,sector,profession,fte,headcount\n2025-09-30,acute,Nurses,40,40\n", {2});
  ASSERT_TRUE(done && done->rows[0]);
  EXPECT_EQ(done->rows[0]->count, 40U);
  EXPECT_EQ(done->rows[0]->lines.size(), TracedRow::most_lines);
}

TEST(TraceRows, NamesNoLineOfAPerson) {
  const std::string staff =
      "date,sector,profession,fte,headcount\n2025-09-30,acute,Nurses,12.5,14\n";
  const auto says_so = traced(recipe_text + "persons: yes\n", wards, staff, {2});
  ASSERT_TRUE(says_so);
  EXPECT_TRUE(says_so->persons && !says_so->rows[0]);
  std::string counted = recipe_text;
  counted.replace(counted.find("{from: People, rows: add}"), 25, "{count: People}");
  const auto counts = traced(counted, wards, staff, {2});
  ASSERT_TRUE(counts);
  EXPECT_TRUE(counts->persons && !counts->rows[0]) << "it counts identifiers";
  const std::string with_numbers =
      "Month,Group,WTE,People,Assignment Number\nSep-25,Nurses,12.5,14,2100\n";
  const auto has_numbers = traced(recipe_text, with_numbers, staff, {2});
  ASSERT_TRUE(has_numbers);
  EXPECT_TRUE(has_numbers->persons && !has_numbers->rows[0]) << "a column has persons' numbers";
}

TEST(TraceRows, GivesNothingIfTheRecipeNoLongerReadsTheFile) {
  EXPECT_FALSE(traced(recipe_text, "Month,Kind,WTE,People\nSep-25,Nurses,1,1\n",
                      "date,sector,profession,fte,headcount\n2025-09-30,acute,Nurses,1,1\n", {2}));
}

TEST(AreAboutPersons, KnowsTheColumnsOfPayrollsAndReturns) {
  for (const char* name :
       {"UNIQUE_IDENTIFIER", "Unique Nhs Identifier", "Asg Number", "NINUMBER", "DOB",
        "Date of birth", "UNIQUEWORKERID", "Employee Number", "NHS number"})
    EXPECT_TRUE(are_about_persons({"FTE", name})) << name;
  EXPECT_FALSE(are_about_persons(
      {"POSTCODE", "ORG_CODE", "Number of employees", "Staff numbers", "STAFF_GROUP"}));
}

TEST(TraceRows, NamesTheSheetOfAWorkbook) {
  Diagnostics diagnostics;
  const auto recipes = open_folder(test::source_path("data/recipes"));
  const auto recipe = read_recipe(*recipes, "nhs-eu-uk-nationals.yaml", diagnostics);
  const auto edition = memory_folder({{"chart_data.csv",
                                       "chart,label,series,value,unit\n"
                                       "nationality,Nurses and health visitors,EU,12,headcount\n"}},
                                     "edition");
  const auto file = input_file(test::source_path("data/recipes/samples/nhs-eu-uk-nationals.xlsx"));
  const auto tables = load::host_tables();
  const auto done = trace_rows({*recipe, file, *edition, tables, std::nullopt, {2}});
  ASSERT_TRUE(done && done->rows[0]);
  EXPECT_NE(done->sheet, "");
  // EU nurses: 8 + 4, in two rows of the sheet.
  ASSERT_EQ(done->rows[0]->lines.size(), 2U);
  EXPECT_THAT(done->rows[0]->lines[0].figures, ElementsAre(Pair("value", "8")));
  EXPECT_THAT(done->rows[0]->lines[1].figures, ElementsAre(Pair("value", "4")));
}

}  // namespace
}  // namespace muster::importing
