// SPDX-License-Identifier: MIT
// Files that are damaged or made to do harm. Each is refused with a sentence, or the sound part of
// it is read and nothing else.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "imported.hpp"
#include "support/books.hpp"

namespace muster::importing {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string recipe =
    "recipe: t\ntitle: T\npublisher: P\ntable: sickness\n"
    "columns:\n  month: {from: DAY, date: excel, as: month}\n  sector: {text: acute}\n"
    "  profession: {text: All staff}\n  days_lost: {from: LOST, rows: add}\n"
    "  days_available: {from: LOST, rows: add}\n";

const std::string row2 =
    "<row r=\"2\"><c r=\"A2\"><v>45412</v></c><c r=\"B2\"><v>1.5</v></c></row>";

/// A workbook whose only sheet has a header and these rows. A cell with t="s" and the number 2 has
/// the text `third`.
Files workbook(const std::string& rows, const std::string& settings = "",
               const std::string& third = "x") {
  const std::string header =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
  return book_parts({{"Data", header + rows, ""}}, {"DAY", "LOST", third}, settings);
}

/// The workbook with one part replaced or added.
Files with(const std::string& name, const std::string& text) {
  Files parts = workbook(row2);
  parts[name] = text;
  return parts;
}

/// The workbook with `from` replaced by `to` in one part.
Files changed(const std::string& part, const std::string& from, const std::string& to) {
  Files parts = workbook(row2);
  std::string& text = parts.at(part);
  text.replace(text.find(from), from.size(), to);
  return parts;
}

/// A workbook whose second row has this cell for LOST.
std::string cell(const std::string& xml_of_cell) {
  return zipped(workbook("<row r=\"2\"><c r=\"A2\"><v>45412</v></c>" + xml_of_cell + "</row>"));
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  while (count-- > 0) out += text;
  return out;
}

const std::string ods_type = "application/vnd.oasis.opendocument.spreadsheet";

/// A spreadsheet of OpenDocument; `rows` are those of its only table.
std::string open_document(const std::string& rows, const std::string& before = "") {
  return zipped(
      {{"mimetype", ods_type},
       {"content.xml",
        xml + before +
            "<office:document-content "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            "<office:spreadsheet><table:table table:name=\"Data\">"
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>DAY</text:p>"
            "</table:table-cell><table:table-cell "
            "office:value-type=\"string\"><text:p>LOST</text:p>"
            "</table:table-cell></table:table-row>" +
            rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

const std::string day_and_value =
    "<table:table-cell office:value-type=\"float\" office:value=\"45412\"/>"
    "<table:table-cell office:value-type=\"float\" office:value=\"1.5\"/>";

/// A row that is there `count` times.
std::string ods_row(int count, const std::string& cells = day_and_value) {
  const std::string times =
      count == 1 ? "" : " table:number-rows-repeated=\"" + std::to_string(count) + "\"";
  return "<table:table-row" + times + ">" + cells + "</table:table-row>";
}

/// The position of the member's entry in the list at the end of an archive.
std::size_t entry_of(const std::string& archive, const std::string& name) {
  return archive.rfind(name) - 46;
}

/// The archive with bytes of a member's entry replaced, from `offset` in the entry (PKWARE APPNOTE,
/// 4.3.12).
std::string with_entry(std::string archive, const std::string& name, std::size_t offset,
                       std::string_view bytes) {
  archive.replace(entry_of(archive, name) + offset, bytes.size(), bytes);
  return archive;
}

/// An archive in which the name of a member is another one of the same length.
std::string renamed(std::string archive, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = archive.find(from, at)) != std::string::npos; at += to.size())
    archive.replace(at, to.size(), to);
  return archive;
}

/// A file, and a part of the message with which it is refused.
struct Case {
  const char* what;
  std::string bytes;
  const char* message;
};

const std::string csv = "DAY,LOST\n45412,1.5\n";

std::vector<Case> hostile_archives() {
  const std::string one = zipped({{"a.csv", csv}});
  const std::string two = zipped({{"a.csv", csv}, {"bb.csv", csv}});
  const std::string book = zipped(workbook(row2));
  const std::string twins = zipped({{"a1.csv", csv}, {"a2.csv", csv}});
  return {
      {"a zip file in a zip file", zipped({{"inner.zip", two}}), "contains no file *.csv"},
      {"no text at all", zipped({{"readme.txt", "x"}}), "contains no file *.csv"},
      {"a name that leads out", renamed(two, "bb.csv", "../b.c"), "a path that leaves its folder"},
      {"an absolute name", renamed(two, "bb.csv", "/b.csv"), "an absolute path"},
      {"a name with backslashes", renamed(two, "bb.csv", "..\\b.c"), "a backslash in its name"},
      {"two members of one name", renamed(twins, "a2.csv", "a1.csv"), "two members have the name"},
      {"more bytes than the list says",
       with_entry(zipped({{"a.csv", repeated(csv, 50)}}), "a.csv", 24, std::string("\x05\0", 2)),
       "member 'a.csv' is damaged"},
      {"4 GB by the list", with_entry(one, "a.csv", 24, "\xF0\xFF\xFF\xFF"),
       "more than the 512 MiB that are allowed"},
      {"a wrong checksum", with_entry(one, "a.csv", 16, "zz"), "member 'a.csv' is damaged"},
      {"an encrypted member", with_entry(one, "a.csv", 8, std::string("\x01\0", 2)),
       "needs a password"},
      {"an unknown compression", with_entry(one, "a.csv", 10, std::string("\x63\0", 2)),
       "not a zip archive, or a damaged one"},
      {"a member that begins after the end", with_entry(one, "a.csv", 42, "\xF0\xFF\xFF\x0F"),
       "member 'a.csv' is damaged"},
      {"words before the archive", "MZ words of a program" + one, "NUL byte"},
      {"a table with a NUL", zipped({{"a.csv", std::string("DAY,LOST\n\0\n", 11)}}), "NUL byte"},
      {"half a file", book.substr(0, book.size() / 2), "not a zip archive, or a damaged one"},
      {"the beginning alone", book.substr(0, 10), "not a zip archive, or a damaged one"},
      {"no list of members", book.substr(0, book.size() - 30), "not a zip archive, or a damaged"},
      {"a binary workbook", zipped({{"xl/workbook.bin", "x"}, {"[Content_Types].xml", "<Types/>"}}),
       "contains no file *.csv"},
      {"a workbook of 1997", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0'),
       "a workbook in the old format .xls, or one with a password"},
  };
}

std::vector<Case> hostile_workbooks() {
  const char* const links = "xl/_rels/workbook.xml.rels";
  const char* const sheet = "xl/worksheets/sheet1.xml";
  const std::string entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  return {
      {"an external entity", zipped(with(sheet, xml + entity + "<x>&e;</x>")),
       "declares a document type"},
      {"entities that multiply",
       zipped(with("xl/sharedStrings.xml",
                   xml + "<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><sst/>")),
       "declares a document type"},
      {"an entity in the list of sheets",
       zipped(with("xl/workbook.xml", xml + entity + "<workbook/>")), "declares a document type"},
      {"texts inside cells without an end", cell("<c r=\"B2\" t=\"inlineStr\"><is><t>x</is></c>"),
       "texts inside its cells"},
      {"texts inside cells that are something else",
       cell("<x t=\"inlineStr\"><is><t>x</t></is></x>"), "texts inside its cells"},
      {"texts inside cells in other quotes",
       cell("<c r=\"B2\" t='inlineStr'><is><t>x</t></is></c>"), "texts inside its cells"},
      {"no sheets", zipped(with("xl/workbook.xml", xml + "<workbook/>")), "damaged"},
      {"a list of sheets that is no XML", zipped(with("xl/workbook.xml", "<<<")), "damaged"},
      {"a sheet that is no XML", zipped(with(sheet, "<worksheet><sheetData><row")),
       "damaged or too large to read"},
      {"a sheet outside", zipped(changed(links, "worksheets/sheet1.xml", "../../../../etc/passwd")),
       "no cell of the sheet 'Data' could be read"},
      {"a sheet on the web",
       zipped(changed(links, "Target=\"worksheets/sheet1.xml\"",
                      "Target=\"https://example.org/sheet1.xml\" TargetMode=\"External\"")),
       "no cell of the sheet 'Data' could be read"},
      {"a sheet of charts alone",
       zipped(changed(links, "relationships/worksheet", "relationships/chartsheet")),
       "no cell of the sheet 'Data' could be read"},
      {"a million columns", cell("<c r=\"BDWGN2\"><v>1</v></c>"), "beyond row 1,048,576"},
      {"row 4,294,967,295",
       zipped(workbook("<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row>")),
       "damaged or too large to read"},
      {"row 0", zipped(workbook("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>")),
       "damaged or too large to read"},
      {"a place that is none", cell("<c r=\"?!\"><v>2</v></c>"), "damaged or too large to read"},
      {"true in place of a number", cell("<c r=\"B2\" t=\"b\"><v>1</v></c>"),
       "'TRUE' is not a number"},
      {"a number of 30 digits", cell("<c r=\"B2\"><v>123456789012345678901234567890</v></c>"),
       "is not a number"},
      {"a negative day",
       zipped(workbook("<row r=\"2\"><c r=\"A2\"><v>-5</v></c><c r=\"B2\"><v>1</v></c></row>")),
       "'-5' is not a date"},
      {"bytes that are no UTF-8",
       zipped(workbook("<row r=\"2\"><c r=\"A2\"><v>45412</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>"
                       "</row>",
                       "", "\xFF\xFE\x80")),
       "is not a number"},
      {"ods: a thousand million rows",
       open_document(ods_row(1'000'000'000,
                             "<table:table-cell office:value-type=\"float\" "
                             "office:value=\"1\"/>")),
       "beyond row 1,048,576"},
      {"ods: a thousand million columns",
       open_document(ods_row(1,
                             "<table:table-cell table:number-columns-repeated=\"1000000000\" "
                             "office:value-type=\"float\" office:value=\"1\"/>")),
       "beyond row 1,048,576"},
      {"ods: a row that is there no times",
       open_document(ods_row(0,
                             "<table:table-cell office:value-type=\"float\" "
                             "office:value=\"1\"/>")),
       "damaged"},
      {"ods: a document type", open_document(ods_row(1), entity), "declares a document type"},
      {"ods: half of its XML",
       zipped({{"mimetype", ods_type}, {"content.xml", xml + "<office:document-content"}}),
       "damaged"},
      {"ods: no content", zipped({{"mimetype", ods_type}}), "contains no file *.csv"},
  };
}

class HostileFiles : public testing::TestWithParam<Case> {};

TEST_P(HostileFiles, AreRefusedWithASentence) {
  const auto done = import_with(recipe, {{"a.xlsx", GetParam().bytes}});
  EXPECT_THAT(done.problems, Contains(AllOf(HasSubstr("error["), HasSubstr(GetParam().message))))
      << GetParam().what;
  EXPECT_THAT(done.written, IsEmpty()) << GetParam().what;
}

void PrintTo(const Case& one, std::ostream* out) { *out << one.what; }

INSTANTIATE_TEST_SUITE_P(Archives, HostileFiles, testing::ValuesIn(hostile_archives()));
INSTANTIATE_TEST_SUITE_P(Workbooks, HostileFiles, testing::ValuesIn(hostile_workbooks()));

/// A file that is odd but sound, and the cells of its only row: days lost and available.
class OddFiles : public testing::TestWithParam<Case> {};

std::vector<Case> odd_files() {
  const char* const sheet = "xl/worksheets/sheet1.xml";
  const std::string day = "<table:table-cell office:value-type=\"float\" office:value=\"45412\"/>";
  Files macros = with("xl/vbaProject.bin", std::string("\xD0\xCF\x11\xE0 macro", 10));
  macros["xl/externalLinks/_rels/externalLink1.xml.rels"] =
      xml +
      "<Relationships><Relationship Target=\"file:///etc/passwd\" "
      "TargetMode=\"External\"/></Relationships>";
  return {
      {"macros and links to files", zipped(macros), "1.5,1.5"},
      {"another name before the member than in the list",
       with_entry(zipped({{"a.csv", csv}}), "a.csv", 46, "b"), "1.5,1.5"},
      {"a processing instruction",
       zipped(changed(sheet, "<sheetData>",
                      "<?xml-stylesheet href=\"file:///etc/passwd\"?><sheetData>")),
       "1.5,1.5"},
      {"200,000 elements in each other",
       zipped(changed(sheet, "<sheetData>",
                      repeated("<a>", 200'000) + repeated("</a>", 200'000) + "<sheetData>")),
       "1.5,1.5"},
      {"an attribute of 20 MB",
       zipped(
           changed(sheet, "<sheetData>", "<sheetData a=\"" + std::string(20U << 20, 'a') + "\">")),
       "1.5,1.5"},
      {"a merged range of all cells",
       zipped(changed(sheet, "</sheetData>",
                      "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")),
       "1.5,1.5"},
      {"a name of a million characters",
       zipped(changed("xl/workbook.xml", "name=\"Data\"",
                      "name=\"" + std::string(1'000'000, 'n') + "\"")),
       "1.5,1.5"},
      {"cells without places", zipped(workbook("<row><c><v>45412</v></c><c><v>1.5</v></c></row>")),
       "1.5,1.5"},
      {"a text that is not in the list", cell("<c r=\"B2\" t=\"s\"><v>999</v></c>"), "n/a,n/a"},
      {"a text with a negative number", cell("<c r=\"B2\" t=\"s\"><v>-1</v></c>"), "n/a,n/a"},
      {"no number", cell("<c r=\"B2\"><v>NaN</v></c>"), "n/a,n/a"},
      {"an error of a formula", cell("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>"), "n/a,n/a"},
      {"exponents", cell("<c r=\"B2\"><v>1.5E-3</v></c>"), "0.0015,0.0015"},
      {"ods: empty rows to the end",
       open_document(
           ods_row(1) +
           ods_row(1'048'000, "<table:table-cell table:number-columns-repeated=\"1024\"/>")),
       "1.5,1.5"},
      // Spreadsheet programs write equal rows once, with their number: 3 * 1.5 + 1.5 = 6.
      {"ods: equal rows", open_document(ods_row(3) + ods_row(1)), "6.0,6.0"},
      {"ods: equal rows of texts and formulas",
       open_document(ods_row(2, day + "<table:table-cell office:value-type=\"string\"><text:p>0.5"
                                      "</text:p></table:table-cell>") +
                     ods_row(2, day + "<table:table-cell table:formula=\"of:=1+1\" "
                                      "office:value-type=\"float\" office:value=\"2\"/>")),
       "5.0,5.0"},
      {"ods: equal rows in a head of rows",
       open_document("<table:table-header-rows>" + ods_row(2) +
                     "</table:table-header-rows>" + ods_row(1)),
       "4.5,4.5"},
  };
}

TEST_P(OddFiles, AreReadAsTheyAre) {
  const auto done = import_with(recipe, {{"a.xlsx", GetParam().bytes}});
  ASSERT_TRUE(done.written.contains("sickness.csv")) << testing::PrintToString(done.problems);
  EXPECT_EQ(done.written.at("sickness.csv"),
            "month,sector,profession,days_lost,days_available\n2024-04-01,acute,All staff," +
                std::string(GetParam().message) + "\n");
}

INSTANTIATE_TEST_SUITE_P(Files, OddFiles, testing::ValuesIn(odd_files()));

}  // namespace
}  // namespace muster::importing
