// SPDX-License-Identifier: MIT
// Blocks of the main text and of the annex, and who decides.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* main_text = "{{#sectors}}\n{{gap.main}}\n{{/sectors}}\n";
constexpr const char* annex =
    "{{#sectors}}\n{{#gap.annex}}\n{{gap.annex}}\n{{/gap.annex}}\n{{/sectors}}\n";

model::FindingTable table_of(model::FigureIndex figure, const std::string& id, std::size_t rows,
                             Detail detail = Detail::unsaid) {
  model::FindingTable table;
  table.id = id;
  table.caption = "Caption of " + id;
  table.columns = {{"Name", Unit::none, true}, {"Bank staff", Unit::wte, false}};
  for (std::size_t i = 0; i < rows; ++i)
    table.rows.push_back({{"Row " + std::to_string(i), figure}, false, {}});
  table.source = "Returns";
  table.detail = detail;
  return table;
}

/// A sentence, two tables and a chart whose figures are in no table.
Edition edition() {
  Edition made;
  const auto gap = made.figure("acute", "gap", -5);
  const auto month = made.figure("acute", "month", 7, Unit::headcount);
  auto& blocks = made.section("acute", "gap").blocks;
  blocks.push_back(model::FindingSentence{"lead", {"The lead."}});
  blocks.push_back(table_of(gap, "first", 2));
  blocks.push_back(table_of(gap, "second", 2));
  model::FindingChart chart;
  chart.id = "months";
  chart.kind = ChartKind::diverging_bars;
  chart.caption = "Months";
  chart.unit = Unit::headcount;
  chart.series = {{"Leavers", {{"May", month}}}};
  blocks.push_back(chart);
  return made;
}

TEST(Detail, ASectorThatDoesNotSayHasItsFirstTableInTheMainText) {
  Edition made = edition();
  const std::string text = made.blocks(main_text);
  for (const char* id : {"The lead.", "table id=acute-first", "chart id=acute-months"})
    EXPECT_THAT(text, HasSubstr(id));
  EXPECT_THAT(text, Not(HasSubstr("acute-second")));
  EXPECT_THAT(made.blocks(annex), HasSubstr("table id=acute-second"));
}

TEST(Detail, TheAnnexHasTheFiguresOfAChartThatNoTableHas) {
  Edition made = edition();
  EXPECT_THAT(made.blocks(annex), HasSubstr("table id=acute-months-figures"));
  const std::string both =
      made.blocks("{{#sectors}}\n{{gap.main}}\n\n{{gap.annex}}\n{{/sectors}}\n");
  EXPECT_THAT(both, HasSubstr("shown_in=acute-months-figures"));
}

TEST(Detail, TheWholeSectionHasBoth) {
  Edition made = edition();
  const std::string text = made.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n");
  EXPECT_THAT(text, HasSubstr("acute-first"));
  EXPECT_THAT(text, HasSubstr("acute-second"));
}

TEST(Detail, TheEditionDecidesBeforeTheSector) {
  Edition made = edition();
  made.dataset.edition.detail = {{"second", Detail::main}, {"acute.first", Detail::omit}};
  EXPECT_THAT(made.blocks(main_text), HasSubstr("acute-second"));
  for (const char* part : {main_text, annex})
    EXPECT_THAT(made.blocks(part), Not(HasSubstr("acute-first")));
}

TEST(Detail, DataAreFilesAndNotPrinted) {
  Edition made = edition();
  made.dataset.edition.detail = {{"second", Detail::data}};
  auto document = made.compose(main_text);
  ASSERT_TRUE(document) << made.problems(main_text);
  ASSERT_EQ(document->data_only.size(), 1U);
  EXPECT_EQ(document->data_only[0].id, "acute-second");
  EXPECT_THAT(made.blocks(annex), Not(HasSubstr("acute-second")));
}

TEST(Detail, ARuleForABlockThatNobodyFoundIsReported) {
  Edition made = edition();
  made.section("acute", "retention").blocks.push_back(model::FindingSentence{"lead", {"None."}});
  made.dataset.edition.detail = {{"secand", Detail::main}};
  EXPECT_THAT(made.problems(main_text),
              HasSubstr("compose.detail: the edition sets a detail for 'secand', but no sector "
                        "returned a block of that name | did you mean 'second'?"));
}

TEST(Detail, ATableOfOneRowWithManyFiguresIsARowOfCards) {
  Edition made;
  auto table = table_of(made.figure("acute", "bank", 4), "bank", 1, Detail::annex);
  for (const char* title : {"Agency staff", "Turnover", "Stability"}) {
    table.columns.push_back({title, Unit::percent, false});
    table.rows[0].cells.emplace_back(made.figure("acute", title, 12.5, Unit::percent));
  }
  made.section("acute", "gap").blocks.push_back(table);
  auto document = made.compose(annex);
  ASSERT_TRUE(document) << made.problems(annex);
  EXPECT_EQ(document->data_only.at(0).id, "acute-bank") << "the data file stays";
  const std::string text = made.blocks(annex);
  EXPECT_THAT(text, HasSubstr("\"Row 0\" \":\""));
  EXPECT_THAT(text, HasSubstr("Agency staff"));
  EXPECT_THAT(text, Not(HasSubstr("table id=")));
  EXPECT_THAT(text, HasSubstr("key-figures"));
}

TEST(Detail, ATableOfOneRowIsASentence) {
  Edition made;
  auto table = table_of(made.figure("acute", "bank", 4), "bank", 1, Detail::main);
  table.notes = {"Of October."};
  table.rows[0].notes = {0};
  made.section("acute", "gap").blocks.push_back(table);
  auto document = made.compose(main_text);
  ASSERT_TRUE(document) << made.problems(main_text);
  EXPECT_EQ(document->data_only.at(0).id, "acute-bank") << "the data file stays";
  const std::string text = made.blocks(main_text);
  EXPECT_THAT(text, HasSubstr("strong[\"Sector acute: caption of bank\"] \". \" \"Row 0\" \": \" "
                              "\"bank staff \" figure(acute.bank"));
  EXPECT_THAT(text, HasSubstr("Of October."));
  EXPECT_THAT(text, Not(HasSubstr("table id")));
}

TEST(Detail, WhatAllSectorsSayIsSaidOnce) {
  Edition made;
  for (const char* sector : {"acute", "maternity"})
    made.section(sector, "gap")
        .blocks.push_back(
            model::FindingSentence{"reasons", {"Across all sectors, pay comes first."}});
  const std::string text = made.blocks(main_text);
  const std::size_t first = text.find("Across all sectors");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(text.find("Across all sectors", first + 1), std::string::npos) << text;
}

}  // namespace
}  // namespace muster::compose
