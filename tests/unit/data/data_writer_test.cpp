// SPDX-License-Identifier: MIT
#include "data/data_writer.hpp"

#include <gmock/gmock.h>

#include "support/golden.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::data {
namespace {

using namespace document;
using namespace document::tree;

document::Document with(Table table) {
  document::Document out;
  out.blocks.push_back({Box{BoxKind::note, "", "", {Block{std::move(table), {}}}}, {}});
  return out;
}

Table two_columns() {
  Table table;
  table.id = "t";
  table.columns = {{"name", Align::left, ""}, {"rate", Align::right, "%"}};
  return table;
}

std::string only_file(Table table) {
  const auto files = data_files(with(std::move(table)));
  EXPECT_EQ(files.size(), 1U);
  return files.empty() ? "" : files.front().content;
}

TEST(DataFiles, NameColumnsByIdAndUnit) {
  EXPECT_EQ(only_file(two_columns()), "name,rate (%),basis,note,source\r\n");
}

TEST(DataFiles, WritePrintedFiguresPlain) {
  Table table = two_columns();
  table.rows = {
      {{header({words("Nurses, adult")}), cell({Inline{Figure{"a.b", "−16.4%"}}})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\n\"Nurses, adult\",-16.4,,,\r\n");
}

TEST(DataFiles, PreferWhatTheCellSaysItsDataIs) {
  Table table = two_columns();
  Cell withheld = cell({words("1 to 5")});
  withheld.data = "[c]";
  table.rows = {{{header({words("Nurses")}), withheld}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\nNurses,[c],,,\r\n");
}

/// The first and the last period have columns already; a withheld figure has its symbol.
TEST(DataFiles, WriteTheValuesOfASparkline) {
  Table table;
  table.id = "t";
  table.columns = {{"name", Align::left, ""},
                   {"2019", Align::decimal, "%"},
                   {"trend", Align::left, ""},
                   {"2021", Align::decimal, "%"}};
  Chart line;
  line.kind = ChartKind::run_chart;
  line.series = {
      {"", {{"2019", 12.0, "12.0%", ""}, {"2020", {}, "[c]", ""}, {"2021", 15.0, "15.0%", ""}}}};
  Cell drawn;
  drawn.blocks.push_back({line, {}});
  table.rows = {
      {{header({words("Nurses")}), cell({words("12.0%")}), drawn, cell({words("15.0%")})}, false}};
  EXPECT_EQ(only_file(table),
            "name,2019 (%),2020 (%),2021 (%),basis,note,source\r\nNurses,12.0,[c],15.0,,,\r\n");
}

TEST(DataFiles, RepeatACellInEachRowItSpans) {
  Table table = two_columns();
  Cell tall = header({words("Keep")});
  tall.row_span = 2;
  table.rows = {{{tall, cell({words("1")})}, false}, {{cell({words("2")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\nKeep,1,,,\r\nKeep,2,,,\r\n");
}

TEST(DataFiles, LeaveTheRestOfAWideCellEmpty) {
  Table table = two_columns();
  Cell wide = header({words("Acute")});
  wide.column_span = 2;
  table.rows = {{{wide}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\nAcute,,,,\r\n");
}

TEST(DataFiles, SurviveSpansBeyondTheTable) {
  Table table = two_columns();
  Cell huge = cell({words("x")});
  huge.row_span = 65535;
  table.rows = {{{huge, cell({words("1")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\nx,1,,,\r\n");
}

TEST(DataFiles, NeverRunAnythingInASpreadsheet) {
  Table table = two_columns();
  table.rows = {{{header({words("=HYPERLINK(\"x\")")}), cell({words("@now")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\n\"'=HYPERLINK(\"\"x\"\")\",'@now,,,\r\n");
}

TEST(DataFiles, AreNamedSoThatNoIdLeavesTheFolder) {
  Table table = two_columns();
  table.id = "../../etc/passwd";
  EXPECT_EQ(data_files(with(table)).front().name, "-.-.--etc-passwd.csv");
}

TEST(DataFiles, WriteAChartWithoutTableFromItsSeries) {
  document::Document document;
  Chart chart;
  chart.id = "c";
  chart.unit = Unit::wte;
  chart.series = {{"Gap", {{"Nurses", -9.0, "−9", ""}, {"Others", std::nullopt, "", ""}}}};
  document.blocks.push_back({chart, {}});
  EXPECT_EQ(data_files(document).front().content,
            "series,label,value (WTE),basis,note,source\r\nGap,Nurses,-9,,,\r\nGap,Others,[x],,,\r\n");
}

Note note(NoteKind kind, const char* text) { return {kind, {words(text)}}; }

Note marked(std::uint32_t number, const char* text) {
  return {NoteKind::marked, {{NoteMark{number}}, words(text)}};
}

/// Two rows, the first with a mark, and everything that may be under a table.
Table with_notes() {
  Table table = two_columns();
  table.rows = {
      {{header({words("Nurses "), {NoteMark{2}}}), cell({words("1")})}, false, "synthetic"},
      {{header({words("Doctors")}), cell({words("2")})}, false, "derived"}};
  table.rows[0].cells[0].data = "Nurses";
  table.notes = {marked(1, " Of nobody here."),
                 marked(2, " No vacancy data is available."),
                 note(NoteKind::symbols, "– No figure is available."),
                 note(NoteKind::general, "Counts are rounded."),
                 note(NoteKind::source, "Source: Staff in post, an ICS."),
                 note(NoteKind::synthetic, "Synthetic data: made up for illustration."),
                 note(NoteKind::elsewhere, "More in Table 7.")};
  table.synthetic = true;
  return table;
}

TEST(DataFiles, CarryBasisNotesAndSourceInEachRow) {
  EXPECT_EQ(only_file(with_notes()),
            "name,rate (%),basis,note,source\r\n"
            "Nurses,1,synthetic,No vacancy data is available. Counts are rounded. Synthetic data: "
            "made up for illustration.,\"Staff in post, an ICS.\"\r\n"
            "Doctors,2,derived,Counts are rounded.,\"Staff in post, an ICS.\"\r\n");
}

TEST(DataFiles, ARowOfASyntheticTableThatDoesNotSayIsPartlySynthetic) {
  Table table = with_notes();
  table.rows = {{{header({words("Nurses")}), cell({words("1")})}, false}};
  EXPECT_EQ(only_file(table),
            "name,rate (%),basis,note,source\r\n"
            "Nurses,1,partly synthetic,Counts are rounded. Synthetic data: made up for "
            "illustration.,\"Staff in post, an ICS.\"\r\n");
}

TEST(DataFiles, HaveNotesThatArePrintedElsewhereAndNoneOfPrintAlone) {
  Table table = two_columns();
  table.rows = {{{header({words("Nurses")}), cell({words("1")})}, false}};
  table.notes = {note(NoteKind::general, "Printed under Table 1."),
                 note(NoteKind::general, "As under Table 1.")};
  table.notes[0].use = NoteUse::data;
  table.notes[1].use = NoteUse::print;
  EXPECT_EQ(only_file(table),
            "name,rate (%),basis,note,source\r\nNurses,1,,Printed under Table 1.,\r\n");
}

TEST(DataFiles, AreMadeOfTablesThatAreNotPrinted) {
  document::Document document;
  document.data_only.push_back(two_columns());
  document.data_only.back().id = "kept";
  const auto files = data_files(document);
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "kept.csv");
}

TEST(DataFiles, AColumnOfTheTableKeepsItsName) {
  Table table = two_columns();
  table.columns[0].id = "note";
  EXPECT_EQ(only_file(table), "note,rate (%),basis,table_note,source\r\n");
}

TEST(DataFiles, NotesRunNothingInASpreadsheet) {
  Table table = two_columns();
  table.rows = {{{header({words("Nurses")}), cell({words("1")})}, false}};
  table.notes = {note(NoteKind::general, "=1+1")};
  EXPECT_EQ(only_file(table), "name,rate (%),basis,note,source\r\nNurses,1,,'=1+1,\r\n");
}

TEST(DataFiles, AChartHasTheNotesOfTheChart) {
  document::Document document;
  Chart chart;
  chart.id = "c";
  chart.synthetic = true;
  chart.series = {{"Gap", {{"Nurses", -9.0, "−9", ""}}}};
  chart.notes = {note(NoteKind::source, "Source: Staff."),
                 note(NoteKind::synthetic, "Synthetic data: made up.")};
  document.blocks.push_back({chart, {}});
  chart.id = "d";
  chart.data = two_columns();
  chart.data.synthetic = true;
  chart.data.rows = {{{header({words("Nurses")}), cell({words("-9")})}, false}};
  document.blocks.push_back({chart, {}});
  const auto files = data_files(document);
  EXPECT_EQ(files.at(0).content,
            "series,label,value,basis,note,source\r\n"
            "Gap,Nurses,-9,partly synthetic,Synthetic data: made up.,Staff.\r\n");
  EXPECT_EQ(files.at(1).content,
            "name,rate (%),basis,note,source\r\n"
            "Nurses,-9,partly synthetic,Synthetic data: made up.,Staff.\r\n");
}

TEST(DataFiles, OfADiagramIsItsTable) {
  document::Document document;
  document::Diagram diagram;
  diagram.id = "boards";
  diagram.data = two_columns();
  diagram.data.rows = {{{header({words("Board")}), cell({words("Forum")})}, false}};
  diagram.notes = {note(NoteKind::source, "Source: Charter.")};
  document.blocks.push_back({diagram, {}});
  const auto files = data_files(document);
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "boards.csv");
  EXPECT_EQ(files[0].content, "name,rate (%),basis,note,source\r\nBoard,Forum,,,Charter.\r\n");
}

TEST(DataFiles, OfTheSampleDocument) {
  std::string all;
  for (const DataFile& file : data_files(html::sample_document())) {
    all += "== " + file.name + "\n" + file.content;
  }
  expect_golden("unit/data/golden/sample.txt", all);
}

}  // namespace
}  // namespace muster::data
