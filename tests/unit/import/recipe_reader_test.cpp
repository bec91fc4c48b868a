// SPDX-License-Identifier: MIT
// Each key of a recipe with a mistake: one message with line and column, and what to do.
#include "import/recipe.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "imported.hpp"

namespace muster::importing {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string head = "recipe: t\ntitle: T\npublisher: P\ntable: staff\n";
const std::string columns =
    "columns:\n  date: {text: 2025-03-31}\n  sector: {text: acute}\n"
    "  profession: {from: NAME}\n  fte: {from: FTE}\n";

std::vector<std::string> mistakes_of(const std::string& yaml) {
  return import_with(yaml, {{"a.csv", "NAME,FTE\nNurses,1\n"}}).problems;
}

struct Mistake {
  const char* keys;
  const char* message;
};

TEST(RecipeReader, ReportsEachMistakeAtItsPlace) {
  const Mistake mistakes[] = {
      {"heder: {line: 1}\n",
       "in/r.yaml:5:1: error[load.edition.unknown-key]: there is no key 'heder'"},
      {"header: {line: 0}\n", "in/r.yaml:5:16: error[load.edition.value]"},
      {"header: {line: 1, names: [NAME]}\n", "the header is given both by 'line' and by 'names'"},
      {"file: {separator: commas}\n", "one of these was expected: comma, semicolon, tab, bar"},
      {"split: [{column: NAME, pattern: '{a}{b}'}]\n", "'{a}{b}' is not a pattern"},
      {"split: [{column: NAME}]\n", "the key 'pattern' is missing"},
      {"unpivot: {columns: [FTE]}\n", "the key 'names' is missing or empty"},
      {"marks: {profile: ons}\n", "one of these was expected: gss, none"},
      {"keep: [{column: NAME}]\n", "a condition needs one test, and this one has 0"},
      {"keep: [{column: NAME, is: a, like: b}]\n", "and this one has 2"},
      {"share: {of: 250, columns: [fte], why: x}\n", "'250' is not a share"},
  };
  for (const Mistake& mistake : mistakes)
    EXPECT_THAT(mistakes_of(head + mistake.keys + columns),
                testing::Contains(HasSubstr(mistake.message)))
        << mistake.keys;
}

TEST(RecipeReader, ReportsMistakesInColumns) {
  const Mistake mistakes[] = {
      {"  headcount: {}\n",
       "the column 'headcount' needs one of 'from', 'text', 'period' and 'count'"},
      {"  headcount: {from: A, text: B}\n", "needs one of 'from'"},
      {"  organisation: {from: NAME, date: day}\n", "'day' is not a form of a date"},
      {"  organisation: {from: NAME, as: month}\n", "the key 'as' needs the key 'date'"},
      {"  organisation: {from: NAME, otherwise: drop}\n",
       "the key 'otherwise' needs the key 'map'"},
      {"  headcount: {from: FTE, unit: pounds}\n", "one of these was expected: per cent"},
      {"  headcount: {from: FTE, rows: sum}\n", "one of these was expected: add, once"},
      {"  hedcount: {from: FTE}\n", "did you mean 'headcount'?"},
  };
  for (const Mistake& mistake : mistakes)
    EXPECT_THAT(mistakes_of(head + columns + mistake.keys),
                testing::Contains(HasSubstr(mistake.message)))
        << mistake.keys;
}

TEST(RecipeReader, NeedsTheColumnsThatTheTableNeeds) {
  EXPECT_THAT(mistakes_of(head + "columns:\n  date: {text: 2025-03-31}\n  sector: {text: acute}\n"
                                 "  profession: {from: NAME}\n"),
              ElementsAre(HasSubstr("error[import.recipe]: the recipe has no column 'fte'")));
  EXPECT_THAT(mistakes_of("recipe: t\ntitle: T\npublisher: P\ntable: stuff\n" + columns),
              ElementsAre(HasSubstr("did you mean 'staff'?")));
}

TEST(RecipeReader, RefusesWhatIsNoRecipe) {
  EXPECT_THAT(mistakes_of("just text"), ElementsAre(HasSubstr("error[load.edition.syntax]")));
  EXPECT_THAT(mistakes_of("recipe: [a\n"), ElementsAre(HasSubstr("error[load.edition.syntax]")));
  EXPECT_EQ(mistakes_of("{}").size(), 5U) << "recipe, title, publisher, table, columns";
}

TEST(RecipeReader, ReadsAMappingFromAFile) {
  const auto done = import_with(
      head +
          "columns:\n  date: {text: 2025-03-31}\n  sector: {text: acute}\n"
          "  profession: {from: NAME, map_file: names.map.csv}\n  fte: {from: FTE}\n",
      {{"a.csv", "NAME,FTE\nnurses,1\n"}, {"names.map.csv", "from,to\nNurses,Adult nurses\n"}});
  EXPECT_THAT(done.written.at("staff.csv"), HasSubstr("acute,Adult nurses,1\n"));
}

TEST(RecipeReader, AMappingFileNeedsItsHeader) {
  const auto done = import_with(
      head +
          "columns:\n  date: {text: 2025-03-31}\n  sector: {text: acute}\n"
          "  profession: {from: NAME, map_file: names.map.csv}\n  fte: {from: FTE}\n",
      {{"a.csv", "NAME,FTE\nnurses,1\n"}, {"names.map.csv", "Nurses,Adult nurses\nDoctors\n"}});
  EXPECT_THAT(done.problems, ElementsAre(HasSubstr("names.map.csv:1:1: error[import.recipe]"),
                                         HasSubstr("names.map.csv:2:1: error[import.recipe]")));
}

}  // namespace
}  // namespace muster::importing
