// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using model::Status;

/// A sector with a gap section: a sentence and a table of two rows and a total.
void add_gap(Edition& edition, const std::string& sector) {
  auto nurses = edition.figure(sector, "gap.nurses", -909.3);
  auto others = edition.figure(sector, "gap.others", 0, Unit::wte, Status::unknown);
  auto total = edition.figure(sector, "gap.total", -909.3);
  auto& section = edition.section(sector, "gap");
  section.blocks.push_back(model::FindingSentence{"lead", {"The gap is ", nurses, " *WTE*."}});
  model::FindingTable table;
  table.id = "workforce_gap";
  table.caption = "Gap";
  table.columns = {{"Profession", Unit::none, true}, {"Gap by 2028", Unit::wte, false}};
  table.rows = {{{std::string("Nurses"), nurses}, false, {}},
                {{std::string("Others"), others}, false, {0}},
                {{std::string("All"), total}, true, {}}};
  table.notes = {"No data."};
  table.source = "Staff at October 2022";
  section.blocks.push_back(table);
}

TEST(Findings, BecomeParagraphsAndTablesWithBoundFigures) {
  Edition edition;
  add_gap(edition, "acute");
  EXPECT_EQ(edition.blocks("# A\n{{#sectors}}\n## {{title}} "
                           "{#{{id}}}\n{{gap}}\n@acute-workforce-gap\n{{/sectors}}\n"),
            "heading 2 id=a number=\"1\" \"A\" @report/publication.md:1\n"
            "heading 3 id=acute number=\"1.1\" \"Sector acute\" @report/publication.md:3\n"
            "paragraph \"The gap is \" figure(acute.gap.nurses \"−909\") \" *WTE*.\" "
            "@report/publication.md:4\n"
            "table id=acute-workforce-gap number=\"Table 1\" @report/publication.md:4\n"
            "  caption \"Sector acute: gap\"\n"
            "  column profession left\n"
            "  column gap_by_2028 decimal unit=\"WTE\"\n"
            "  head\n"
            "    cell \"Profession\"\n"
            "    cell \"Gap by 2028\"\n"
            "  row\n"
            "    header \"Nurses\"\n"
            "    cell value=-909.3 data=\"-909\" figure(acute.gap.nurses \"−909\")\n"
            "  row\n"
            "    header data=\"Others\" \"Others\" \" \" note(1)\n"
            "    cell data=\"[x]\" figure(acute.gap.others \"–\")\n"
            "  total\n"
            "    header \"All\"\n"
            "    cell value=-909.3 data=\"-909\" figure(acute.gap.total \"−909\")\n"
            "  note marked note(1) \" No data.\"\n"
            "  note symbols \"– No figure is available.\"\n"
            "  note source \"Source: Staff at October 2022\"\n"
            "paragraph reference(acute-workforce-gap) @report/publication.md:5\n");
}

TEST(Findings, MarksOfARowStandInTheOrderOfTheirNotes) {
  Edition edition;
  auto gap = edition.figure("acute", "gap.nurses", 1);
  model::FindingTable table;
  table.id = "gaps";
  table.caption = "Gap";
  table.columns = {{"Profession", Unit::none, true}, {"Gap", Unit::wte, false}};
  table.rows = {{{std::string("Nurses"), gap}, false, {2}},
                {{std::string("All"), gap}, true, {1, 2}}};
  table.notes = {"Unused.", "First in the list.", "First in the table."};
  edition.section("acute", "gap").blocks.push_back(table);
  std::string blocks = edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n");
  EXPECT_NE(blocks.find("\"All\" \" \" note(1) \" \" note(2)"), std::string::npos) << blocks;
  EXPECT_NE(blocks.find("note(1) \" First in the table.\""), std::string::npos) << blocks;
}

TEST(Findings, RegisterTheFiguresThatArePrinted) {
  Edition edition;
  add_gap(edition, "acute");
  edition.figure("acute", "unprinted", 1);
  auto document = edition.compose("{{#sectors}}\n{{gap.lead}}\n{{/sectors}}\n");
  ASSERT_TRUE(document) << edition.problems("");
  ASSERT_EQ(document->figures.size(), 1U);
  EXPECT_EQ(document->figures.at("acute.gap.nurses").formula, "formula");
  EXPECT_EQ(document->figures.at("acute.gap.nurses").unit, "wte");
}

TEST(Findings, MarkWhatIsWithheldOrDoesNotApply) {
  Edition edition;
  auto hidden = edition.figure("acute", "a", 0, Unit::headcount, Status::withheld);
  auto none = edition.figure("acute", "b", 0, Unit::headcount, Status::not_applicable);
  model::FindingTable table;
  table.id = "t";
  table.caption = "T";
  table.columns = {
      {"Name", Unit::none, true}, {"A", Unit::headcount, false}, {"B", Unit::headcount, false}};
  table.rows = {{{std::string("x"), hidden, none}, false, {}}};
  edition.section("acute", "gap").blocks.push_back(table);
  std::string dump = edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n");
  EXPECT_NE(dump.find("cell data=\"[c]\" figure(acute.a \"[c]\")"), std::string::npos) << dump;
  EXPECT_NE(dump.find("cell data=\"[z]\" figure(acute.b \"[z]\")"), std::string::npos);
  EXPECT_NE(dump.find("note symbols \"[c] Withheld, so that nobody can be identified.\""),
            std::string::npos);
}

