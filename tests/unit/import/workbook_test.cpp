// SPDX-License-Identifier: MIT
// Workbooks and zip files, also hostile ones: each is refused with a sentence, and the child that
// reads them can do nothing else.
#include <gmock/gmock.h>
#include <sys/socket.h>

#include <fstream>

#include "import/confined_child.hpp"
#include "import/workbook_child.hpp"
#include "import/workbook_source.hpp"
#include "imported.hpp"
#include "support/books.hpp"

namespace muster::importing {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The parts of a workbook with two sheets; the cells of the first are `cells`.
Files workbook(const std::string& cells, const std::string& first_state = "",
               const std::string& settings = "") {
  const std::string header =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>";
  return book_parts({{"Data", header + cells, first_state}, {"Old", "", " state=\"hidden\""}},
                    {"DAY", "LOST"}, settings);
}

const std::string staff_of_sheet =
    "recipe: t\ntitle: T\npublisher: P\ntable: sickness\n"
    "columns:\n  month: {from: DAY, date: excel, as: month}\n  sector: {text: acute}\n"
    "  profession: {text: All staff}\n  days_lost: {from: LOST, rows: add}\n"
    "  days_available: {text: 100}\n";

Imported import_book(const Files& parts, const std::string& recipe = staff_of_sheet) {
  return import_with(recipe, {{"a.xlsx", zipped(parts)}});
}

const std::string row3 =
    "<row r=\"3\"><c r=\"A3\"><v>45412</v></c><c r=\"B3\"><v>1.5</v></c></row>";

TEST(Workbook, ReadsCellsAndDayNumbers) {
  // 45412 is 30 April 2024 in a spreadsheet program.
  const auto done = import_book(workbook(row3));
  EXPECT_EQ(
      done.written.at("sickness.csv"),
      "month,sector,profession,days_lost,days_available\n2024-04-01,acute,All staff,1.5,100\n");
  EXPECT_TRUE(done.has("import.hidden-sheet", "the sheet 'Old' is hidden"));
}

TEST(Workbook, ReadsTextsInsideCells) {
  // As openpyxl and pandas write them; with marks of XML, in several runs, and with a reading.
  const std::string text =
      "<row r=\"3\"><c r=\"A3\" s=\"1\" t=\"inlineStr\"><is><t>2024-04-30</t></is></c>"
      "<c r=\"B3\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">1</t></r><r><t>.5</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></is></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Notes &amp; &lt;more&gt;</t></is></c>"
      "<c r=\"B4\" t=\"inlineStr\"/></row>";
  std::string recipe = staff_of_sheet;
  recipe.replace(recipe.find("date: excel"), 11, "date: yyyy-mm-dd");
  const auto done =
      import_book(workbook(text), recipe + "drop: [{column: DAY, is: Notes & <more>}]\n");
  ASSERT_TRUE(done.written.contains("sickness.csv"))
      << (done.problems.empty() ? "" : done.problems.front());
  EXPECT_EQ(
      done.written.at("sickness.csv"),
      "month,sector,profession,days_lost,days_available\n2024-04-01,acute,All staff,1.5,100\n");
}

TEST(Workbook, FindsSheetsWhosePlaceIsGivenFromTheRoot) {
  // As openpyxl and pandas write it.
  Files parts = workbook(row3);
  std::string& places = parts.at("xl/_rels/workbook.xml.rels");
  const std::string relative = "Target=\"worksheets/";
  for (auto at = places.find(relative); at != std::string::npos; at = places.find(relative))
    places.replace(at, relative.size(), "Target=\"/xl/worksheets/");
  EXPECT_THAT(import_book(parts).written.at("sickness.csv"), HasSubstr("2024-04-01,acute"));
}

TEST(Workbook, CountsDaysFrom1904IfTheWorkbookDoes) {
  // 43950 days after 1 January 1904 is 30 April 2024: 45412 - 1462.
  const auto done = import_book(
      workbook("<row r=\"3\"><c r=\"A3\"><v>43950</v></c><c r=\"B3\"><v>2</v></c></row>", "",
               "<workbookPr date1904=\"1\"/>"));
  EXPECT_THAT(done.written.at("sickness.csv"), HasSubstr("2024-04-01,acute"));
}

TEST(Workbook, TakesStoredResultsOfFormulasAndWarnsWhereThereIsNone) {
  const auto done = import_book(
      workbook("<row r=\"3\"><c r=\"A3\"><v>45412</v></c><c r=\"B3\"><f>1+2</f><v>3</v></c></row>"
               "<row r=\"4\"><c r=\"A4\"><v>45380</v></c><c r=\"B4\"><f>1+2</f></c></row>"));
  ASSERT_EQ(done.written.count("sickness.csv"), 1U) << testing::PrintToString(done.problems);
  EXPECT_THAT(done.written.at("sickness.csv"), HasSubstr("2024-04-01,acute,All staff,3,100\n"));
  EXPECT_THAT(done.written.at("sickness.csv"), HasSubstr("2024-03-01,acute,All staff,n/a,100\n"));
  EXPECT_TRUE(done.has("import.formula", "a.xlsx:Data!B4: warning"));
}

TEST(Workbook, NamesTheCellThatIsWrong) {
  const auto done = import_book(
      workbook("<row r=\"3\"><c r=\"A3\"><v>45412</v></c><c r=\"B3\" t=\"s\"><v>1</v></c></row>"));
  EXPECT_TRUE(done.has("import.number", "in/a.xlsx:Data!B3: error"));
}

TEST(Workbook, ListsTheSheetsWhereTheRecipeNamesNone) {
  const auto done = import_book(workbook(row3, " state=\"veryHidden\""));
  EXPECT_TRUE(done.has("import.workbook", "'Data' (hidden), 'Old' (hidden)"));
  const auto other = import_book(workbook(row3), "file: {sheet: Dta}\n" + staff_of_sheet);
  EXPECT_TRUE(other.has("import.workbook", "the workbook has no sheet Dta"));
}

TEST(Workbook, SaysThatNoCellCouldBeRead) {
  const auto done =
      import_with("file: {sheet: Old}\n" + staff_of_sheet, {{"a.xlsx", zipped(workbook(row3))}});
  EXPECT_THAT(done.problems, Contains(HasSubstr("no cell of the sheet 'Old' could be read")));
}

TEST(Zip, ReadsItsOnlyTableAndAsksWhichOfSeveral) {
  const std::string csv = "DAY,LOST\n45412,1.5\n";
  EXPECT_THAT(import_book({{"data/a.csv", csv}, {"notes.txt", "x"}}).written.at("sickness.csv"),
              HasSubstr("2024-04-01,acute,All staff,1.5,100\n"));
  const auto two = import_book({{"a.csv", csv}, {"b.csv", csv}});
  EXPECT_TRUE(two.has("import.workbook", "several files that fit: a.csv, b.csv"));
  const auto chosen =
      import_book({{"a.csv", csv}, {"b.csv", csv}}, "file: {member: 'b*'}\n" + staff_of_sheet);
  EXPECT_EQ(chosen.joined.added, 1U);
}

// ---- the child ----

/// What the child sends, and how it ended.
struct ChildRun {
  std::string sent;
  ChildEnd end;
};

ChildRun run_child(const std::function<void(const Send&)>& work, ChildLimits limits = {}) {
  ChildRun run;
  run.end = run_confined(limits, work, [&](std::string_view bytes) { run.sent += bytes; });
  return run;
}

TEST(ConfinedChild, SendsWhatItWorksOut) {
  const auto run = run_child([](const Send& send) { send(std::string(200'000, 'x')); });
  EXPECT_EQ(run.sent.size(), 200'000U);
  EXPECT_EQ(run.end, ChildEnd::done);
}

TEST(ConfinedChild, CannotOpenFilesSocketsOrPrograms) {
  const auto run = run_child([](const Send& send) {
    send(std::ifstream("/etc/passwd") ? "file " : "");
    send(::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? "socket " : "");
    send(::fork() >= 0 ? "process " : "");
    send("end");
  });
  EXPECT_EQ(run.sent, "end");
}

TEST(ConfinedChild, IsEndedAfterItsTime) {
  const auto run = run_child(
      [](const Send&) {
        for (volatile bool forever = true; forever;) {
        }
      },
      {std::uint64_t{1} << 30, std::chrono::seconds(1)});
  EXPECT_NE(run.end, ChildEnd::done);
}

TEST(ConfinedChild, IsReportedIfItDies) {
  EXPECT_EQ(run_child([](const Send&) { std::abort(); }).end, ChildEnd::died);
}

TEST(MessageReader, TakesMessagesInAnyPiecesAndStopsAtAWrongOne) {
  std::vector<std::string> texts;
  MessageReader reader([&](const Message& message) { texts.emplace_back(message.text); });
  const std::string bytes =
      bytes_of({MessageKind::cell, 1, 2, "one"}) + bytes_of({MessageKind::cell, 1, 3, "two"});
  for (char byte : bytes) reader.take({&byte, 1});
  reader.take("\x7F wrong and longer than a head");
  reader.take(bytes);
  EXPECT_THAT(texts, ElementsAre("one", "two"));
  EXPECT_TRUE(reader.has_ended());
}

}  // namespace
}  // namespace muster::importing
