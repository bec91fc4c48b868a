// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "html/table_grid.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::Not;

Table small_table() {
  Table table;
  table.id = "t";
  table.number = "Table 1";
  table.caption = {words("Staff")};
  table.columns = {{"who", Align::left, ""}, {"staff", Align::right, "WTE"}};
  table.head = {{{cell({words("Who")}), cell({words("Staff")})}, false}};
  table.rows = {{{header({words("Nurses")}), cell({Inline{Figure{"a.staff", "10,119"}}})}, false}};
  return table;
}

std::string table_of(Table table, const HtmlOptions& options = {}) {
  Document document;
  document.blocks = {Block{std::move(table), {}}};
  return part(html_of(document, options), "<main", "</main>");
}

TEST(Table, HasCaptionScopesAndUnits) {
  const std::string html = table_of(small_table());
  EXPECT_THAT(html, HasSubstr("<caption id=\"t-caption\"><span class=\"caption\"><span "
                              "class=\"number\">Table 1:</span> Staff"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Who</th>"));
  EXPECT_THAT(
      html,
      HasSubstr("<th class=\"n\" scope=\"col\">Staff <span class=\"unit\">(WTE)</span></th>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Nurses</th>"));
}

TEST(Table, SaysHowItIsSearchedIfThePageCanBe) {
  HtmlOptions options;
  EXPECT_THAT(table_of(small_table(), options), Not(HasSubstr("data-search")));
  options.search = "Find \"an area\"";
  EXPECT_THAT(table_of(small_table(), options),
              HasSubstr("data-search=\"Find &quot;an area&quot;\""));
}

TEST(Link, BeginsInTheFolderThatThePageSays) {
  HtmlOptions options;
  options.root = "../../";
  Document document;
  const auto link = [](const char* target) { return Inline{Link{target, {words("x")}}}; };
  document.blocks = {Block{Paragraph{{link("a/index.html"), link("https://example.org/"),
                                      link("#part"), link("../b.html")}},
                           {}}};
  const std::string html = part(html_of(document, options), "<main", "</main>");
  EXPECT_THAT(html, HasSubstr("href=\"../../a/index.html\""));
  EXPECT_THAT(html, HasSubstr("href=\"https://example.org/\""));
  EXPECT_THAT(html, HasSubstr("href=\"#part\""));
  EXPECT_THAT(html, Not(HasSubstr("b.html"))) << "a document's own link can't leave its folder";
}

/// A sparkline is a picture in its cell, with its caption as its name and no table of its own.
TEST(Table, DrawsASparklineInItsCell) {
  Table table = small_table();
  Chart line;
  line.kind = ChartKind::run_chart;
  line.caption = {words("From 12 to 15")};
  line.series = {{"", {{"2019", 12.0, "12", ""}, {"2021", 15.0, "15", ""}}}};
  table.rows.front().cells[1] = Cell{};
  table.rows.front().cells[1].blocks.push_back({line, {}});
  const std::string html = table_of(table);
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\" class=\"sparkline\" "
                              "aria-labelledby=\"unnamed-sparkline-1-title\""));
  EXPECT_THAT(html, HasSubstr("<title id=\"unnamed-sparkline-1-title\">From 12 to 15</title>"));
  EXPECT_THAT(html, Not(HasSubstr("<figure")));
  EXPECT_THAT(html, Not(HasSubstr("<desc")));
}

TEST(Table, PutsTheFiguresIdOnACellThatIsOneFigure) {
  EXPECT_THAT(table_of(small_table()),
              HasSubstr("<td class=\"n\" data-figure=\"a.staff\">10,119</td>"));
}

TEST(Table, ScrollsInARegionThatTheKeyboardReaches) {
  EXPECT_THAT(
      table_of(small_table()),
      HasSubstr(
          "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t-caption\">"));
}

TEST(Table, TiesItsNotesToItself) {
  Table table = small_table();
  table.notes = {{NoteKind::general, {words("No data for some.")}}};
  const std::string html = table_of(table);
  EXPECT_THAT(html, HasSubstr("<table id=\"t\" aria-describedby=\"t-notes\">"));
  EXPECT_THAT(html, HasSubstr("<div class=\"notes\" id=\"t-notes\">\n<p>No data for some.</p>"));
}

TEST(Table, DoesNotSayAUnitTwice) {
  Table table = small_table();
  table.head[0].cells[1] = cell({words("Staff (WTE)")});
  EXPECT_EQ(count(table_of(table), "(WTE)"), 1U);
}

TEST(Table, LinksItsDataIfDataIsWritten) {
  EXPECT_THAT(table_of(small_table(), sample_options()),
              HasSubstr("<a href=\"data/t.csv\">Data of Table 1 (CSV)</a>"));
  HtmlOptions none;
  none.data_folder = "";
  EXPECT_THAT(table_of(small_table(), none), Not(HasSubstr("CSV")));
}

TEST(Table, CanBeSortedFromThreeRowsOnWithoutSpans) {
  Table table = small_table();
  EXPECT_THAT(table_of(table), Not(HasSubstr("sortable")));
  table.rows.assign(3, table.rows[0]);
  table.rows[0].cells[1] = cell({words("9")});
  EXPECT_THAT(table_of(table), HasSubstr("class=\"sortable\""));
  EXPECT_THAT(table_of(table), HasSubstr("scope=\"col\" data-column=\"1\">"));
  table.rows[0].cells[0].row_span = 2;
  EXPECT_THAT(table_of(table), Not(HasSubstr("sortable")));
}

TEST(Table, HasNoEmptyHeader) {
  Table table = small_table();
  table.head[0].cells[0] = cell({});
  EXPECT_THAT(table_of(table), HasSubstr("<tr><td></td><th"));
}

TEST(Table, WritesTwoLevelsOfHeaders) {
  const std::string html = html_of(sample_document());
  EXPECT_THAT(html, HasSubstr("<th scope=\"colgroup\" colspan=\"2\">Progress</th>"));
  EXPECT_THAT(
      html,
      HasSubstr("<th class=\"n\" scope=\"col\">Planned <span class=\"unit\">(WTE)</span></th>"));
  EXPECT_THAT(html, HasSubstr("<th class=\"name\" scope=\"col\" rowspan=\"2\">Priority</th>"));
}

TEST(TableGrid, SkipsColumnsThatACellAboveCovers) {
  Cell tall;
  tall.row_span = 2;
  Cell wide;
  wide.column_span = 2;
  TableGrid grid;
  grid.begin_row();
  EXPECT_EQ(grid.place(tall), 0U);
  EXPECT_EQ(grid.place(wide), 1U);
  grid.begin_row();
  EXPECT_EQ(grid.place(Cell{}), 1U);
  grid.begin_row();
  EXPECT_EQ(grid.place(Cell{}), 0U);
}

TEST(Table, DistinguishesTwoOfTheSameName) {
  document::Table table;
  table.caption = {words("Action plan")};
  table.rows = {{{cell({words("1")})}, false}};
  const std::string html = html_of({Block{table, {}}, Block{table, {}}});
  EXPECT_EQ(count(html, "Action plan</span></caption>"), 1U);
  EXPECT_EQ(count(html, "Action plan<span class=\"hidden\"> (2)</span></span></caption>"), 1U);
  EXPECT_EQ(count(html, "<table id=\"unnamed-table-1\""), 1U);
  EXPECT_EQ(count(html, "<table id=\"unnamed-table-2\""), 1U);
}

}  // namespace
}  // namespace muster::html
