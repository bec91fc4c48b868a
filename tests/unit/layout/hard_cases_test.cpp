// SPDX-License-Identifier: MIT
// Small documents that are hard to set, on small pages, each with its frames as a golden file.
// MUSTER_ACCEPT=1 writes the files anew: read the difference before it is committed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "unit/layout/layout_fixture.hpp"

namespace muster::render::layout {
namespace {

using document::Block;
using document::Blocks;

theme::Theme small_pages() {
  theme::Theme theme = test_theme();
  theme.page = {300, 300, 36, 36, 30, 30};
  return theme;
}

void expect_golden(const std::string& name, const document::Document& document) {
  Diagnostics diagnostics;
  const std::string dump = layout::lay_out(document, small_pages(), diagnostics).dump();
  const std::string path = std::string(MUSTER_SOURCE_DIR) + "/tests/golden/pdf/" + name + ".txt";
  if (const char* accept = std::getenv("MUSTER_ACCEPT"); accept != nullptr && *accept == '1') {
    std::ofstream(path) << dump;
    return;
  }
  std::ostringstream golden;
  golden << std::ifstream(path).rdbuf();
  EXPECT_EQ(dump, golden.str()) << path;
}

document::Table table_of(std::vector<document::Row> rows, std::size_t columns) {
  document::Table table;
  table.id = "table";
  table.number = "Table 1";
  table.caption = words("Actions");
  table.columns.resize(columns);
  table.rows = std::move(rows);
  return table;
}

document::ListItem item(Blocks blocks) { return {std::move(blocks)}; }

TEST(HardCases, EmptyDocument) { expect_golden("empty", document_of({})); }

TEST(HardCases, OneWord) { expect_golden("one-word", document_of({paragraph("Care")})); }

TEST(HardCases, LongUnbreakableWord) {
  const std::string address =
      "https://example.org/workforce/strategy/2023/annexes/registered-nursing?view=all&sort=gap";
  expect_golden(
      "long-word",
      document_of({paragraph("See " + address + " and " + std::string(90, 'x') + " here.")}));
}

TEST(HardCases, SoftHyphensAndMarks) {
  expect_golden(
      "marks",
      document_of({paragraph(
          "A very long in\u00ADter\u00ADorgani\u00ADsa\u00ADtion\u00ADal agree\u00ADment with "
          "Łódź, Montre\u0301al and Ynys Môn; ticked \u2713 and smiling \U0001F600.")}));
}

TEST(HardCases, RowTallerThanAPage) {
  expect_golden(
      "tall-row",
      document_of({{table_of({row({"Launch", prose(120)}), row({"End", "Done"})}, 2), {}}}));
}

TEST(HardCases, TableAtThePagesEnd) {
  document::Table table = table_of({}, 2);
  table.head = {row({"Action", "Owner"})};
  for (int i = 1; i < 8; ++i)
    table.rows.push_back(row({"Step " + std::to_string(i), "Chief Nurse"}));
  table.notes = {words("Owners as agreed in May 2023.")};
  expect_golden("table-at-end",
                document_of({paragraph(prose(45)), {table, {}}, paragraph("After.")}));
}

TEST(HardCases, MergedOwnersOverABreak) {
  document::Table table = table_of({}, 2);
  table.head = {row({"Owner", "Action"})};
  for (int i = 0; i < 16; ++i) {
    document::Row line = i % 8 == 0 ? row({"Chief Nurse", "Step"}) : row({"Step"});
    if (i % 8 == 0) line.cells[0].row_span = 8;
    table.rows.push_back(std::move(line));
  }
  expect_golden("merged-owners", document_of({{table, {}}}));
}

TEST(HardCases, ThreeLevelsOfHeader) {
  document::Table table = table_of(
      {row({"Nurses", "10.5", "9", "-1.5"}), row({"Midwives", "100.25", "80", "-20.25"})}, 4);
  for (std::size_t i = 1; i < 4; ++i) table.columns[i].align = document::Align::decimal;
  document::Row top = row({"Profession", "2022 to 2028"});
  top.cells[0].row_span = 3;
  top.cells[1].column_span = 3;
  document::Row middle = row({"Forecast", "Gap"});
  middle.cells[0].column_span = 2;
  middle.cells[1].row_span = 2;
  table.head = {top, middle, row({"Demand", "Supply"})};
  for (document::Row& line : table.rows) line.cells[0].header = true;
  table.summary = "Demand less supply by profession.";
  expect_golden("three-levels", document_of({{table, {}}}));
}

TEST(HardCases, NestedListsOverABreak) {
  document::List inner;
  inner.ordered = true;
  for (int i = 0; i < 4; ++i) inner.items.push_back(item({paragraph("Inner point " + prose(8))}));
  document::List outer;
  outer.items.push_back(item({paragraph(prose(25))}));
  outer.items.push_back(item({paragraph("Second"), {inner, {}}}));
  outer.items.push_back(item({}));
  expect_golden("nested-lists", document_of({paragraph(prose(20)), {outer, {}}}));
}

TEST(HardCases, FootnoteOnTheLastLine) {
  document::Document document = document_of({});
  for (int i = 0; i < 9; ++i) document.blocks.push_back(paragraph("One line."));
  Block last = paragraph("The last line with a mark");
  std::get<document::Paragraph>(last.node).content.push_back({document::FootnoteMark{"a"}});
  document.blocks.push_back(std::move(last));
  document.footnotes["a"] = {paragraph(prose(60))};
  document.footnote_order = {"a"};
  document.blocks.push_back(paragraph(prose(40)));
  expect_golden("footnote-last-line", document);
}

TEST(HardCases, HeadingAtTheFoot) {
  Blocks blocks;
  for (int i = 0; i < 9; ++i) blocks.push_back(paragraph("One line."));
  blocks.push_back(heading(2, "next", "What comes next"));
  blocks.push_back(paragraph(prose(20)));
  expect_golden("heading-at-foot", document_of(std::move(blocks)));
}

TEST(HardCases, BoxOverABreak) {
  document::Box box;
  box.kind = "warning";
  box.title = "Where vacancies are not known";
  box.blocks = {paragraph(prose(50)), paragraph(prose(40))};
  expect_golden("box-over-break",
                document_of({paragraph(prose(20)), {box, {}}, paragraph("After.")}));
}

TEST(HardCases, LinksRatingsAndForeignWords) {
  Block block = paragraph("Write to ");
  auto& content = std::get<document::Paragraph>(block.node).content;
  content.push_back({document::Link{"mailto:people@example.org", words("the people team")}});
  content.push_back({document::Text{" about "}});
  content.push_back({document::Foreign{"cy", words("Iechyd da")}});
  content.push_back({document::Text{", now "}});
  content.push_back({document::RatingMark{"On track", "green"}});
  content.push_back({document::Text{" with "}});
  content.push_back({document::Code{"muster build"}});
  content.push_back({document::Text{"."}});
  expect_golden("inline-kinds", document_of({block}));
}

TEST(HardCases, CardsAndPhases) {
  document::KeyFigures cards;
  cards.items = {{"Staff in post", {"a", "37,642"}, "WTE", "October 2022"},
                 {"Gap", {"b", "−7,071"}, "WTE", ""}};
  document::Timeline phases;
  phases.steps = {{"Year 1", words("Foundations"), {paragraph("Agree the plan.")}},
                  {"Years 2–5", words("Delivery"), {paragraph(prose(25))}}};
  expect_golden("cards-and-phases", document_of({{cards, {}}, {phases, {}}}));
}

TEST(HardCases, FiveThousandRowsKeepTheirOrder) {
  document::Table table = table_of({}, 2);
  table.head = {row({"Row", "Value"})};
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    table.rows.push_back(row({std::to_string(i), "v" + std::to_string(i)}));
    expected += std::to_string(i) + "\nv" + std::to_string(i) + "\n";
  }
  document::Document document = document_of({{table, {}}});
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document, test_theme(), diagnostics);
  EXPECT_NE(sink.reading_text().find(expected), std::string::npos);
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

}  // namespace
}  // namespace muster::render::layout
