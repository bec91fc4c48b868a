// SPDX-License-Identifier: MIT
#include "import/import.hpp"

#include <gmock/gmock.h>

#include "imported.hpp"

namespace muster::importing {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A recipe for `sickness`, with more keys in front of its columns.
std::string recipe(const std::string& keys = "", const std::string& columns = "") {
  return "recipe: trial\nversion: 2\ntitle: Trial\npublisher: Publisher\ntable: sickness\n" + keys +
         "columns:\n"
         "  month: {from: DATE, date: dd/mm/yyyy, as: month}\n"
         "  sector: {from: TYPE, map: {Acute: acute, Mental: mental_health}}\n"
         "  profession: {text: All staff}\n"
         "  days_lost: {from: LOST, rows: add}\n"
         "  days_available: {from: DAYS, rows: add}\n" +
         columns;
}

const std::string two_trusts =
    "DATE,TYPE,LOST,DAYS\n"
    "30/04/2024,Acute,10.5,100\n"
    "30/04/2024,Acute,0.25,50\n"
    "30/04/2024,Mental,3,30\n";

TEST(Import, AddsUpRowsWithTheSameKey) {
  const auto done = import_with(recipe(), {{"a.csv", two_trusts}});
  EXPECT_THAT(done.problems, IsEmpty());
  // 10.5 + 0.25 = 10.75; 100 + 50 = 150
  EXPECT_EQ(done.written.at("sickness.csv"),
            "month,sector,profession,days_lost,days_available\n"
            "2024-04-01,acute,All staff,10.75,150\n"
            "2024-04-01,mental_health,All staff,3,30\n");
  EXPECT_EQ(done.joined.added, 2U);
}

TEST(Import, RecordsTheSource) {
  const auto done = import_with(recipe(), {{"a.csv", two_trusts}});
  const std::string& sources = done.written.at("sources.csv");
  EXPECT_THAT(sources, HasSubstr("sickness,a.csv,Trial,Publisher,2024-04-30,a.csv,"));
  EXPECT_THAT(sources, HasSubstr(",trial 2,\"3 rows read, 3 kept\","));
  EXPECT_THAT(sources, HasSubstr(",line 1; A=DATE; B=TYPE; C=LOST; D=DAYS\n"));
}

TEST(Import, ChangesNothingTheSecondTime) {
  const auto first = import_with(recipe(), {{"a.csv", two_trusts}});
  const auto second = import_with(recipe(), {{"a.csv", two_trusts}}, first.written);
  EXPECT_THAT(second.written, IsEmpty());
  EXPECT_EQ(second.joined.unchanged, 2U);
}

TEST(Import, AddsANewMonthAndKeepsTheRowsThatAreThere) {
  const auto done =
      import_with(recipe(), {{"b.csv", "DATE,TYPE,LOST,DAYS\n31/05/2024,Acute,1,2\n"}},
                  {{"sickness.csv",
                    "Month,sector,profession,days_lost,days_available,note\n"
                    "01/04/2024,acute,All staff,1,2,typed\n"}});
  EXPECT_EQ(done.written.at("sickness.csv"),
            "month,sector,profession,days_lost,days_available,note\n"
            "01/04/2024,acute,All staff,1,2,typed\n"
            "2024-05-01,acute,All staff,1,2,\n");
}

TEST(Import, ReportsARevisedMonthWithItsSize) {
  const auto done = import_with(recipe(), {{"a.csv", two_trusts}},
                                {{"sickness.csv",
                                  "month,sector,profession,days_lost,days_available\n"
                                  "2024-04-01,acute,All staff,10.5,150.0\n"
                                  "2024-04-01,mental_health,All staff,3.0,30\n"}});
  EXPECT_EQ(done.joined.revised, 1U);
  EXPECT_EQ(done.joined.unchanged, 1U) << "3.0 is 3";
  EXPECT_TRUE(done.has("import.revised", "edition/sickness.csv:2: note"));
  EXPECT_TRUE(done.has("import.revised", "is now '10.75' and was '10.5', 0.25 more"));
  EXPECT_THAT(done.joined.revisions, ElementsAre("days_lost: 1 cell revised, together 0.25 more"));
}

TEST(Import, KeepsUnknownAndWithheldInSums) {
  const auto done = import_with(recipe(), {{"a.csv",
                                            "DATE,TYPE,LOST,DAYS\n"
                                            "30/04/2024,Acute,10,c\n"
                                            "30/04/2024,Acute,x,50\n"}});
  EXPECT_THAT(done.written.at("sickness.csv"), HasSubstr("acute,All staff,n/a,[c]\n"));
}

TEST(Import, KeepsAndDropsRowsAndSaysWhy) {
  const auto done = import_with(
      recipe("keep: [{column: ICS, is: [QX1]}]\ndrop: [{column: NAME, like: '*total*'}]\n"),
      {{"a.csv",
        "DATE,ICS,NAME,TYPE,LOST,DAYS\n"
        "30/04/2024,QX1,One,Acute,1,2\n"
        "30/04/2024,QX1,ICS TOTAL,Acute,1,2\n"
        "30/04/2024,QX2,Other,Acute,5,6\n"}});
  EXPECT_THAT(done.written.at("sickness.csv"), HasSubstr("acute,All staff,1,2\n"));
  EXPECT_EQ(count_words(done.files.at(0).counts),
            "3 rows read, 1 kept; 2 left out: NAME is like *total* (1); not: ICS is qx1 (1)");
}

TEST(Import, ReadsSemicolonsUtf16AndASeparatorLine) {
  std::string text = "sep=;\nDATE;TYPE;LOST;DAYS\n30/04/2024;Acute;1;2\n";
  const auto plain = import_with(recipe(), {{"a.csv", text}});
  EXPECT_TRUE(plain.has("import.separator", "cells are separated by semicolons"));
  std::string wide = "\xFF\xFE";
  for (char c : text) {
    wide += c;
    wide += '\0';
  }
  const auto utf16 = import_with(recipe(), {{"a.csv", wide}});
  EXPECT_TRUE(utf16.has("import.encoding", "UTF-16"));
  EXPECT_EQ(utf16.written.at("sickness.csv"), plain.written.at("sickness.csv"));
  EXPECT_THAT(plain.written.at("sickness.csv"), HasSubstr("2024-04-01,acute,All staff,1,2\n"));
}

TEST(Import, MultipliesByAShareOfTheArea) {
  const auto done =
      import_with(recipe("share: {of: 25%, columns: [days_lost], why: A quarter of England}\n"),
                  {{"a.csv", two_trusts}});
  // 10.75 / 4 = 2.6875, with three decimals more than the source's two
  EXPECT_THAT(done.written.at("sickness.csv"),
              HasSubstr("acute,All staff,2.68750,150,derived,A quarter of England\n"));
}

TEST(Import, MakesRowsOfColumnsAndColumnsOfRows) {
  const std::string yaml =
      "recipe: t\ntitle: T\npublisher: P\ntable: staff\n"
      "header: {line: 3, rows: 2}\nfill_down: [Region]\n"
      "unpivot: {columns: ['EU - *', 'UK - *'], names: head, values: people}\n"
      "split: [{column: head, pattern: '{area} - {group}'}]\n"
      "columns:\n  date: {period: last day}\n  sector: {text: acute}\n"
      "  profession: {from: group}\n  organisation: {from: Region}\n"
      "  headcount: {from: people, rows: add}\n"
      "  fte: {from: people, where: [{column: area, is: EU}]}\n";
  const auto done = import_with(yaml,
                                {{"a.csv",
                                  "A title,,,\n,,,\n,,EU,,UK,\n"
                                  "Region,Trust,Nurses,Doctors,Nurses,Doctors\n"
                                  "North,One,1,2,3,4\n"}},
                                {}, "2016-09");
  EXPECT_THAT(done.problems, IsEmpty());
  // Nurses: 1 + 3 people; the second measure is that of EU alone.
  EXPECT_EQ(done.written.at("staff.csv"),
            "date,sector,profession,organisation,headcount,fte\n"
            "2016-09-30,acute,Nurses,North,4,1\n"
            "2016-09-30,acute,Doctors,North,6,2\n");
}

TEST(Import, CountsPersonsAndWritesNothingOfThem) {
  const std::string yaml =
      "recipe: t\ntitle: T\npublisher: P\ntable: staff\ncolumns:\n"
      "  date: {text: 2025-03-31}\n  sector: {text: acute}\n  profession: {from: ROLE}\n"
      "  headcount: {count: ID}\n  fte: {from: FTE, rows: add}\n";
  const auto done = import_with(yaml, {{"a.csv",
                                        "ROLE,FTE,ID,POSTCODE\nNurse,0.5,77001,SE1 1ZZ\n"
                                        "Nurse,0.5,77001,SE1 1ZZ\nNurse,1,77002,SE1 2ZZ\n"}});
  EXPECT_THAT(done.written.at("staff.csv"), HasSubstr("2025-03-31,acute,Nurse,2,2.0\n"));
  for (const auto& [name, text] : done.written)
    for (const char* secret : {"77001", "77002", "SE1"})
      EXPECT_EQ(text.find(secret), std::string::npos) << name;
}

// ---- one message for what is wrong ----

/// Returns the problems of one file by the trial recipe.
std::vector<std::string> problems_of(const std::string& text, const std::string& keys = "") {
  return import_with(recipe(keys), {{"a.csv", text}}).problems;
}

TEST(Import, WritesNoColumnThatIdentifiesAPerson) {
  const std::string head =
      "recipe: t\ntitle: T\npublisher: P\ntable: staff\ncolumns:\n"
      "  date: {text: 2025-03-31}\n  sector: {text: acute}\n";
  const std::string of_persons = "ROLE,HOME_POSTCODE,UNIQUE_IDENTIFIER,FTE\nNurse,EX1 1EX,900,1\n";
  const std::string fte = "  fte: {from: FTE, rows: add}\n";
  for (const char* column : {"UNIQUE_IDENTIFIER", "HOME_POSTCODE"}) {
    const auto done =
        import_with(head + fte + "  profession: {from: " + column + "}\n", {{"a.csv", of_persons}});
    EXPECT_TRUE(done.has("import.person", "which names or identifies a person")) << column;
    EXPECT_TRUE(done.written.empty());
  }
  const auto counted = import_with(
      head + fte + "  profession: {from: ROLE}\n  headcount: {count: UNIQUE_IDENTIFIER}\n",
      {{"a.csv", of_persons}});
  EXPECT_TRUE(counted.written.contains("staff.csv")) << "a number may be counted";
  const auto places = import_with(head + fte + "  profession: {from: POSTCODE}\n",
                                  {{"a.csv", "POSTCODE,FTE\nEX1 1EX,1\n"}});
  EXPECT_TRUE(places.written.contains("staff.csv")) << "the file is not about persons";
}

TEST(Import, SaysInOneMessageThatTheFileIsOfAnotherKind) {
  for (const char* bytes : {"%PDF-1.7 text", "\xD0\xCF\x11\xE0 and more", "<!doctype html><p>", ""})
    EXPECT_THAT(problems_of(bytes), ElementsAre(HasSubstr("error[import.wrong-kind]")));
}

TEST(Import, SaysInOneMessageThatTheHeaderIsElsewhere) {
  const auto problems = problems_of("Title,,,\nNote,,,\n" + two_trusts);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems[0], HasSubstr("in/a.csv:1:1: error[import.header]"));
  EXPECT_THAT(problems[0], HasSubstr("hint: write 'header: {line: 3}' in the recipe"));
}