// 10.4 + 10.4 = 20.8: printed 10, 10 and 21. The printed notes of a table whose parts do not add
// up, if the table says so itself and if it doesn't.
/// What is printed of a table whose parts do not add up, and which says so or doesn't.
std::string table_of_differing_parts(bool says_so) {
  Edition edition;
  auto part = edition.figure("acute", "part", 10.4);
  auto total = edition.figure("acute", "total", 20.8);
  model::FindingTable table;
  table.id = "t";
  table.caption = "T";
  table.columns = {{"Name", Unit::none, true}, {"Staff", Unit::wte, false}};
  table.rows = {{{std::string("x"), part}, false, {}},
                {{std::string("y"), part}, false, {}},
                {{std::string("All"), total}, true, {0}}};
  table.notes = {"These add up differently."};
  table.says_parts_differ = says_so;
  edition.section("acute", "gap").blocks.push_back(table);
  return edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n");
}

TEST(Findings, SayWherePrintedPartsDoNotAddUp) {
  const std::string note = "note \"Figures may not sum because of rounding.";
  EXPECT_NE(table_of_differing_parts(false).find(note), std::string::npos);
  EXPECT_EQ(table_of_differing_parts(true).find(note), std::string::npos);
}

TEST(Findings, SayWhichTablesAreSynthetic) {
  Edition edition;
  edition.table("movements", {"month:date", "basis:text"},
                {{"2022-01", "published"}, {"2022-02", "synthetic"}});
  edition.dataset.tables["movements"].schema.title = "Joiners and leavers";
  auto leavers = edition.figure("acute", "leavers", 5, Unit::headcount);
  edition.sector("acute").figures[leavers].inputs = {{"movements", {0, 1}}};
  model::FindingChart chart{
      "runs",
      ChartKind::run_chart,
      "Leavers",
      "They fell.",
      Unit::headcount,
      {{"measure", {{"January", leavers}, {"February", leavers}}}, {"mean", {{"", leavers}}}},
      "Monthly returns",
      true};
  edition.section("acute", "retention").blocks.push_back(chart);
  EXPECT_EQ(edition.blocks("{{#sectors}}\n{{retention}}\n{{/sectors}}\n"),
            "chart id=acute-runs number=\"Figure 1\" kind=run-chart unit=headcount synthetic "
            "@report/publication.md:2\n"
            "  caption \"Sector acute: leavers\" \" †\"\n"
            "  alternative \"They fell.\"\n"
            "  series \"measure\"\n"
            "    value \"January\" \"5\" value=5 figure=acute.leavers\n"
            "    value \"February\" \"5\" value=5 figure=acute.leavers\n"
            "  series \"mean\"\n"
            "    value \"\" \"5\" value=5 figure=acute.leavers\n"
            "  note source \"Source: Monthly returns\"\n"
            "  note synthetic in-data strong[\"Synthetic data:\"] \" some of what comes from "
            "“Joiners and "
            "leavers” "
            "was made up for illustration, because no source has it.\"\n"
            "  data id=acute-runs synthetic\n"
            "    caption \"Sector acute: leavers\" \" †\"\n"
            "    column period left\n"
            "    column measure decimal unit=\"headcount\"\n"
            "    head\n"
            "      cell \"Period\"\n"
            "      cell \"measure\"\n"
            "    row basis=\"partly synthetic\"\n"
            "      header \"January\"\n"
            "      cell value=5 data=\"5\" figure(acute.leavers \"5\")\n"
            "    row basis=\"partly synthetic\"\n"
            "      header \"February\"\n"
            "      cell value=5 data=\"5\" figure(acute.leavers \"5\")\n"
            "    total basis=\"partly synthetic\"\n"
            "      header \"Mean\"\n"
            "      cell value=5 data=\"5\" figure(acute.leavers \"5\")\n");
}

TEST(Findings, BecomeListsAndKeyFigures) {
  Edition edition;
  auto gap = edition.figure("all", "gap", -12.5);
  auto rate = edition.figure("all", "rate", 0.164, Unit::percent);
  auto& section = edition.section("all", "gap");
  section.blocks.push_back(model::FindingList{"points", {{"One ", gap}, {"Two"}}});
  section.blocks.push_back(
      model::FindingKeyFigures{"key", {{gap, "Gap", "by 2028"}, {rate, "Rate", ""}}});
  EXPECT_EQ(edition.blocks("{{all.points}}\n\n{{all.gap.key}}\n"),
            "list @report/publication.md:1\n"
            "  item\n"
            "    paragraph \"One \" figure(all.gap \"−13\") @report/publication.md:1\n"
            "  item\n"
            "    paragraph \"Two\" @report/publication.md:1\n"
            "key-figures id=all-key @report/publication.md:3\n"
            "  key-figure \"Gap\" all.gap \"−13\" unit=\"WTE\" note=\"by 2028\"\n"
            "  key-figure \"Rate\" all.rate \"16.4%\"\n");
}

