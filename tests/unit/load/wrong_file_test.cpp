// SPDX-License-Identifier: MIT
// Files under the name of a table that are no table: one message each, which names the cause, and
// a hint that names what helps. Each has a near miss, which gets the usual messages.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"

namespace muster::load {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Reads the table `staff` (date, sector, profession, fte and more) and returns one line a problem:
/// place, code, message and hint.
std::vector<std::string> problems(const std::string& csv) {
  Diagnostics diagnostics;
  model::TextPool texts;
  for (const model::TableSchema& schema : host_tables())
    if (schema.name == "staff")
      read_table(*memory_folder({{"staff.csv", csv}}), schema, {}, texts, diagnostics);
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.items())
    lines.push_back(std::to_string(d.location.line) + ":" + std::to_string(d.location.column) +
                    " " + std::string(d.code.id) + ": " + d.message +
                    (d.hints.empty() ? "" : " / " + d.hints.front()));
  return lines;
}

/// The text, again and again: as many problems as a file of a publisher would have.
std::string repeated(const std::string& text, int times = 1000) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string header = "date,sector,profession,fte\n";
const std::string row = "2022-10-01,acute,Nurses,1\n";
const std::string recipe = "muster new recipe staff --from staff.csv";

// ---- other kinds of files ----

TEST(WrongFile, IsNamedByItsKind) {
  struct Case {
    const char* start;
    const char* message;
    const char* hint;
  };
  const std::vector<Case> cases = {
      {"PK\x03\x04 xl/workbook.xml", "an Excel workbook with a name that ends in .csv",
       "change the ending of its name to .xlsx"},
      {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
       "an OpenDocument workbook", "change the ending of its name to .ods"},
      {"PK\x03\x04 staff.csv", "a zip file", "unpack it"},
      {"\xD0\xCF\x11\xE0", "the old format .xls", "spreadsheet program"},
      {"%PDF-1.7", "this is a PDF", "ask the publisher"},
      {"<!DOCTYPE html>\n<html>", "this is a web page", "download the file itself"},
      {"<?xml version=\"1.0\"?>\n<a/>", "this is an XML file", "ask the publisher"},
      {"{\"a\": [1, 2]}", "this is a JSON file", "ask the publisher"},
      {"\x1F\x8B", "compressed by gzip", "unpack it"},
      {"version https://git-lfs.github.com/spec/v1", "a pointer of Git LFS", "git lfs pull"},
      {"/annex/objects/SHA256E", "a pointer of git-annex", "git annex get"},
  };
  for (const Case& one : cases)
    EXPECT_THAT(problems(one.start + repeated("\n1,2,\"")),
                ElementsAre(AllOf(HasSubstr("load.file.wrong-kind"), HasSubstr(one.message),
                                  HasSubstr(one.hint))))
        << one.message;
}

TEST(WrongFile, MayBeUtf16WithOrWithoutAMark) {
  std::string wide;
  for (char c : header + row) wide += {c, '\0'};
  for (const std::string& mark : {std::string("\xFF\xFE"), std::string()})
    EXPECT_THAT(problems(mark + wide),
                ElementsAre(AllOf(HasSubstr("1:1 load.encoding.unreadable: the file is UTF-16"),
                                  HasSubstr("'CSV UTF-8 (Comma delimited)'"))));
}

TEST(WrongFile, MayBeEmpty) {
  for (const char* nothing : {"", "\n \n", "\xEF\xBB\xBF", ",,,\n,,,\n"})
    EXPECT_THAT(problems(nothing), ElementsAre(HasSubstr("the file is empty"))) << nothing;
  EXPECT_THAT(problems(header), IsEmpty()) << "a table without rows";
}

// ---- other signs between cells ----

TEST(WrongFile, MayHaveAnotherSignBetweenItsCells) {
  for (const char* first : {"date;sector;profession;fte", "sep=;\ndate;sector;profession;fte"})
    EXPECT_THAT(problems(std::string(first) + repeated("\n2022-10-01;acute;A;1,5")),
                ElementsAre(AllOf(HasSubstr("load.csv.separator: the cells are separated by "
                                            "semicolons, but commas were expected"),
                                  HasSubstr("'CSV UTF-8 (Comma delimited)'"))));
  EXPECT_THAT(problems("date\tsector\tprofession\tfte" + repeated("\n2022\tacute\tA\t1")),
              ElementsAre(HasSubstr("separated by tabs")));
  EXPECT_THAT(problems("date|sector|profession|fte" + repeated("\n2022|acute|A|1")),
              ElementsAre(HasSubstr("separated by bars")));
  EXPECT_THAT(problems("sep=,\n" + header + row),
              ElementsAre(HasSubstr("1:0 load.csv.separator: the first line is 'sep='")));
}

TEST(WrongFile, OfAPublisherMayHaveAnotherSignToo) {
  EXPECT_THAT(problems("Maand;Instelling;Aantal" + repeated("\n2022-10;Noord, Zuid;1,5")),
              ElementsAre(AllOf(HasSubstr("separated by semicolons"), HasSubstr(recipe))));
}

TEST(WrongFile, GetsOneMessageAlsoIfItsQuotesAreWrong) {
  EXPECT_THAT(
      problems("Maand;Instelling;Aantal" + repeated("\n2022-10;a \"b\";1,5\n2022;\"x\"y;2")),
      ElementsAre(HasSubstr("separated by semicolons")));
}

TEST(WrongFile, NearMissSemicolonsInTexts) {
  EXPECT_THAT(problems("date,sector,profession,fte,note\n" +
                       std::string("2022-10-01,acute,A,1,a; b; c; d; e; f\n")),
              IsEmpty());
}

// ---- titles above the header ----

