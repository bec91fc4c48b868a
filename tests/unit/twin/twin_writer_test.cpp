// SPDX-License-Identifier: MIT
#include "twin/twin_writer.hpp"

#include <gmock/gmock.h>

#include "base/diagram_kind.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"
#include "unit/twin/read_back.hpp"

namespace muster::twin {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::Not;

/// The Markdown of blocks, after the title.
std::string markdown(Blocks blocks) {
  document::Document document;
  document.metadata.title = "T";
  document.blocks = std::move(blocks);
  const std::string out = markdown_of(document, {});
  return out.substr(out.find("1970") + 6);  // the last fact of the head is the date
}

std::string text_of(Blocks blocks) { return read_back(markdown(std::move(blocks))).text; }

TEST(Twin, GivesEachFigureItsId) {
  EXPECT_EQ(markdown({paragraph({words("A gap of "), Inline{Figure{"acute.gap", "−909"}}})}),
            "A gap of <span data-figure=\"acute.gap\">−909</span>\n");
}

TEST(Twin, WritesHeadingsWithPlacesForLinks) {
  EXPECT_EQ(markdown({heading(3, "acute", "2.1", "Acute care")}),
            "### <a id=\"acute\"></a>2.1 Acute care\n");
}

TEST(Twin, WritesReferencesAsLinks) {
  EXPECT_EQ(markdown({heading(2, "acute", "2", "Acute"), paragraph({Inline{Reference{"acute"}}})}),
            "## <a id=\"acute\"></a>2 Acute\n\n[section 2](<#acute>)\n");
}

TEST(Twin, StrongWordsAreStrongWhateverIsNextToThem) {
  const auto found = read_back(markdown({paragraph(
      {words("a"), strong("“b”"), words("c"), strong("d"), strong("e"), strong(" f ")})}));
  EXPECT_EQ(found.text, "a“b”cde f");
  EXPECT_EQ(found.kinds.at("strong"), 1);  // d; the others need tags
  EXPECT_EQ(found.html, "<strong></strong><strong></strong><strong></strong>");
}

TEST(Twin, KeepsTwoListsApart) {
  const auto found = read_back(markdown({bullets({{words("a")}}), bullets({{words("b")}})}));
  EXPECT_EQ(found.kinds.at("list"), 2);
}

TEST(Twin, KeepsTheLabelsOfItems) {
  List list;
  list.ordered = true;
  list.start = 9;
  list.items = {{{paragraph({words("a")})}, "9"}, {{paragraph({words("b")})}, "9a"}};
  EXPECT_EQ(text_of({{list, {}}}), "9. a 9a. b");
  list.items[1].label = "10";
  EXPECT_EQ(markdown({{list, {}}}), "9. a\n10. b\n");
}

TEST(Twin, NestsBlocksInItemsAndBoxes) {
  List list;
  list.items = {{{paragraph({words("a")}), bullets({{words("b")}}), {CodeBlock{"c\n\nd"}, {}}}}};
  Box box{BoxKind::case_study, "Return", "", {{list, {}}}};
  const auto found = read_back(markdown({{box, {}}}));
  EXPECT_EQ(found.text, "Case study: Return a b c d");
  EXPECT_EQ(found.kinds.at("list"), 2);
  EXPECT_EQ(found.kinds.at("block_quote"), 1);
  EXPECT_EQ(found.kinds.at("code_block"), 1);
}

Table table_of(Cell first, Cell second) {
  Table table;
  table.id = "rates";
  table.number = "Table 1";
  table.caption = {words("Turnover")};
  table.columns = {{"who", Align::left, ""}, {"rate", Align::right, "%"}};
  table.head = {{{cell({words("Who")}), cell({words("Rate")})}, false}};
  table.rows = {{{std::move(first), std::move(second)}, false}};
  table.notes = {{NoteKind::source, {words("Source: staff.")}},
                 {NoteKind::general, {words("For data only.")}, NoteUse::data}};
  return table;
}

TEST(Twin, WritesATableWithItsNotesAndItsData) {
  EXPECT_EQ(
      markdown({{table_of(header({words("Nurses")}), cell({Inline{Figure{"t", "16.4%"}}})), {}}}),
      "<a id=\"rates\"></a>**Table 1: Turnover**\n\n"
      "| Who | Rate (%) |\n| --- | ---: |\n"
      "| Nurses | <span data-figure=\"t\">16.4%</span> |\n\n"
      "Source: staff.\n\n[Data of Table 1 (CSV)](<data/rates.csv>)\n");
}

TEST(Twin, KeepsACellWithBlocksInOneRow) {
  Cell blocks;
  blocks.blocks = {paragraph({words("a | b")}), bullets({{words("c")}, {words("d")}})};
  const auto found = read_back(markdown({{table_of(blocks, cell({words("1")})), {}}}));
  EXPECT_EQ(found.kinds.at("table_row"), 1);
  EXPECT_THAT(found.text, HasSubstr("a | b \u2022 c \u2022 d 1"));
}

TEST(Twin, WritesASparklineAsItsWords) {
  Chart line;
  line.kind = ChartKind::run_chart;
  line.caption = {words("From 12 to 15")};
  line.series = {{"", {{"2019", 12.0, "12", ""}, {"2021", 15.0, "15", ""}}}};
  Cell drawn;
  drawn.blocks.push_back({line, {}});
  EXPECT_THAT(markdown({{table_of(header({words("Nurses")}), drawn), {}}}),
              HasSubstr("| Nurses | From 12 to 15 |\n"));
}

TEST(Twin, NumbersFootnotesInTheOrderOfTheDocument) {
  document::Document document;
  document.blocks = {paragraph({words("WTE"), Inline{FootnoteMark{"wte"}}})};
  document.footnotes = {{"wte", {paragraph({words("Whole-time equivalent.")})}}};
  document.footnote_order = {"wte"};
  const std::string out = markdown_of(document, {});
  EXPECT_THAT(out, HasSubstr("WTE[^1]\n\n[^1]: Whole-time equivalent.\n"));
  const auto found = read_back(out);
  EXPECT_EQ(found.kinds.at("footnote_reference"), 1);
  EXPECT_EQ(found.kinds.at("footnote_definition"), 1);
}

TEST(Twin, DescribesPicturesAndIncludedPdfs) {
  Image image;
  image.alternative = "A ward at night.";
  image.credit = "the trust";
  EXPECT_EQ(text_of({{image, {}}, {IncludedPdf{"a", "a.pdf", "Plan"}, {}}}),
            "Picture: A ward at night. Picture: the trust The pages of “Plan” are in the PDF.");
}

TEST(Twin, NamesTheKindsOfBlocksThatAreSetApart) {
  KeyFigures cards{"k", {{"Gap", {"gap", "−9"}, "WTE", "By 2028"}}};
  Timeline timeline{"t", {{"Year 1", {words("Start")}, {paragraph({words("Agree.")})}}}};
  Definitions facts{"d", "Facts", {{{words("Chair")}, {paragraph({words("The leader")})}}}};
  Quote quote{{paragraph({words("I stayed.")})}, "A nurse"};
  EXPECT_EQ(text_of({{cards, {}}, {timeline, {}}, {facts, {}}, {quote, {}}}),
            "−9 WTE Gap By 2028 Year 1 Start Agree. Facts Chair The leader I stayed. A nurse");
}

TEST(Twin, LinksNothingThatIsNotSafe) {
  const std::string out =
      markdown({paragraph({Inline{Link{"javascript:alert(1)", {words("script")}}}})});
  EXPECT_EQ(out, "script\n");
}

TEST(Twin, OfTheSampleHasItsTextItsTablesAndNoStrayMarkup) {
  const auto found = read_back(markdown_of(html::sample_document(), {}));
  for (const char* words : {"South East London People Strategy", "Workforce at a glance",
                            "Mae fersiwn Gymraeg ar gael ar gais.", "−909 WTE",
                            "Adult nurses 10,119 1,418 12.3% 2,670 1,761 −909"})
    EXPECT_THAT(found.text, HasSubstr(words));
  for (const char* mark : {"**", "](", "data-figure", "[^", "\\"})
    EXPECT_THAT(found.text, Not(HasSubstr(mark)));
  EXPECT_THAT(found.html, HasSubstr("<span data-figure=\"acute.gap.adult_nurses\">"));
}

}  // namespace
}  // namespace muster::twin