TEST(Findings, AreBoundInTemplatesAndNarrative) {
  Edition edition;
  edition.figure("acute", "gap.nurses", -909.3);
  edition.narrative("words", "Short by {{figures.acute.gap.nurses}} nurses\n");
  EXPECT_EQ(edition.blocks("{{narrative.words}}\n"),
            "paragraph \"Short by \" figure(acute.gap.nurses \"−909\") \" nurses\" "
            "@narrative/words.md:1\n");
  EXPECT_NE(edition.problems("{{figures.acute.gap.nurse}}\n")
                .find("did you mean 'figures.acute.gap.nurses'?"),
            std::string::npos);
}

TEST(Findings, ASectionsThatOtherSectorsLackIsFalse) {
  Edition edition;
  add_gap(edition, "acute");
  edition.section("social_care", "births")
      .blocks.push_back(model::FindingSentence{"o", {"Later."}});
  EXPECT_EQ(
      edition.blocks(
          "{{#sectors}}\n{{#births}}\n{{births}}\n{{/births}}\n{{#other_sections}}\n{{title}}\n"
          "{{/other_sections}}\n{{/sectors}}\n"),
      "paragraph \"Later.\" @report/publication.md:3\n"
      "paragraph \"Section births\" @report/publication.md:6\n");
}

TEST(FailedSector, HasABoxWhereItsSectionsWouldBe) {
  Edition edition;
  add_gap(edition, "acute");
  edition.sector("maternity").failed = true;
  edition.sector("maternity").failure = "It took longer than 30 seconds.";
  std::string text =
      "{{#sectors}}\n{{gap.lead}}\n{{gap.workforce_gap}}\n{{/sectors}}\n\n{{#missing_sectors}}\n- "
      "{{title}}\n{{/missing_sectors}}\n";
  std::string dump = edition.blocks(text);
  EXPECT_NE(dump.find("box kind=missing title=\"Sector maternity: gap could not be produced\" "
                      "@report/publication.md:2\n"
                      "  paragraph \"It took longer than 30 seconds.\" @report/publication.md:2\n"
                      "list"),
            std::string::npos)
      << dump;
}

TEST(FailedSection, IsNamedInTheMainTextAndNotInTheAnnex) {
  Edition edition;
  add_gap(edition, "acute");
  edition.section("acute", "retention");  // it has no blocks
  const std::string box =
      "box kind=missing title=\"Sector acute: retention could not be produced\"";
  EXPECT_NE(edition.blocks("{{#sectors}}\n{{retention.main}}\n{{/sectors}}\n").find(box),
            std::string::npos);
  EXPECT_EQ(edition.blocks("{{#sectors}}\n{{retention.annex}}\n{{/sectors}}\n").find(box),
            std::string::npos);
}

TEST(FailedSector, LeavesItsFiguresUnknown) {
  Edition edition;
  edition.sector("maternity").failed = true;
  EXPECT_EQ(edition.blocks("Short by {{figures.maternity.gap.midwives}}.\n"),
            "paragraph \"Short by –.\" @report/publication.md:1\n");
  EXPECT_EQ(edition.blocks("{{#sectors}}\n{{gap.title}}\n{{/sectors}}\n"),
            "paragraph \"Gap\" @report/publication.md:2\n");
  edition.section("acute", "gap").title = "Workforce gap";
  EXPECT_EQ(edition.blocks("{{#sectors}}\n{{gap.title}}\n\n{{/sectors}}\n"),
            "paragraph \"Workforce gap\" @report/publication.md:2\n"
            "paragraph \"Workforce gap\" @report/publication.md:2\n");
}

// The figure prints as "–"; the other card stays.
TEST(FailedSector, LeavesOutACardThatBeginsWithItsFigure) {
  Edition edition;
  add_gap(edition, "acute");
  edition.sector("maternity").failed = true;
  const std::string lost = "::: card\n{{figures.maternity.gap.midwives}} midwives\n:::\n";
  const std::string kept = "::: card\n{{figures.acute.gap.total}} staff\n:::\n";
  const std::string dump = edition.blocks("::: key-figures id=k\n" + lost + kept +
                                          ":::\n\n::: key-figures id=none\n" + lost + ":::\n");
  EXPECT_THAT(dump, testing::HasSubstr("staff"));
  EXPECT_THAT(dump, testing::Not(testing::HasSubstr("midwives")));
}

TEST(Findings, PlacedTwiceAreRefused) {
  Edition edition;
  add_gap(edition, "acute");
  EXPECT_NE(edition.problems("{{#sectors}}\n{{gap}}\n{{gap}}\n{{/sectors}}\n")
                .find("compose.anchor: the id 'acute-workforce-gap' is used twice"),
            std::string::npos);
}

}  // namespace
}  // namespace muster::compose