TEST(WrongFile, MayHaveTitlesAboveItsHeader) {
  EXPECT_THAT(
      problems("NHS Workforce Statistics\nOctober 2022,,\n\n" + header + repeated(row)),
      ElementsAre(HasSubstr("1:0 load.csv.title-rows: the first line names no column, but "
                            "line 4 looks like the header / delete the lines above line 4")));
}

// The header of another table in line 5: the first line that is as wide as the rows, and has no
// number.
TEST(WrongFile, OfAPublisherMayHaveTitlesToo) {
  EXPECT_THAT(
      problems("NHS Workforce Statistics\n\nSource: a survey\n\n"
               "Org code,Org name,Staff group,Headcount,Absence days\n" +
               repeated("RAA,North Trust,Nurses,12,3\n")),
      ElementsAre(AllOf(HasSubstr("1:0 load.csv.title-rows: the header seems to be in line 5, and "
                                  "none of its 5 columns is in the table 'staff'"),
                        HasSubstr(recipe), HasSubstr("muster import"))));
}

// ---- the columns of another table ----

TEST(WrongFile, MayHaveTheColumnsOfAnotherTable) {
  EXPECT_THAT(problems("Org code,Org name,Staff group,People,Absence days\n" +
                       repeated("RAA,North Trust,Nurses,12,3\n")),
              ElementsAre(AllOf(HasSubstr("1:0 load.csv.other-columns: the file has 5 columns, but "
                                          "the table 'staff' has "),
                                HasSubstr("and none is in both"), HasSubstr(recipe))));
  EXPECT_THAT(problems("Date,Org code,Org name,Staff group,People,Absence days,Note\n" +
                       repeated("2022,RAA,North Trust,Nurses,12,3,\n")),
              ElementsAre(HasSubstr("and only 'date', 'note' are in both")));
}

// One wrong name among right ones, or names that are nearly right, are reported one by one.
TEST(WrongFile, NearMissAFewWrongNames) {
  EXPECT_THAT(problems("date,sector,profession,fte,colour\n2022-10-01,acute,A,1,red\n"),
              ElementsAre(HasSubstr("has no column 'colour'")));
  EXPECT_THAT(
      problems("dates,sectors,professions,ftes\n" + row),
      ElementsAre(HasSubstr("has no column 'dates' / did you mean 'date'?"),
                  HasSubstr("has no column 'sectors'"), HasSubstr("has no column 'professions'"),
                  HasSubstr("has no column 'ftes'"), HasSubstr("is missing"),
                  HasSubstr("is missing"), HasSubstr("is missing"), HasSubstr("is missing")));
}

TEST(WrongFile, MayHaveManyMoreColumnsThanTheTable) {
  const std::string more =
      "date,sector,profession,fte,note,ward,site,band,grade,pay,shift,team,lead";
  EXPECT_THAT(problems(more + "\n" + repeated("2022-10-01,acute,A,1,,1,2,3,4,5,6,7,8\n")),
              ElementsAre(AllOf(HasSubstr("1:0 load.csv.other-columns: the header has 13 columns, "
                                          "and 8 of them are not in the table 'staff'"),
                                HasSubstr("beginning with 'ward', 'site', 'band'"))));
}

TEST(WrongFile, NearMissThreeMoreColumnsAreNamedOneByOne) {
  EXPECT_THAT(problems("date,sector,profession,fte,ward,site,colour\n2022-10-01,acute,A,1,,,\n"),
              SizeIs(3));
}

// ---- rows of another length ----

TEST(WrongFile, MayHaveOneRowWithAnotherSeparator) {
  EXPECT_THAT(problems(header + row + "2022-10-01;acute;Doctors;1\n"),
              ElementsAre(HasSubstr("3:1 load.csv.separator: the cells of the row are separated by "
                                    "semicolons, but commas were expected")));
  // With a decimal comma, the row has two cells.
  EXPECT_THAT(problems(header + "2022-10-01;acute;Doctors;1,5\n"),
              ElementsAre(HasSubstr("2:1 load.csv.separator")));
  EXPECT_THAT(problems(header + repeated("2022-10-01;acute;Doctors;1\n")),
              ElementsAre(HasSubstr("2:1 load.csv.separator: the cells of all 1,000 rows are "
                                    "separated by semicolons, but those of the header by commas")));
}

TEST(WrongFile, NearMissARowWithFewerSemicolons) {
  EXPECT_THAT(problems(header + row + "2022-10-01;acute;Doctors\n"),
              ElementsAre(HasSubstr("3:1 load.csv.field-count: the row has 1 cell")));
}

TEST(WrongFile, MayHaveRowsThatAreAllTooLong) {
  EXPECT_THAT(problems(header + repeated("2022-10-01,acute,Nurses,1,\n")),
              ElementsAre(HasSubstr("load.csv.field-count: all 1,000 rows have 5 cells, but the "
                                    "header has 4 / name every column in the header")));
}

TEST(WrongFile, NearMissSomeRowsAreTooLong) {
  const std::string longer = "2022-10-01,acute,Nurses,1,\n";
  const std::string other = "2022-10-01,acute,Doctors,1\n";
  EXPECT_THAT(problems(header + longer + longer + longer + other), SizeIs(3));
  EXPECT_THAT(problems(header + other + longer + longer + longer), SizeIs(3));
  EXPECT_THAT(problems(header + longer + longer + "2022-10-01,acute\n"), SizeIs(3));
  // 20 are listed, and one line says how many there are beyond them: 30 - 20.
  const auto many = problems(header + repeated(longer, 30) + other);
  EXPECT_THAT(many, SizeIs(21));
  EXPECT_THAT(many.back(), HasSubstr("this file has 10 more problems"));
}

}  // namespace
}  // namespace muster::load
