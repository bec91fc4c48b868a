// SPDX-License-Identifier: MIT
#include "workbook/make_book.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "unit/html/sample_document.hpp"
#include "unit/workbook/sample_table.hpp"
#include "workbook/row_lines.hpp"
#include "workbook/table_sheet.hpp"

namespace muster::workbook {
namespace {

using ::testing::ElementsAre;

/// A value in short: numbers as such, dates in ISO form, links with an arrow.
std::string shown(const Value& value) {
  struct Words {
    std::string operator()(std::monostate) const { return "(blank)"; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Number& number) const {
      return "number " + format_number(number.value, {number.form.decimals, false, false, true});
    }
    std::string operator()(Date date) const { return "date " + iso_date(date); }
    std::string operator()(const SheetLink& link) const { return link.words + " > " + link.sheet; }
  };
  return std::visit(Words{}, value);
}

std::vector<std::string> shown(const std::vector<Value>& values) {
  std::vector<std::string> out;
  for (const Value& value : values) out.push_back(shown(value));
  return out;
}

std::vector<std::string> names_of(const Book& book) {
  std::vector<std::string> names;
  for (const Sheet& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

std::vector<std::string> lines_above(const Sheet& sheet) {
  std::vector<std::string> lines;
  for (const Line& line : sheet.lines) lines.push_back(shown(line.value));
  return lines;
}

std::vector<std::string> titles_of(const Sheet& sheet) {
  std::vector<std::string> titles;
  for (const BookColumn& column : sheet.table->columns) titles.push_back(column.title);
  return titles;
}

Book book_of(std::vector<document::Table> tables) {
  return *make_book(document_of(std::move(tables)));
}

TEST(Book, HasACoverContentsNotesAndASheetForEachTable) {
  document::Table second = sample_table();
  second.id = "more";
  second.number = "Table 2";
  EXPECT_THAT(names_of(book_of({sample_table(), second})),
              ElementsAre("Cover", "Contents", "Notes", "Table 1", "Table 2"));
}

TEST(Book, IsNothingForADocumentWithoutTables) { EXPECT_FALSE(make_book(document_of({}))); }

TEST(Book, ContentsNameTheDataFilesIfThereAreAny) {
  const document::Document document = document_of({sample_table()});
  EXPECT_THAT(titles_of(make_book(document, "tables")->sheets[1]),
              ElementsAre("Sheet", "Title", "File with the same data"));
  EXPECT_THAT(shown(make_book(document, "tables")->sheets[1].table->rows[0]).back(),
              testing::StartsWith("tables/"));
  const Sheet alone = make_book(document, "")->sheets[1];
  EXPECT_THAT(titles_of(alone), ElementsAre("Sheet", "Title"));
  EXPECT_EQ(alone.table->rows[0].size(), 2U);
}

TEST(Book, SaysAboveATableWhatToKnowAboutIt) {
  const Book book = book_of({sample_table()});
  EXPECT_THAT(lines_above(book.sheets[3]),
              ElementsAre("Table 1: Turnover [note 1]",
                          "This sheet contains one table. The sheet “Notes” explains notes and "
                          "symbols in square brackets. Blank cells are blank in the document too: "
                          "it has no words there.",
                          "Source: Staff, an ICS.", "Go to the contents > Contents",
                          "Go to the notes and symbols > Notes"));
}

TEST(Book, WritesValuesWithBasisAndNotesOfTheRow) {
  const Sheet sheet = book_of({sample_table()}).sheets[3];
  EXPECT_THAT(titles_of(sheet),
              ElementsAre("Profession", "Rate (%)", "As of", "Remark", "Basis", "Notes"));
  EXPECT_THAT(shown(sheet.table->rows.at(0)),
              ElementsAre("=Nurses", "number 16.4", "date 2024-03-31", "(blank)", "synthetic",
                          "[note 2] [note 3]"));
  EXPECT_THAT(shown(sheet.table->rows.at(1)),
              ElementsAre("Doctors", "[x]", "2024", "+44 20 7946 0000", "not stated", "no note"));
}

TEST(Book, ListsNotesOnceAndTheSymbolsThatAreUsed) {
  document::Table second = sample_table();
  second.id = "more";
  second.number = "Table 2";
  const Sheet notes = book_of({sample_table(), second}).sheets[2];
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : notes.table->rows) rows.push_back(shown(row));
  const std::string both = "Table 1, Table 2";
  EXPECT_THAT(rows, ElementsAre(ElementsAre("[note 1]", "Rates are rounded.", both),
                                ElementsAre("[note 2]", "Of one trust.", both),
                                ElementsAre("[note 3]", "Synthetic data: made up.", both),
                                ElementsAre("[x]", "No figure is available.", both)));
}

TEST(Book, LinksEachTableInItsContents) {
  const Sheet contents = book_of({sample_table()}).sheets[1];
  EXPECT_THAT(shown(contents.table->rows.at(0)),
              ElementsAre("Table 1 > Table 1", "Table 1: Turnover [note 1]", "data/rates.csv"));
}

TEST(Book, CoverSaysWhatTheDocumentIs) {
  document::Document document = document_of({sample_table()});
  document.metadata.synthetic = true;
  document.metadata.watermark = "Not for publication";
  const auto lines = lines_above(make_book(document)->sheets[0]);
  EXPECT_THAT(lines, ::testing::Contains("Not for publication"));
  EXPECT_THAT(lines, ::testing::Contains("Published: 30 June 2024"));
  EXPECT_THAT(lines, ::testing::Contains(::testing::StartsWith("Synthetic data: some figures")));
  EXPECT_EQ(lines.front(), "People Strategy");
}

TEST(Book, GivesColumnsTitlesOfTheirOwn) {
  document::Table table = sample_table();
  table.head = {};
  table.columns = {{"notes", document::Align::left, ""},
                   {"NOTES", document::Align::left, ""},
                   {"", document::Align::left, ""},
                   {"basis", document::Align::left, ""}};
  EXPECT_THAT(titles_of(book_of({table}).sheets[3]),
              ElementsAre("notes", "NOTES (2)", "Column", "basis", "Basis (2)", "Notes (3)"));
}

TEST(Book, JoinsTwoRowsOfHeadsIntoOneTitle) {
  // Of the sample: "Progress" over "Planned" and "Reached".
  const auto sheets = make_book(html::sample_document())->sheets;
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [](const Sheet& sheet) { return sheet.name == "Table 2"; });
  ASSERT_NE(found, sheets.end());
  EXPECT_THAT(titles_of(*found), ElementsAre("Priority", "Action", "Due", "Progress, Planned (WTE)",
                                             "Progress, Reached (WTE)", "Rating", "Basis"));
}

TEST(Book, ATableWithoutRowsIsASheetWithoutATable) {
  document::Table table = sample_table();
  table.rows.clear();
  const Book book = book_of({table});
  EXPECT_FALSE(book.sheets[3].table);
  EXPECT_THAT(lines_above(book.sheets[3]),
              ::testing::Contains(::testing::HasSubstr("has no rows")));
}

TEST(Book, SaysThatTextDoesNotFitACell) {
  document::Table table = sample_table();
  table.rows[1].cells[3] = document::tree::cell({document::tree::words(std::string(40'000, 'x'))});
  const Sheet sheet = book_of({table}).sheets[3];
  EXPECT_EQ(std::get<std::string>(sheet.table->rows[1][3]).size(), most_of_text);
  EXPECT_THAT(lines_above(sheet), ::testing::Contains(::testing::HasSubstr("data/rates.csv")));
}

TEST(WidthFor, ShowsWordsWholeAndWrapsLongText) {
  EXPECT_EQ(width_for(4, "Rate"), 9);
  EXPECT_EQ(width_for(4, "Establishment"), 16);  // the longest word and three
  EXPECT_EQ(width_for(30, "Rate"), 33);
  EXPECT_EQ(width_for(31, "Rate"), 43);
  EXPECT_EQ(width_for(1000, "Rate"), 60);
}

TEST(LinesOf, BreaksBetweenWords) {
  // A letter takes 1.05 of 21: twenty letters a line.
  EXPECT_EQ(lines_of(Value(std::string("four four four four")), 21), 1U);
  EXPECT_EQ(lines_of(Value(std::string("four four four four four")), 21), 2U);
  EXPECT_EQ(lines_of(Value(std::string(45, 'x')), 21), 3U);
  EXPECT_EQ(lines_of(Value(std::string("a\nb")), 21), 2U);
  EXPECT_EQ(lines_of(Value(), 21), 1U);
}

}  // namespace
}  // namespace muster::workbook
