// SPDX-License-Identifier: MIT
// Sheets of workbooks in an edition's folder that are its tables.
#include "import/edition_sheets.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "load/load.hpp"
#include "load/table_declaration.hpp"
#include "support/books.hpp"

namespace muster::importing {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Files = std::map<std::string, std::string>;

struct Opened {
  Diagnostics diagnostics;
  std::unique_ptr<Folder> folder;

  std::vector<std::string> problems() const {
    std::vector<std::string> all;
    for (const Diagnostic& one : diagnostics.items()) all.push_back(to_text(one));
    return all;
  }
};

Opened open(const Files& files) {
  Opened opened;
  opened.folder = with_sheets(memory_folder(files), load::host_tables(), opened.diagnostics);
  return opened;
}

const std::vector<std::string> header = {"date", "sector", "profession", "fte"};
// 44835 is 1 October 2022 in a spreadsheet program: 44562 is 1 January 2022, and 273 days later.
const Cells staff = {header, {"44835", "acute", "Nurses", "12.5"}};
const std::string staff_csv = "date,sector,profession,fte\n2022-10-01,acute,Nurses,12.5\n";

TEST(EditionSheets, OneThatIsNamedLikeATableIsReadAsItsFile) {
  for (const char* name : {"staff", "Staff", "STAFF"}) {
    const Opened opened =
        open({{"book.xlsx", BookOfCells().sheet("Notes", {{"a"}}).sheet(name, staff).bytes()}});
    EXPECT_THAT(opened.folder->files(""), ElementsAre("staff.csv"));
    EXPECT_EQ(opened.folder->read("staff.csv"), staff_csv);
    EXPECT_EQ(opened.folder->display("staff.csv"), std::string("edition/book.xlsx:") + name);
    EXPECT_EQ(opened.folder->read(std::string("book.xlsx:") + name), staff_csv);
    EXPECT_THAT(
        opened.problems(),
        ElementsAre(AllOf(HasSubstr("edition/book.xlsx: note[import.sheet.not-read]"),
                          HasSubstr("the sheet 'Notes' doesn't have the name of a table"))));
  }
}

TEST(EditionSheets, TheOnlySheetOfAWorkbookNamedLikeATableIsThatTable) {
  const Opened opened = open({{"staff.xlsx", BookOfCells().sheet("Sheet1", staff).bytes()}});
  EXPECT_EQ(opened.folder->read("staff.csv"), staff_csv);
  EXPECT_EQ(opened.folder->display("staff.csv"), "edition/staff.xlsx:Sheet1");
  EXPECT_THAT(opened.problems(), IsEmpty());
}

TEST(EditionSheets, NearMissTwoSheetsInAWorkbookNamedLikeATable) {
  const Opened opened =
      open({{"staff.xlsx", BookOfCells().sheet("One", staff).sheet("Two", staff).bytes()}});
  EXPECT_FALSE(opened.folder->has("staff.csv"));
  EXPECT_THAT(opened.folder->files(""), ElementsAre("staff.xlsx"));
  EXPECT_THAT(opened.problems(), ElementsAre(AllOf(HasSubstr("warning[import.sheet.not-read]"),
                                                   HasSubstr("so muster doesn't read it"),
                                                   HasSubstr("muster import"))));
}

TEST(EditionSheets, AnOpenDocumentSheetIsReadToo) {
  std::string head;
  for (const std::string& name : header) head += text_cell(name);
  const std::string row =
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-10-01\"><text:p>1 Oct"
      "</text:p></table:table-cell>" +
      text_cell("acute") + text_cell("Nurses") +
      "<table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>12.5</text:p>"
      "</table:table-cell>";
  const std::string rows = "<table:table-row>" + head + "</table:table-row><table:table-row>" +
                           row + "</table:table-row>";
  const Opened opened = open({{"book.ods", open_document("Staff", rows)}});
  EXPECT_EQ(opened.folder->read("staff.csv"), staff_csv);
  EXPECT_EQ(opened.folder->display("staff.csv"), "edition/book.ods:Staff");
  EXPECT_THAT(opened.problems(), IsEmpty());
}

TEST(EditionSheets, CopiesOfSheetsOfOtherFilesAreNone) {
  // Spreadsheet programs keep them for formulas with links, and never show them.
  std::string head;
  for (const std::string& name : header) head += text_cell(name);
  const std::string rows = "<table:table-row>" + head +
                           "</table:table-row></table:table><table:table " +
                           "table:name=\"'file:///home/x.xlsx'#Old\"><table:table-row>" +
                           text_cell("x") + "</table:table-row>";
  const Opened opened = open({{"book.ods", open_document("Staff", rows)}});
  EXPECT_TRUE(opened.folder->has("staff.csv"));
  EXPECT_THAT(opened.problems(), IsEmpty());
}

// The result of a formula may be an error, such as a division by zero. It is no figure.
TEST(EditionSheets, AnErrorInACellIsUnknown) {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
  const Opened opened =
      open({{"book.xlsx", zipped(book_parts({{"staff", rows, ""}}, {"headcount", "fte"}))}});
  EXPECT_EQ(opened.folder->read("staff.csv"), "headcount,fte\n1,\n2,\n");
}

TEST(EditionSheets, AMisspeltNameIsAWarningWithTheRightOne) {
  const Opened opened =
      open({{"book.xlsx", BookOfCells().sheet("staff", staff).sheet("vacancys", staff).bytes()}});
  EXPECT_THAT(opened.problems(), ElementsAre(AllOf(HasSubstr("warning[import.sheet.not-read]"),
                                                   HasSubstr("did you mean 'vacancies'?"))));
}

TEST(EditionSheets, AFileOfTheSameNameIsReadInPlaceOfTheSheet) {
  const Opened opened =
      open({{"book.xlsx", BookOfCells().sheet("staff", staff).bytes()}, {"staff.csv", "date\n"}});
  EXPECT_EQ(opened.folder->read("staff.csv"), "date\n");
  EXPECT_THAT(opened.problems(), ElementsAre(AllOf(HasSubstr("warning[import.sheet.and-csv]"),
                                                   HasSubstr("the edition has staff.csv"))));
}

TEST(EditionSheets, TwoOfOneTableAreAnError) {
  const std::string book = BookOfCells().sheet("staff", staff).bytes();
  const Opened opened = open({{"a.xlsx", book}, {"b.xlsx", book}});
  EXPECT_THAT(opened.problems(),
              ElementsAre(AllOf(HasSubstr("edition/b.xlsx: error[import.sheet.twice]"),
                                HasSubstr("and so is 'a.xlsx:staff'"))));
}

TEST(EditionSheets, AHiddenOneIsNotRead) {
  const Opened opened = open({{"book.xlsx", BookOfCells()
                                                .sheet("staff", staff, " state=\"hidden\"")
                                                .sheet("vacancies", staff)
                                                .bytes()}});
  EXPECT_FALSE(opened.folder->has("staff.csv"));
  EXPECT_THAT(opened.problems(), ElementsAre(AllOf(HasSubstr("warning[import.hidden-sheet]"),
                                                   HasSubstr("'staff' is hidden"))));
}

// Row 2 is empty, and the text in row 3 has a line break.
TEST(EditionSheets, ItsRowsAreTheLinesOfTheFile) {
  const Opened opened = open(
      {{"book.xlsx",
        BookOfCells().sheet("staff", {header, {}, {"44835", "acute", "A&#10;B", "1"}}).bytes()}});
  EXPECT_EQ(opened.folder->read("staff.csv"),
            "date,sector,profession,fte\n\n2022-10-01,acute,A B,1\n");
}

// 43373 is 1 October 2022 if days are counted from 1 January 1904: 1462 days fewer.
TEST(EditionSheets, DaysMayBeCountedFrom1904) {
  const Opened opened =
      open({{"book.xlsx", BookOfCells()
                              .sheet("staff", {header, {"43373", "acute", "Nurses", "12.5"}})
                              .bytes("<workbookPr date1904=\"1\"/>")}});
  EXPECT_EQ(opened.folder->read("staff.csv"), staff_csv);
}

TEST(EditionSheets, NumbersHaveTheDigitsThatSpreadsheetsShow) {
  const Opened opened = open(
      {{"book.xlsx", BookOfCells()
                         .sheet("staff", {header,
                                          {"44835", "acute", "A, \"b\"", "0.30000000000000004"},
                                          {"44835", "acute", "B", "1234567.125"}})
                         .bytes()}});
  EXPECT_EQ(opened.folder->read("staff.csv"),
            "date,sector,profession,fte\n2022-10-01,acute,\"A, \"\"b\"\"\",0.3\n"
            "2022-10-01,acute,B,1234567.125\n");
}

TEST(EditionSheets, AFormulaWithoutAResultIsUnknown) {
  const Opened opened =
      open({{"book.xlsx",
             BookOfCells().sheet("staff", {header, {"44835", "acute", "Nurses", "="}}).bytes()}});
  EXPECT_EQ(opened.folder->read("staff.csv"),
            "date,sector,profession,fte\n2022-10-01,acute,Nurses,\n");
  EXPECT_THAT(opened.problems(),
              ElementsAre(HasSubstr("edition/book.xlsx:staff!D2: warning[import.formula]")));
}

TEST(EditionSheets, OfAFileThatIsNoWorkbookAreAnError) {
  struct Case {
    std::string bytes;
    const char* words;
  };
  const std::vector<Case> cases = {{"date,sector\n", "the file is not a workbook"},
                                   {"\xD0\xCF\x11\xE0", "or one with a password"},
                                   {"PK\x03\x04 and nothing", "error[import.workbook]"},
                                   {zipped({{"a.txt", "b"}}), "the file is not a workbook"},
                                   {"version https://git-lfs.github.com/spec/v1", "Git LFS"}};
  for (const Case& one : cases)
    EXPECT_THAT(open({{"book.xlsx", one.bytes}}).problems(),
                ElementsAre(AllOf(HasSubstr("edition/book.xlsx: error[import.workbook]"),
                                  HasSubstr(one.words))))
        << one.words;
}

TEST(EditionSheets, LocksAndHiddenFilesAreLeftAlone) {
  const Opened opened = open({{"~$book.xlsx", "lock"}, {".~lock.book.ods#", "x"}, {".a.xlsx", ""}});
  EXPECT_THAT(opened.problems(), IsEmpty());
}

// ---- as load reads them ----

const char* const yaml =
    "id: ed\ntitle: T\norganisation: O\npublished: 2022-11-01\nbaseline: 2022-10-01\n"
    "publications: [people-strategy]\n";

struct Loaded {
  std::optional<model::Dataset> dataset;
  std::vector<std::string> problems;
};

Loaded load_cells(const Cells& cells, model::Audience audience = model::Audience::for_public) {
  Opened opened =
      open({{"book.xlsx", BookOfCells().sheet("staff", cells).bytes()}, {"edition.yaml", yaml}});
  Loaded loaded;
  load::LoadOptions options;
  options.audience = audience;
  loaded.dataset = load::load_edition(*opened.folder, options, opened.diagnostics);
  loaded.problems = opened.problems();
  return loaded;
}

TEST(EditionSheets, AreTablesOfTheEdition) {
  const Loaded loaded = load_cells(staff);
  ASSERT_TRUE(loaded.dataset) << testing::PrintToString(loaded.problems);
  const model::Table& table = *loaded.dataset->find("staff");
  EXPECT_EQ(table.file, "book.xlsx:staff");
  EXPECT_THAT(table.lines, ElementsAre(2U));
  EXPECT_EQ(table.find("fte")->numbers.front(), 12.5);
  EXPECT_EQ(iso_date(Date{table.find("date")->dates.front()}), "2022-10-01");
}

TEST(EditionSheets, ProblemsNameFileSheetAndCell) {
  const Loaded loaded =
      load_cells({header, {"44835", "acute", "Nurses", "many"}, {"soon", "acute", "Doctors", "1"}});
  EXPECT_FALSE(loaded.dataset);
  EXPECT_THAT(loaded.problems,
              ElementsAre(HasSubstr("edition/book.xlsx:staff!D2: error[load.cell.number]"),
                          HasSubstr("edition/book.xlsx:staff!A3: error[load.cell.date]")));
}

TEST(EditionSheets, RowsForRestrictedReadersStayWithThem) {
  Cells cells = {header, {"44835", "acute", "Nurses", "1"}, {"44835", "acute", "Doctors", "2"}};
  cells[0].emplace_back("audience");
  cells[1].emplace_back("public");
  cells[2].emplace_back("restricted");
  EXPECT_EQ(load_cells(cells).dataset->find("staff")->row_count(), 1U);
  EXPECT_EQ(load_cells(cells, model::Audience::restricted).dataset->find("staff")->row_count(), 2U);
}

}  // namespace
}  // namespace muster::importing
