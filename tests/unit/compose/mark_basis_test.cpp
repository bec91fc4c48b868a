// SPDX-License-Identifier: MIT
// The printed basis of every row, and the position of the line about synthetic data.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"
#include "document/walk.hpp"

namespace muster::compose {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* gap_section = "{{#sectors}}\n{{gap}}\n{{/sectors}}\n";

/// staff rows 0 to 3: published, derived, synthetic and one that does not say, which is published too.
Edition edition() {
  Edition made;
  made.table("staff", {"profession:text", "basis:text"},
             {{"A", "published"}, {"B", "derived"}, {"C", "synthetic"}, {"D", ""}});
  made.section("acute", "gap");
  return made;
}

/// A figure that is based on these rows of staff.
model::FigureIndex figure(Edition& made, const std::string& id, std::vector<std::uint32_t> rows) {
  const model::FigureIndex index = made.figure("acute", id, 1);
  made.sector("acute").figures[index].inputs = {{"staff", std::move(rows), {}}};
  return index;
}

model::FindingTable table_of(std::vector<model::FigureIndex> figures) {
  model::FindingTable table;
  table.id = "t";
  table.caption = "T";
  table.columns = {{"Row", Unit::none, true}, {"Gap", Unit::wte, false}};
  for (const model::FigureIndex index : figures) table.rows.push_back({{"R", index}, false, {}});
  return table;
}

document::Table composed(Edition& made) {
  document::Table found;
  const auto document = made.compose(gap_section);
  EXPECT_TRUE(document) << made.problems(gap_section);
  if (document)
    document::for_each_block(document->blocks, [&](const document::Block& block) {
      if (const auto* table = std::get_if<document::Table>(&block.node)) found = *table;
    });
  return found;
}

std::vector<std::string> bases_of(const document::Table& table) {
  std::vector<std::string> bases;
  for (const document::Row& row : table.rows) bases.push_back(row.basis);
  return bases;
}

TEST(MarkBasis, OfARowIsTheLeastCertainOfWhatItRestsOn) {
  Edition made = edition();
  std::vector<model::FigureIndex> figures;
  const std::vector<std::vector<std::uint32_t>> rows{{0}, {1}, {2}, {3}, {0, 1}, {0, 2}, {2, 3}, {1, 3}, {}};
  for (const auto& behind : rows)
    figures.push_back(figure(made, "f" + std::to_string(figures.size()), behind));
  made.section("acute", "gap").blocks.push_back(table_of(figures));
  EXPECT_THAT(bases_of(composed(made)),
              ElementsAre("published", "derived", "synthetic", "published", "partly derived",
                          "partly synthetic", "partly synthetic", "partly derived", ""));
}

TEST(MarkBasis, ATableThatCannotSaySaysNothing) {
  Edition made = edition();
  made.table("actions", {"action:text"}, {{"Do"}});
  const model::FigureIndex count = made.figure("acute", "count", 1);
  made.sector("acute").figures[count].inputs = {{"actions", {0}, {}}};
  made.section("acute", "gap").blocks.push_back(table_of({count, figure(made, "f", {2})}));
  EXPECT_THAT(bases_of(composed(made)), ElementsAre("", "synthetic"));
}

TEST(MarkBasis, ATableThatRestsOnSyntheticRowsSaysSoWhoeverMadeIt) {
  Edition made = edition();
  made.section("acute", "gap").blocks.push_back(table_of({figure(made, "f", {0, 2})}));
  const document::Table table = composed(made);
  EXPECT_TRUE(table.synthetic);
  ASSERT_EQ(table.notes.size(), 1u);
  EXPECT_THAT(document::plain_text(table.notes[0].content), HasSubstr("Synthetic data:"));
  Edition real = edition();
  real.section("acute", "gap").blocks.push_back(table_of({figure(real, "f", {0, 1})}));
  EXPECT_FALSE(composed(real).synthetic);
  EXPECT_THAT(composed(real).notes, IsEmpty());
}

TEST(MarkBasis, TheLineStandsOnce) {
  Edition made = edition();
  model::FindingTable table = table_of({figure(made, "f", {2})});
  table.synthetic = true;
  made.section("acute", "gap").blocks.push_back(table);
  EXPECT_EQ(composed(made).notes.size(), 1u);
}

// A total names the figures that it was worked out from, and not their rows.
TEST(MarkBasis, FollowsFiguresThatLeaveTheirRowsToTheirParts) {
  Edition made = edition();
  figure(made, "part", {2});
  const model::FigureIndex whole = figure(made, "whole", {});
  model::SectorFindings& sector = made.sector("acute");
  sector.figures[whole].inputs.clear();
  sector.figures[whole].parts = {sector.figures[whole - 1].id, sector.figures[whole].id};
  made.section("acute", "gap").blocks.push_back(table_of({whole}));
  EXPECT_THAT(bases_of(composed(made)), ElementsAre("synthetic"));
}

TEST(MarkBasis, ACardHasADagger) {
  Edition made = edition();
  model::FindingKeyFigures cards{"cards", {}};
  cards.items.push_back({figure(made, "f", {0, 2}), "Gap", "October 2023"});
  cards.items.push_back({figure(made, "g", {2}), "Gap", ""});
  cards.items.push_back({figure(made, "h", {0}), "Gap", "October 2023"});
  made.section("acute", "gap").blocks.push_back(cards);
  const std::string dump = made.blocks(gap_section);
  EXPECT_THAT(dump, HasSubstr("key-figure \"Gap †\" acute.f"));
  EXPECT_THAT(dump, HasSubstr("key-figure \"Gap †\" acute.g"));
  EXPECT_THAT(dump, HasSubstr("key-figure \"Gap\" acute.h")) << "published";
  EXPECT_THAT(made.whole(gap_section), HasSubstr("\n  synthetic\n")) << "the cover says so";
}

TEST(MarkBasis, AChartSaysItUnderItAndInItsTable) {
  Edition made = edition();
  model::FindingChart chart;
  chart.id = "c";
  chart.kind = ChartKind::diverging_bars;
  chart.caption = "C";
  chart.unit = Unit::wte;
  chart.series = {{"Gap", {{"A", figure(made, "f", {0})}, {"C", figure(made, "g", {2})}}}};
  made.section("acute", "gap").blocks.push_back(chart);
  const std::string dump = made.blocks(gap_section);
  EXPECT_THAT(dump, HasSubstr("kind=diverging-bars unit=wte synthetic"));
  EXPECT_THAT(dump, HasSubstr("row basis=\"published\""));
  EXPECT_THAT(dump, HasSubstr("row basis=\"synthetic\""));
  EXPECT_THAT(dump, HasSubstr("note synthetic in-data strong[\"Synthetic data:\"]"));
  EXPECT_THAT(dump, HasSubstr("caption \"Sector acute: C\" \" †\""));
}

TEST(MarkBasis, ADaggerIsOnTheRowsIfOthersAreReal) {
  Edition made = edition();
  model::FindingTable table = table_of({figure(made, "f", {0}), figure(made, "g", {2})});
  table.rows[0].cells[0] = std::string("Real");
  table.rows[1].cells[0] = std::string("Made up");
  made.section("acute", "gap").blocks.push_back(table);
  const std::string dump = made.blocks(gap_section);
  EXPECT_THAT(dump, HasSubstr("header data=\"Made up\" \"Made up\" \" †\""));
  EXPECT_THAT(dump, HasSubstr("header \"Real\"\n"));
  EXPECT_THAT(dump, HasSubstr("caption \"Sector acute: T\"\n"));
}

TEST(MarkBasis, WithoutSyntheticDataThereIsNoDagger) {
  Edition made = edition();
  made.section("acute", "gap").blocks.push_back(table_of({figure(made, "f", {0, 1})}));
  EXPECT_THAT(made.whole(gap_section), testing::Not(HasSubstr("†")));
  EXPECT_THAT(made.whole(gap_section), testing::Not(HasSubstr("\n  synthetic\n")));
}

TEST(MarkBasis, OfTheEditionsOwnTablesIsEachRowsOwn) {
  Edition made = edition();
  const std::string dump =
      made.blocks("::: table name=staff id=s caption=\"S\" columns=\"profession: Who\"\n:::\n");
  for (const char* row : {"row basis=\"published\"", "row basis=\"derived\"", "row basis=\"synthetic\""})
    EXPECT_THAT(dump, HasSubstr(row));
}

}  // namespace
}  // namespace muster::compose
