// SPDX-License-Identifier: MIT
#include "data/data_writer.hpp"

#include <gmock/gmock.h>

#include "unit/chart/golden_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::data {
namespace {

using namespace document;
using namespace document::tree;

document::Document with(Table table) {
  document::Document out;
  out.blocks.push_back({Box{"note", "", "", {Block{std::move(table), {}}}}, {}});
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
  EXPECT_EQ(only_file(two_columns()), "name,rate (%)\r\n");
}

TEST(DataFiles, WritePrintedFiguresPlain) {
  Table table = two_columns();
  table.rows = {
      {{header({words("Nurses, adult")}), cell({Inline{Figure{"a.b", "−16.4%"}}})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\n\"Nurses, adult\",-16.4\r\n");
}

TEST(DataFiles, PreferWhatTheCellSaysItsDataIs) {
  Table table = two_columns();
  Cell withheld = cell({words("1 to 5")});
  withheld.data = "[c]";
  table.rows = {{{header({words("Nurses")}), withheld}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\nNurses,[c]\r\n");
}

TEST(DataFiles, RepeatACellInEachRowItSpans) {
  Table table = two_columns();
  Cell tall = header({words("Keep")});
  tall.row_span = 2;
  table.rows = {{{tall, cell({words("1")})}, false}, {{cell({words("2")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\nKeep,1\r\nKeep,2\r\n");
}

TEST(DataFiles, LeaveTheRestOfAWideCellEmpty) {
  Table table = two_columns();
  Cell wide = header({words("Acute")});
  wide.column_span = 2;
  table.rows = {{{wide}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\nAcute,\r\n");
}

TEST(DataFiles, SurviveSpansBeyondTheTable) {
  Table table = two_columns();
  Cell huge = cell({words("x")});
  huge.row_span = 65535;
  table.rows = {{{huge, cell({words("1")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\nx,1\r\n");
}

TEST(DataFiles, NeverRunAnythingInASpreadsheet) {
  Table table = two_columns();
  table.rows = {{{header({words("=HYPERLINK(\"x\")")}), cell({words("@now")})}, false}};
  EXPECT_EQ(only_file(table), "name,rate (%)\r\n\"'=HYPERLINK(\"\"x\"\")\",'@now\r\n");
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
            "series,label,value (WTE)\r\nGap,Nurses,-9\r\nGap,Others,[x]\r\n");
}

TEST(DataFiles, OfTheSampleDocument) {
  std::string all;
  for (const DataFile& file : data_files(html::sample_document())) {
    all += "== " + file.name + "\n" + file.content;
  }
  expect_golden("data/sample.txt", all);
}

}  // namespace
}  // namespace muster::data
