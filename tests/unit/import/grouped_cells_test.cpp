// SPDX-License-Identifier: MIT
// Cells that belong together: merged over columns or down rows, and rows in groups, in xlsx and
// OpenDocument. Rows that a form hides by a word, such as HIDE, are left out.
#include <gmock/gmock.h>

#include "imported.hpp"
#include "support/books.hpp"

namespace muster::importing {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// A sheet with "EU" merged over the columns B and C of the header, and "North" down two rows.
const std::string recipe =
    "recipe: t\ntitle: T\npublisher: P\ntable: staff\nheader: {line: 1, rows: 2}\n"
    "fill_down: [Region]\n"
    "unpivot: {columns: ['EU - *', 'UK - *'], names: head, values: people}\n"
    "split: [{column: head, pattern: '{area} - {group}'}]\n"
    "columns:\n  date: {text: 2025-03-31}\n  sector: {text: acute}\n  profession: {from: group}\n"
    "  organisation: {from: Region}\n  fte: {from: people, rows: add}\n";

// North has the rows 1, 2, 3 and 10, 20, 30; South 5, 6, 7. Nurses are EU and UK together:
// 1 + 3 + 10 + 30 = 44 and 5 + 7 = 12; doctors are 2 + 20 = 22 and 6.
const std::string expected =
    "date,sector,profession,organisation,fte\n"
    "2025-03-31,acute,Nurses,North,44\n2025-03-31,acute,Doctors,North,22\n"
    "2025-03-31,acute,Nurses,South,12\n2025-03-31,acute,Doctors,South,6\n";

/// Returns the table staff that the recipe makes of the workbook, or the problems.
std::string staff_of(const std::string& name, const std::string& workbook) {
  const auto done = import_with(recipe, {{name, workbook}});
  const auto staff = done.written.find("staff.csv");
  return staff == done.written.end() ? testing::PrintToString(done.problems) : staff->second;
}

TEST(MergedCells, OfAnXlsxHaveTheirTextInTheFirst) {
  const Cells cells = {{"", "EU", "", "UK"},
                       {"Region", "Nurses", "Doctors", "Nurses"},
                       {"North", "1", "2", "3"},
                       {"", "10", "20", "30"},
                       {"South", "5", "6", "7"}};
  Files parts = BookOfCells().sheet("S", cells).parts();
  std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  sheet.replace(sheet.find("</worksheet>"), 0,
                "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A3:A4\"/>"
                "</mergeCells>");
  EXPECT_EQ(staff_of("a.xlsx", zipped(parts)), expected);
}

const std::string covered = "<table:covered-table-cell/>";

std::string merged(const std::string& text, const std::string& spans) {
  std::string cell = text_cell(text);
  return cell.insert(std::string("<table:table-cell").size(), " " + spans);
}

std::string ods_row(const std::string& cells) {
  return "<table:table-row>" + cells + "</table:table-row>";
}

std::string numbers(const std::vector<std::string>& values) {
  std::string cells;
  for (const std::string& value : values)
    cells += "<table:table-cell office:value-type=\"float\" office:value=\"" + value +
             "\"><text:p>" + value + "</text:p></table:table-cell>";
  return cells;
}

const std::string across = "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\"";
const std::string down = "table:number-columns-spanned=\"1\" table:number-rows-spanned=\"2\"";

const std::string header_rows =
    ods_row("<table:table-cell/>" + merged("EU", across) + covered + text_cell("UK")) +
    ods_row(text_cell("Region") + text_cell("Nurses") + text_cell("Doctors") + text_cell("Nurses"));
const std::string first_rows = ods_row(merged("North", down) + numbers({"1", "2", "3"})) +
                               ods_row(covered + numbers({"10", "20", "30"}));
const std::string last_row = ods_row(text_cell("South") + numbers({"5", "6", "7"}));

TEST(MergedCells, OfAnOdsHaveTheirTextInTheFirst) {
  EXPECT_EQ(staff_of("a.ods", open_document("S", header_rows + first_rows + last_row)), expected);
}

TEST(RowGroups, OfAnOdsAreReadAsRows) {
  const std::string rows = "<table:table-header-rows>" + header_rows +
                           "</table:table-header-rows><table:table-row-group>" + first_rows +
                           "<table:table-row-group table:display=\"false\">" + last_row +
                           "</table:table-row-group></table:table-row-group>";
  EXPECT_EQ(staff_of("a.ods", open_document("S", rows)), expected);
  EXPECT_EQ(staff_of("a.ods", open_document("S", "<table:table-rows>" + header_rows + first_rows +
                                                     last_row + "</table:table-rows>")),
            expected);
}

TEST(Links, OfAnOdsAreTheirText) {
  const std::string link =
      "<text:a href=\"https://example.org\">No<text:span>rt</text:span>h</text:a>";
  std::string rows = header_rows + first_rows + last_row;
  rows.replace(rows.find("North"), 5, link);
  EXPECT_EQ(staff_of("a.ods", open_document("S", rows)), expected);
}

// A formula gives North, one gives 1, and one gives an error, which is no figure.
TEST(Formulas, OfAnOdsHaveTheirStoredResults) {
  const auto with_formula = [](std::string cell) {
    return cell.insert(std::string("<table:table-cell").size(),
                       " table:formula=\"of:=[.A1]&gt;1\"");
  };
  std::string rows = header_rows + first_rows + last_row;
  const std::string north = merged("North", down);
  const std::string one = numbers({"1"});
  rows.replace(rows.find(north), north.size(), with_formula(north));
  rows.replace(rows.find(one), one.size(), with_formula(one));
  const std::string book = open_document("S", rows);
  EXPECT_EQ(staff_of("a.ods", book), expected);
  EXPECT_THAT(import_with(recipe, {{"a.ods", book}}).problems, IsEmpty());

  const std::string error =
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
      "office:string-value=\"\" value-type=\"error\"><text:p>#DIV/0!</text:p>"
      "</table:table-cell>";
  rows.replace(rows.find(with_formula(one)), with_formula(one).size(), error);
  const auto unknown = import_with(recipe, {{"a.ods", open_document("S", rows)}});
  EXPECT_TRUE(unknown.has("import.formula", "a.ods:S!B3: warning"));
  EXPECT_THAT(unknown.written.at("staff.csv"), HasSubstr("Nurses,North,n/a\n"));
}

// A share and an amount of money are numbers; a truth value and a time are what is shown.
TEST(Types, OfAnOdsAreAllRead) {
  const auto typed = [](const std::string& type, const std::string& value) {
    return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"" + value +
           "\"><text:p>shown</text:p></table:table-cell>";
  };
  std::string rows = header_rows + first_rows + last_row;
  const std::string south = numbers({"5", "6", "7"});
  rows.replace(rows.find(south), south.size(),
               typed("percentage", "5") + typed("currency", "6") + numbers({"7"}));
  EXPECT_EQ(staff_of("a.ods", open_document("S", rows)), expected);
  for (const char* type : {"boolean", "time"}) {
    std::string other = rows;
    other.replace(other.find(typed("percentage", "5")), typed("percentage", "5").size(),
                  typed(type, "5"));
    EXPECT_THAT(staff_of("a.ods", open_document("S", other)), HasSubstr("'shown' is not a number"));
  }
}

// Equal rows in a group are written once, with their number: 2 more rows of 5, 6 and 7.
TEST(RowGroups, OfAnOdsMayHaveRepeatedRows) {
  std::string repeated = last_row;
  repeated.insert(std::string("<table:table-row").size(), " table:number-rows-repeated=\"3\"");
  const std::string rows = "<table:table-header-rows>" + header_rows +
                           "</table:table-header-rows><table:table-row-group>" + first_rows +
                           repeated + "</table:table-row-group>";
  const std::string table = staff_of("a.ods", open_document("S", rows));
  EXPECT_THAT(table, HasSubstr("Nurses,South,36\n"));
  EXPECT_THAT(table, HasSubstr("Doctors,South,18\n"));
}

// The layout of the Provider Workforce Return, a form in which each trust fills in months: numbers
// of sections, and HIDE, are in the first column, the main code only in the first row of a section,
// and adjusted rows have subcodes that end in "ap". The trust's code is on another sheet, so the
// recipe has it. The values are invented.
TEST(HiddenRows, OfAFormAreLeftOutByTheirWord) {
  const Cells form = {{"Provider return"},
                      {"", "Maincode", "Subcode", "Description", "45383", "45412"},
                      {"1", "N", "N1", "Nurses band 5", "10.5", "11"},
                      {"", "", "N2", "Nurses band 6", "4", "4.5"},
                      {"HIDE", "", "N3", "Not used", "999", "999"},
                      {"", "", "N1ap", "Nurses, as planned", "12", "12"},
                      {"2", "D", "D1", "Consultants", "7", "7"},
                      {"hide ", "D", "D2", "Not used", "888", "888"}};
  const std::string pwr =
      "recipe: pwr\ntitle: T\npublisher: P\ntable: staff\nfile: {sheet: 1.WTE}\n"
      "header: {names: [Maincode, Subcode]}\nfill_down: [Maincode]\n"
      "unpivot: {columns: ['45*'], names: day, values: wte}\n"
      "drop: [{column: column A, is: HIDE}, {column: Subcode, like: '*ap'}]\n"
      "columns:\n  date: {from: day, date: excel}\n  sector: {text: acute}\n"
      "  organisation: {text: RX1}\n"
      "  profession: {from: Maincode, map: {N: Nurses, D: Doctors}}\n"
      "  fte: {from: wte, rows: add}\n";
  const auto done = import_with(
      pwr, {{"a.xlsx", BookOfCells().sheet("Cover", {{"RX1"}}).sheet("1.WTE", form).bytes()}});
  EXPECT_THAT(done.problems, IsEmpty());
  // 45383 is 1 April 2024 in a spreadsheet program, 45412 the 30th. 10.5 + 4 = 14.5.
  EXPECT_EQ(done.written.at("staff.csv"),
            "date,sector,organisation,profession,fte\n2024-04-01,acute,RX1,Nurses,14.5\n"
            "2024-04-30,acute,RX1,Nurses,15.5\n2024-04-01,acute,RX1,Doctors,7\n"
            "2024-04-30,acute,RX1,Doctors,7\n");
  EXPECT_EQ(count_words(done.files.at(0).counts),
            "6 rows read, 3 kept; 3 left out: Subcode is like *ap (1); column A is hide (2)");
}

}  // namespace
}  // namespace muster::importing
