// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include <gmock/gmock.h>

namespace muster::trace {
namespace {

using namespace document;

Cell words(const char* text, bool header = false) {
  Cell cell;
  cell.content = {{Text{text}}};
  cell.header = header;
  return cell;
}

Cell number(const char* id, const char* text) {
  Cell cell;
  cell.content = {{document::Figure{id, text}}};
  return cell;
}

Table gaps() {
  Table table;
  table.id = "gaps";
  table.number = "Table 1";
  table.caption = {{Text{"Gaps"}}};
  table.columns.resize(2);
  table.head = {{{words("Profession"), words("Gap")}, false}};
  table.rows = {{{words("Nurses", true), number("a.gap.nurses", "−9")}, false}};
  return table;
}

Document sample() {
  Document document;
  document.metadata.publication_id = "report";
  Heading heading{2, "acute", "1", {{Text{"Acute care"}}}};
  Paragraph lead{{{Strong{{{document::Figure{"a.gap.nurses", "−9"}}}}}}};
  Chart chart;
  chart.id = "chart";
  chart.number = "Figure 1";
  chart.series = {{"Gap", {{"Nurses", -9, "−9", "a.gap.nurses"}}}};
  chart.data = gaps();
  KeyFigures cards{"cards", {{"Estimated gap", {"a.gap.total", "−12"}, "WTE", ""}}};
  Box box{BoxKind::note, "", "", {{gaps(), {}}}};
  document.blocks = {{heading, {}}, {lead, {}}, {box, {}}, {chart, {}}, {cards, {}}};
  return document;
}

std::vector<std::string> places(const Uses& uses, const std::string& id) {
  std::vector<std::string> found;
  for (const Use& use : uses.at(id))
    found.push_back(std::string(use_word(use.kind)) + " " + use.anchor + " " + use.row + "/" +
                    use.column + " " + use.text);
  return found;
}

TEST(Uses, EveryPlaceInReadingOrderAndAChartOnce) {
  Uses uses;
  add_uses(sample(), uses);
  EXPECT_THAT(places(uses, "a.gap.nurses"),
              testing::ElementsAre("sentence acute / −9", "table gaps Nurses/Gap −9",
                                   "chart chart Nurses/Gap −9"));
  EXPECT_THAT(places(uses, "a.gap.total"), testing::ElementsAre("key figure cards / −12"));
  const Use& table = uses.at("a.gap.nurses")[1];
  EXPECT_EQ(table.publication, "report");
  EXPECT_EQ(table.number, "Table 1");
  EXPECT_EQ(table.section, "Acute care");
}

/// Two levels of headers and a row header over two rows, as in the chapter of changes.
TEST(Uses, CellsThatReachOverOthersAreCountedIn) {
  Table table;
  table.id = "changes";
  table.columns.resize(4);
  Cell sector = words("Sector"), profession = words("Profession"), gap = words("Gap");
  sector.row_span = profession.row_span = 2;
  gap.column_span = 2;
  table.head = {{{sector, profession, gap}, false}, {{words("Then"), words("Now")}, false}};
  Cell acute = words("Acute", true);
  acute.row_span = 2;
  table.rows = {{{acute, words("Nurses", true), number("a", "1"), number("b", "2")}, false},
                {{words("Doctors", true), number("c", "3"), number("d", "4")}, false},
                {{words("Social", true), words("All", true), number("e", "5")}, false}};
  Document document;
  document.blocks = {{table, {}}};
  Uses uses;
  add_uses(document, uses);
  EXPECT_EQ(uses.at("b")[0].row + "/" + uses.at("b")[0].column, "Acute, Nurses/Gap, Now");
  EXPECT_EQ(uses.at("c")[0].row + "/" + uses.at("c")[0].column, "Acute, Doctors/Gap, Then");
  EXPECT_EQ(uses.at("d")[0].column, "Gap, Now");
  EXPECT_EQ(uses.at("e")[0].row, "Social, All");
}

TEST(Uses, OfSeveralDocumentsAreTogether) {
  Uses uses;
  add_uses(sample(), uses);
  Document other = sample();
  other.metadata.publication_id = "profile";
  add_uses(other, uses);
  EXPECT_EQ(uses.at("a.gap.nurses").size(), 6U);
}

}  // namespace
}  // namespace muster::trace