TEST(Import, SaysWhichNameOfTheHeaderIsMissing) {
  const auto problems = problems_of(two_trusts, "header: {names: [DATE, TYPE, GONE]}\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems[0], HasSubstr("no line has all the names of the header"));
  EXPECT_THAT(
      problems[0],
      HasSubstr("correct the name 'GONE' in the recipe: line 1 has other names of the header"));
}

TEST(Import, SuggestsARenamedColumn) {
  const auto problems = problems_of("DATE,TYPE,LOST,DAY\n30/04/2024,Acute,1,2\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems[0],
              HasSubstr("a.csv:1:1: error[import.column]: the file has no column 'DAYS'"));
  EXPECT_THAT(problems[0], HasSubstr("did you mean 'DAY'?"));
}

TEST(Import, ListsWhatHasNoMapping) {
  const auto problems = problems_of(
      "DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,1,2\n30/04/2024,Dental,1,2\n30/05/2024,Dental,1,2\n");
  EXPECT_THAT(problems, ElementsAre(HasSubstr("a.csv:3:12: error[import.unmapped]: 'Dental' has no "
                                              "mapping in the column 'sector' (2 rows)")));
}

TEST(Import, PointsAtTheCellThatIsNoNumberOrNoDate) {
  EXPECT_THAT(problems_of("DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,-,2\n"),
              ElementsAre(HasSubstr("a.csv:2:18: error[import.number]: '-' is not a number")));
  EXPECT_THAT(problems_of("DATE,TYPE,LOST,DAYS\n2024-04-30,Acute,1,2\n"),
              ElementsAre(HasSubstr("a.csv:2:1: error[import.date]: '2024-04-30' is not a date")));
}

/// A second thread handles the rows of a file of more than 2 MiB. One line is not ASCII and makes
/// it wait.
TEST(Import, ReadsALongFileAsAShortOne) {
  std::string rows = "DATE,TYPE,LOST,DAYS\n";
  constexpr int count = 120'000;
  for (int line = 2; line < count + 2; ++line)
    rows += line == 70'000   ? "30/04/2024,Acute,many,1\n"
            : line == 70'001 ? "30/04/2024,Mental,\xC2\xA3"
                               "2,1\n"
                             : "30/04/2024,Acute,0.25,1\n";
  const auto done = import_with(recipe(), {{"a.csv", rows}});
  ASSERT_EQ(done.problems.size(), 1U);
  EXPECT_THAT(done.problems.front(), HasSubstr("in/a.csv:70000:18: error[import.number]"));
  rows.replace(rows.find("many"), 4, "0.25");
  const auto good = import_with(recipe(), {{"a.csv", rows}});
  EXPECT_THAT(good.problems, IsEmpty());
  // 119,999 * 0.25 = 29,999.75
  EXPECT_THAT(good.written.at("sickness.csv"),
              HasSubstr("2024-04-01,acute,All staff,29999.75,119999\n"
                        "2024-04-01,mental_health,All staff,2,1\n"));
}

TEST(Import, RefusesRaggedRowsThatItKeeps) {
  EXPECT_THAT(
      problems_of("DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,1\n"),
      ElementsAre(HasSubstr("a.csv:2:1: error[import.field-count]: the row has 3 cells, but "
                            "the header has 4")));
  EXPECT_THAT(problems_of("DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,1,2\nSource: NHS\n",
                          "drop: [{column: TYPE, empty: yes}]\n"),
              IsEmpty());
}

TEST(Import, SaysThatOneRowHasAnotherSeparator) {
  EXPECT_THAT(problems_of("DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,1,2\n30/05/2024;Acute;1,5;2\n"),
              ElementsAre(HasSubstr("a.csv:3:1: error[import.field-count]: the cells of this row "
                                    "are separated by semicolons")));
}

TEST(Import, RefusesATextThatFitsNoPattern) {
  EXPECT_THAT(problems_of("DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,1,2\n",
                          "split: [{column: TYPE, pattern: '{a}: {b}'}]\n"),
              ElementsAre(HasSubstr("a.csv:2:12: error[import.pattern]: 'Acute' doesn't fit")));
}

TEST(Import, SaysWhyNothingIsKept) {
  EXPECT_THAT(problems_of(two_trusts, "keep: [{column: TYPE, is: Community}]\n"),
              ElementsAre(AllOf(HasSubstr("error[import.nothing-kept]: none of the 3 rows is kept"),
                                HasSubstr("not: TYPE is community: 3 rows"))));
}

TEST(Import, WarnsOfAnotherFileName) {
  const auto done = import_with(recipe("file: {name: 'sickness*.csv'}\n"), {{"a.csv", two_trusts}});
  EXPECT_TRUE(done.has("import.file-name", "is for files with names like sickness*.csv"));
  EXPECT_EQ(done.joined.added, 2U);
}

const std::string staff_recipe =
    "recipe: t\ntitle: T\npublisher: P\ntable: staff\ncolumns:\n"
    "  date: {text: 2025-03-31}\n  sector: {from: SECTOR}\n  profession: {from: NAME}\n";

TEST(Import, RefusesASecondFigureForTheSameKey) {
  const Files twice{{"a.csv", "SECTOR,NAME,FTE\nacute,Nurses,1\nacute,Nurses,2\n"}};
  EXPECT_TRUE(import_with(staff_recipe + "  fte: {from: FTE}\n", twice)
                  .has("import.row-twice", "'fte' has a figure in line 2 already"));
  EXPECT_TRUE(import_with(staff_recipe + "  fte: {from: FTE, rows: once}\n", twice)
                  .has("import.row-twice", "and this one is different"));
  const auto repeated =
      import_with(staff_recipe + "  fte: {from: FTE, rows: once}\n",
                  {{"a.csv", "SECTOR,NAME,FTE\nacute,Nurses,2\nacute,Nurses,2.0\n"}});
  EXPECT_THAT(repeated.problems, IsEmpty());
}

TEST(Import, RefusesAnEmptyKeyAndAWordThatTheTableDoesNotHave) {
  EXPECT_TRUE(
      import_with(staff_recipe + "  fte: {from: FTE}\n", {{"a.csv", "SECTOR,NAME,FTE\nacute,,1\n"}})
          .has("import.empty-key", "a.csv:2:7: error"));
  const std::string rates =
      "recipe: t\ntitle: T\npublisher: P\ntable: published_rates\ncolumns:\n"
      "  measure: {from: M}\n  sector: {text: acute}\n  profession: {text: All}\n"
      "  period: {text: 2024/25}\n  rate: {from: R, unit: per cent}\n";
  EXPECT_TRUE(import_with(rates, {{"a.csv", "M,R\nturnovr,12\n"}})
                  .has("import.word", "did you mean 'turnover'?"));
  EXPECT_THAT(
      import_with(rates, {{"a.csv", "M,R\nturnover,12.5\n"}}).written.at("published_rates.csv"),
      HasSubstr("turnover,acute,All,2024/25,12.5%\n"));
}

TEST(Import, RefusesTwoFilesThatContradictEachOther) {
  const auto done = import_with(
      recipe(),
      {{"a.csv", two_trusts}, {"b.csv", "DATE,TYPE,LOST,DAYS\n30/04/2024,Acute,9,150\n"}});
  EXPECT_TRUE(done.has("import.two-files", "in/b.csv:2: error"));
  EXPECT_THAT(done.written, IsEmpty());
}

TEST(Import, NeedsThePeriodThatTheFileDoesNotSay) {
  const std::string yaml =
      "recipe: t\ntitle: T\npublisher: P\ntable: staff\ncolumns:\n  date: {period: last day}\n"
      "  sector: {text: acute}\n  profession: {from: N}\n  fte: {from: F}\n";
  EXPECT_TRUE(import_with(yaml, {{"a.csv", "N,F\nNurses,1\n"}})
                  .has("import.recipe", "give the period, as in '--period 2025-03'"));
  EXPECT_THAT(
      import_with(yaml, {{"a.csv", "N,F\nNurses,1\n"}}, {}, "2025-02").written.at("staff.csv"),
      HasSubstr("2025-02-28,acute,Nurses,1\n"));
}

TEST(StarterRecipe, ReadsTheHeaderBelowTitles) {
  Diagnostics diagnostics;
  const std::shared_ptr<Folder> folder = memory_folder(
      {{"a.csv", "A report of 2025,,\n,,\nRegion,Sector,FTE\nNorth,Acute,12.5\n"}}, "in");
  const auto text = starter_recipe({folder, "a.csv", "in/a.csv"}, "mine", "", diagnostics);
  ASSERT_TRUE(text);
  EXPECT_THAT(*text, HasSubstr("recipe: mine\n"));
  EXPECT_THAT(*text, HasSubstr("header: {line: 3}\n"));
  EXPECT_THAT(*text, HasSubstr("#   \"FTE\"   '12.5'\n"));
}

TEST(StarterRecipe, HasNoExamplesOfPersons) {
  Diagnostics diagnostics;
  const std::shared_ptr<Folder> folder =
      memory_folder({{"a.csv", "UNIQUE_IDENTIFIER,POSTCODE,FTE\n900817,SE1 1ZZ,0.71\n"}}, "in");
  const auto text = starter_recipe({folder, "a.csv", "in/a.csv"}, "mine", "", diagnostics);
  ASSERT_TRUE(text);
  EXPECT_THAT(*text, HasSubstr("#   \"POSTCODE\"\n"));
  for (const char* secret : {"900817", "SE1", "0.71"})
    EXPECT_THAT(*text, testing::Not(HasSubstr(secret)));
}

TEST(StarterRecipe, StopsReadingInTheMiddleOfALongFile) {
  // A quoted cell goes on from the first piece of the file, of 256 KiB, to the second.
  std::string text = "NAME,NOTE\n";
  while (text.size() < Folder::chunk_size - 10) text += "a,b\n";
  text += "a,\"a note that is longer than the rest of the piece\"\n";
  Diagnostics diagnostics;
  const std::shared_ptr<Folder> folder = memory_folder({{"a.csv", text}}, "in");
  EXPECT_TRUE(starter_recipe({folder, "a.csv", "in/a.csv"}, "mine", "", diagnostics));
  EXPECT_FALSE(diagnostics.has_errors());
}

}  // namespace
}  // namespace muster::importing
