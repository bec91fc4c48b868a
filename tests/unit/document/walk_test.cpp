// SPDX-License-Identifier: MIT
#include "document/walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/diagram_kind.hpp"

namespace muster::document {
namespace {

Inlines words(std::string text) { return {{Text{std::move(text)}}}; }
Block paragraph(std::string text) { return {Paragraph{words(std::move(text))}, {}}; }

TEST(PlainText, KeepsWordsAndDropsMarks) {
  Inlines inlines{{Text{"The "}},
                  {Strong{{{Text{"gap"}}, {Emphasis{words(" is")}}}}},
                  {LineBreak{}},
                  {Figure{"acute.gap", "−909"}},
                  {FootnoteMark{"a"}},
                  {Code{" x"}},
                  {RatingMark{" Red", "red"}}};
  EXPECT_EQ(plain_text(inlines), "The gap is −909 x Red");
}

TEST(PlainText, PrintsReferencesOnlyWithTheirLabels) {
  Inlines inlines{{Text{"See "}}, {Reference{"t"}}};
  ReferenceLabels labels{{"t", "Table 3"}};
  EXPECT_EQ(plain_text(inlines), "See ");
  EXPECT_EQ(plain_text(inlines, &labels), "See Table 3");
}

TEST(PlainText, JoinsBlocksWithSpaces) {
  List list;
  list.items.push_back({{paragraph("one")}});
  list.items.push_back({{paragraph("two")}});
  EXPECT_EQ(plain_text(Blocks{{list, {}}, paragraph("three")}), "one two three");
}

TEST(PlainText, OfACellPrefersItsBlocks) {
  Cell cell;
  cell.content = words("content");
  EXPECT_EQ(plain_text(cell), "content");
  cell.blocks.push_back(paragraph("blocks"));
  EXPECT_EQ(plain_text(cell), "blocks");
}

TEST(ForEachBlock, VisitsParentsBeforeChildrenInReadingOrder) {
  Table table;
  table.rows.push_back({{Cell{}}, false});
  table.rows[0].cells[0].blocks.push_back(paragraph("in a cell"));
  Timeline timeline{"", {{"2023", {}, {paragraph("in a step")}}}};
  Blocks blocks{{Box{BoxKind::note, "", "", {paragraph("in a box"), {table, {}}}}, {}},
                {Landscape{{paragraph("wide")}}, {}},
                {ForeignBlocks{"cy", {paragraph("cymraeg")}}, {}},
                {timeline, {}},
                {Quote{{paragraph("said")}, ""}, {}}};
  std::vector<std::string> seen;
  for_each_block(blocks, [&](const Block& block) {
    if (const auto* found = std::get_if<Paragraph>(&block.node))
      seen.push_back(plain_text(found->content));
  });
  EXPECT_THAT(
      seen, testing::ElementsAre("in a box", "in a cell", "wide", "cymraeg", "in a step", "said"));
}

TEST(ForEachBlock, MayChangeBlocks) {
  Blocks blocks{{Box{BoxKind::note, "", "", {paragraph("a")}}, {}}};
  for_each_block(blocks, [](Block& block) {
    if (auto* found = std::get_if<Paragraph>(&block.node)) found->style = ParagraphStyle::lead;
  });
  EXPECT_EQ(std::get<Paragraph>(std::get<Box>(blocks[0].node).blocks[0].node).style,
            ParagraphStyle::lead);
}

TEST(ReferenceLabels, NamesWhatCanBeReferredTo) {
  Document document;
  Table table;
  table.id = "t";
  table.number = "Table 1";
  Chart chart;
  chart.id = "c";
  chart.number = "Figure 2";
  document.blocks = {{Heading{2, "one", "1", words("First")}, {}},
                     {Heading{2, "foreword", "", words("Foreword")}, {}},
                     {table, {}},
                     {Landscape{{{chart, {}}}}, {}},
                     {Box{BoxKind::note, "A box", "b", {}}, {}},
                     {KeyFigures{"k", {}}, {}}};
  auto labels = reference_labels(document);
  EXPECT_EQ(labels["one"], "section 1");
  EXPECT_EQ(labels["foreword"], "Foreword");
  EXPECT_EQ(labels["t"], "Table 1");
  EXPECT_EQ(labels["c"], "Figure 2");
  EXPECT_EQ(labels["b"], "A box");
  EXPECT_FALSE(labels.contains("k"));
}

TEST(TableBelow, IsLeftOutIfATableOrTheDescriptionHasTheData) {
  Diagram diagram;
  diagram.kind = DiagramKind::plan;
  EXPECT_FALSE(has_table_below(diagram)) << "there are no data";
  diagram.data.columns = {{"title", Align::left, ""}};
  diagram.data.rows.resize(1);
  EXPECT_TRUE(has_table_below(diagram));
  diagram.kind = DiagramKind::circles;
  EXPECT_FALSE(has_table_below(diagram)) << "the description has all names";
  diagram.data.columns.push_back({"text", Align::left, ""});
  EXPECT_TRUE(has_table_below(diagram));
  diagram.shown_in = "aims";
  EXPECT_FALSE(has_table_below(diagram));
  Chart chart;
  chart.data.rows = diagram.data.rows;
  EXPECT_TRUE(has_table_below(chart));
  chart.shown_in = "aims";
  EXPECT_FALSE(has_table_below(chart));
}

}  // namespace
}  // namespace muster::document
