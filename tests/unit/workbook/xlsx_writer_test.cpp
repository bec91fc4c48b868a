// SPDX-License-Identifier: MIT
#include "workbook/xlsx_writer.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <ctime>

#include <pugixml.hpp>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/workbook/sample_table.hpp"
#include "workbook/codes.hpp"
#include "workbook/make_book.hpp"
#include "zip/reader.hpp"

namespace muster::workbook {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string xlsx_of(const document::Document& document) {
  StringSink sink;
  write_xlsx(*make_book(document), sink);
  return sink.text;
}

/// The members of an archive, by name.
std::map<std::string, std::string> members_of(const std::string& bytes) {
  const zip::Reader reader(bytes, {}, {});
  std::map<std::string, std::string> members;
  for (const std::string& name : reader.names()) members[name] = reader.read(name);
  return members;
}

std::map<std::string, std::string> sample() {
  return members_of(xlsx_of(document_of({sample_table()})));
}

TEST(Xlsx, IsWellFormed) {
  for (const auto& [name, text] : members_of(xlsx_of(html::sample_document()))) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(text.c_str())) << name;
  }
}

TEST(Xlsx, HasNoFormulaWhateverTheTextBeginsWith) {
  const auto members = sample();
  EXPECT_THAT(members.at("xl/sharedStrings.xml"), HasSubstr("<t>=Nurses</t>"));
  EXPECT_THAT(members.at("xl/sharedStrings.xml"), HasSubstr("<t>+44 20 7946 0000</t>"));
  for (const auto& [name, text] : members) {
    if (!name.starts_with("xl/worksheets/")) continue;
    for (const char* formula : {"<f>", "<f "}) EXPECT_THAT(text, Not(HasSubstr(formula))) << name;
  }
}

TEST(Xlsx, MarksItsTablesWithoutFilters) {
  const auto members = sample();
  // The cover has none; contents, notes and the table have one each. The table has five lines
  // above it, a row of titles and two rows.
  EXPECT_FALSE(members.contains("xl/tables/table4.xml"));
  const std::string& table = members.at("xl/tables/table3.xml");
  EXPECT_THAT(table, HasSubstr("name=\"table_rates\""));
  EXPECT_THAT(table, HasSubstr("ref=\"A6:F8\""));
  EXPECT_THAT(table, HasSubstr("name=\"Rate (%)\""));
  EXPECT_THAT(table, Not(HasSubstr("autoFilter")));
  const std::string& sheet = members.at("xl/worksheets/sheet4.xml");
  for (const char* absent : {"mergeCell", "<pane", "headerFooter", "autoFilter"})
    EXPECT_THAT(sheet, Not(HasSubstr(absent)));
}

TEST(Xlsx, WritesNumbersAndDatesAsNumbers) {
  const std::string sheet = sample().at("xl/worksheets/sheet4.xml");
  EXPECT_THAT(sheet, ::testing::ContainsRegex("r=\"B7\" s=\"[0-9]+\"><v>16.4</v>"));
  // 31 March 2024 is day 45382, counted from the end of 1899.
  EXPECT_THAT(sheet, ::testing::ContainsRegex("r=\"C7\" s=\"[0-9]+\"><v>45382</v>"));
  EXPECT_THAT(sheet, ::testing::ContainsRegex("r=\"D7\" s=\"[0-9]+\"/>"));
}

TEST(Xlsx, HasTheDocumentsProperties) {
  const std::string core = sample().at("docProps/core.xml");
  EXPECT_THAT(core, HasSubstr("<dc:title>People Strategy</dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:creator>An ICS</dc:creator>"));
  EXPECT_THAT(core, HasSubstr(">2024-06-30T00:00:00Z</dcterms:created>"));
}

TEST(Xlsx, KeepsTextThatLooksLikeTheCodeOfACharacter) {
  document::Table table = sample_table();
  table.rows[0].cells[0] = document::tree::header({document::tree::words("a _x0041_ b _x004_")});
  table.head[0].cells[0] = document::tree::cell({document::tree::words("_x0041_")});
  const auto members = members_of(xlsx_of(document_of({table})));
  EXPECT_THAT(members.at("xl/sharedStrings.xml"), HasSubstr("<t>a _x005F_x0041_ b _x004_</t>"));
  EXPECT_THAT(members.at("xl/tables/table3.xml"), HasSubstr("name=\"_x005F_x0041_\""));
}

TEST(Xlsx, ReportsWhatTheLibraryRefuses) {
  Book book = *make_book(document_of({sample_table()}));
  book.sheets[1].name = book.sheets[0].name;
  StringSink sink;
  try {
    write_xlsx(book, sink);
    FAIL() << "two sheets have one name";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::workbook_failed);
  }
  EXPECT_EQ(sink.text, "");
}

TEST(Xlsx, IsTheSameInEveryTimeZone) {
  const std::string here = xlsx_of(html::sample_document());
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  const std::string there = xlsx_of(html::sample_document());
  unsetenv("TZ");
  tzset();
  EXPECT_TRUE(here == there);
}

Book form() {
  Book book;
  BookTable asked{"table_asked",
                  {{"Id", false, 10, {}},
                   {"Words", false, 10, Entry{"", {}, {}, "A sentence."}},
                   {"Choice", false, 10, Entry{"Words", {}, {}, ""}},
                   // 1 January 2024 is day 19723 since 1970, and 45292 in a spreadsheet program.
                   {"Day", false, 10, Entry{"", Date{19'723}, Date{19'724}, ""}}},
                  {{std::string("1"), {}, {}, {}}}};
  book.sheets.push_back({"Form", {{std::string("Line")}}, asked, 10});
  BookTable words{
      "table_words", {{"Word", false, 10, {}}}, {{std::string("a")}, {std::string("b")}}};
  book.sheets.push_back({"Words", {{std::string("Line")}}, words, 10});
  return book;
}

TEST(Xlsx, LocksAllCellsOfAFormThatNobodyFillsIn) {
  StringSink sink;
  write_xlsx(form(), sink);
  const auto members = members_of(sink.text);
  const std::string& sheet = members.at("xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<sheetProtection sheet=\"1\""));
  EXPECT_THAT(sheet, HasSubstr("sqref=\"B3\""));
  EXPECT_THAT(sheet, HasSubstr("prompt=\"A sentence.\""));
  EXPECT_THAT(sheet, HasSubstr("<formula1>'Words'!$A$3:$A$4</formula1>"));
  EXPECT_THAT(sheet, HasSubstr("<formula1>45292</formula1><formula2>45293</formula2>"));
  EXPECT_THAT(members.at("xl/styles.xml"), HasSubstr("<protection locked=\"0\"/>"));
  EXPECT_THAT(members.at("xl/worksheets/sheet2.xml"), Not(HasSubstr("sheetProtection")));
}

}  // namespace
}  // namespace muster::workbook
