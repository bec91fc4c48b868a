// SPDX-License-Identifier: MIT
// Parts of an edition one step beyond what they may hold: an error with its place. At the limit: no
// error. Problems above the maximum number are counted, but not printed.
#include "load/limits.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/csv_reader.hpp"
#include "load/edition_reader.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string least =
    "id: sel-2022\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
    "baseline: 01/10/2022\npublications: [people-strategy]\n";

std::vector<std::string> found(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.items())
    lines.push_back(std::to_string(d.location.line) + ":" + std::to_string(d.location.column) +
                    " " + std::string(d.code.id) + " " + d.message);
  return lines;
}

std::vector<std::string> of_edition(const std::string& yaml) {
  Diagnostics diagnostics;
  read_edition(*memory_folder({{"edition.yaml", yaml}}), diagnostics);
  return found(diagnostics);
}

std::vector<std::string> of_table(const std::string& name, const std::string& csv) {
  Diagnostics diagnostics;
  model::TextPool texts;
  for (const auto& schema : host_tables())
    if (schema.name == name)
      read_table(*memory_folder({{name + ".csv", csv}}), schema, {}, texts, diagnostics);
  return found(diagnostics);
}

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Limits, AHeaderHasANumberOfColumns) {
  const auto most = of_table("sources", times(limits::columns - 1, "x,") + "x\n");
  EXPECT_THAT(most, ElementsAre(HasSubstr("load.csv.other-columns the file has 1000 columns")));
  EXPECT_THAT(
      of_table("sources", times(20'000, "x,") + "x\n" + times(20'000, "1,") + "1\n").front(),
      "1:1 load.too-long the header has 20,001 columns, but a table may have at most 1,000");
}

TEST(Limits, AColumnThatIsThereOftenIsReportedLikeOtherProblems) {
  const auto problems = of_table("sources", times(limits::columns - 1, "table,") + "table\n");
  EXPECT_THAT(problems.front(), HasSubstr("1:7 load.csv.duplicate-column"));
  EXPECT_EQ(problems.size(), 21U);
}

TEST(Limits, AHeaderHasALength) {
  EXPECT_THAT(of_table("sources", times(limits::header, "x") + ",y\n").front(),
              "1:1 load.too-long the header is longer than 65,536 bytes");
}

TEST(Limits, ACellHasALength) {
  const std::string head = "abbreviation,meaning\n";
  EXPECT_THAT(of_table("abbreviations", head + "a," + times(limits::cell, "ŷ") + "\n"),
              testing::Each(testing::Not(HasSubstr("too-long"))));
  EXPECT_THAT(of_table("abbreviations", head + "a," + times(limits::cell + 1, "w") + "\n"),
              testing::Contains(HasSubstr("text of at most 32,767 characters was expected")));
}

TEST(Limits, AValueOfTheEditionHasALength) {
  const std::string most = times(limits::yaml_value, "é");
  EXPECT_THAT(of_edition(least + "subtitle: " + most + "\n"), testing::IsEmpty());
  EXPECT_THAT(of_edition(least + "subtitle: " + most + "e\n"),
              ElementsAre("7:11 load.too-long the key 'subtitle' contains over 10,000 characters"));
}

TEST(Limits, AListOfTheEditionHasANumberOfValues) {
  std::string list;
  for (std::size_t i = 0; i < limits::yaml_list; ++i) list += "a" + std::to_string(i) + ", ";
  const std::string rules = least + "disclosure:\n  public: round-5\n  national: [";
  EXPECT_THAT(of_edition(rules + list + "]\n"), testing::IsEmpty());
  EXPECT_THAT(
      of_edition(rules + list + "more]\n"),
      ElementsAre("9:13 load.too-long the key 'disclosure.national' lists 1,001 values, but at "
                  "most 1,000 are allowed"));
}

TEST(Limits, AnEditionFileHasALength) {
  EXPECT_THAT(of_edition(least + times(limits::yaml, "#") + "\n"),
              ElementsAre("1:0 load.too-long these settings are longer than 1,048,576 bytes"));
}

TEST(Limits, PlacesOfARowsCellsAreFoundInOnePass) {
  const auto places = cell_places("a, \"b\nc\",d,\n", 3);
  ASSERT_EQ(places.size(), 4U);
  EXPECT_EQ(places[1].line, 3U);
  EXPECT_EQ(places[1].column, 4U);
  EXPECT_EQ(places[2].line, 4U);
  EXPECT_EQ(places[2].column, 4U);
  for (std::size_t i = 0; i < places.size(); ++i)
    EXPECT_EQ(cell_place("a, \"b\nc\",d,\n", i, 3).column, places[i].column);
}

TEST(Limits, PlacesFollowTheSeparatorOfTheFile) {
  EXPECT_EQ(cell_place("a,b;\"c\";d\n", 1, 3, ';').column, 5U);
  EXPECT_EQ(line_like_a_row("x\n1;2;3", 3, ';'), 1U);
  EXPECT_EQ(line_like_a_row("x\n1,2,3", 3, ';'), std::nullopt);
}

}  // namespace
}  // namespace muster::load
