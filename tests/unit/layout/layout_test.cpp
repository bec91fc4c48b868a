// SPDX-License-Identifier: MIT
#include "layout/layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using document::Blocks;

TEST(Layout, AnEmptyDocumentIsOnePageWithItsTitle) {
  const CollectingSink sink = lay_out(Blocks{});
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.reading_text(), "People Strategy\n");
  EXPECT_TRUE(sink.finished);
}

TEST(Layout, EveryTagIsClosedOnce) {
  const CollectingSink sink = lay_out({heading(2, "a", "Vision"), paragraph(prose(40))});
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

TEST(Layout, WordsOfWrappedLinesStayApart) {
  const std::string text = prose(120);
  const CollectingSink sink = lay_out({paragraph(text)});
  EXPECT_EQ(sink.reading_text(), "People Strategy\n" + text + "\n");
}

TEST(Layout, NoLineIsWiderThanTheColumn) {
  const CollectingSink sink = lay_out({paragraph(prose(400))});
  const theme::PageGeometry page;
  for (const TextRun* run : runs(sink.pages.at(0))) {
    double width = run_width(*run);
    if (run->text.ends_with(' ')) width -= static_cast<double>(run->glyphs.back().advance);
    EXPECT_LE(static_cast<double>(run->x) + width, page.width - page.right + 0.05) << run->text;
  }
}

TEST(Layout, AListPrintsTheNumbersOfItsItems) {
  document::List list{true, 1, true, {}};
  for (const char* label : {"8", "7a", "112"}) list.items.push_back({{paragraph("Words.")}, label});
  const CollectingSink sink = lay_out({{list, {}}});
  EXPECT_EQ(sink.reading_text(), "People Strategy\n8.\nWords.\n7a.\nWords.\n112.\nWords.\n");
  const theme::PageGeometry page;
  for (const TextRun* run : runs(sink.pages.at(0)))
    EXPECT_GE(static_cast<double>(run->x), page.left - 0.05) << run->text;
}

/// Words of the foot of a page, without its number.
std::vector<std::string> foot_of(const Page& page) {
  std::vector<std::string> words;
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<TextRun>(&item.content))
      if (item.artifact == Item::Artifact::footer && !run->text.starts_with("Page "))
        words.push_back(run->text);
  return words;
}

document::Document draft(const std::string& organisation) {
  document::Document document = document_of({paragraph(prose(20))});
  document.metadata.organisation = organisation;
  document.metadata.version = "1.0";
  document.metadata.status = EditionStatus::draft;
  return document;
}

TEST(Layout, TheFootSaysVersionAndDraft) {
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(draft("Partnership"), test_theme(), diagnostics);
  EXPECT_THAT(foot_of(sink.pages.at(0)), testing::ElementsAre("Partnership · Version 1.0 · Draft"));
}

TEST(Layout, ALongNameInTheFootCutsNeitherVersionNorDraft) {
  Diagnostics diagnostics;
  const std::string fits =
      "South East London Integrated Care System, for all of its six boroughs and "
      "their people of all ages";
  CollectingSink sink = lay_out(draft(fits), test_theme(), diagnostics);
  EXPECT_THAT(foot_of(sink.pages.at(0)), testing::ElementsAre(fits, "Version 1.0 · Draft"));
  sink = lay_out(draft(prose(60)), test_theme(), diagnostics);
  const std::vector<std::string> foot = foot_of(sink.pages.at(0));
  ASSERT_EQ(foot.size(), 2U);
  EXPECT_THAT(foot[0], testing::EndsWith("…"));
  EXPECT_EQ(foot[1], "Version 1.0 · Draft");
}

/// Five cards, one over four, and six, three over three: wherever they begin, they are on one page.
/// Of twelve, in three rows of four, the first row may be alone.
TEST(Layout, TwoRowsOfCardsStayTogether) {
  int divided = 0;
  for (std::size_t count : {5U, 6U, 12U}) {
    for (int lines = 20; lines < 60; ++lines) {
      Blocks blocks;
      for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("One line."));
      document::KeyFigures cards;
      for (std::size_t i = 0; i < count; ++i)
        cards.items.push_back({"Card", {"", "1,000"}, "WTE", prose(12)});
      blocks.push_back({cards, {}});
      const CollectingSink sink = lay_out(std::move(blocks));
      for (const Page& page : sink.pages) {
        std::size_t labels = 0;
        for (const TextRun* run : runs(page)) labels += run->text == "Card" ? 1U : 0U;
        if (count == 12 && labels == 4) ++divided;
        if (count == 12) continue;
        EXPECT_TRUE(labels == 0 || labels == count) << lines << " lines: " << labels;
      }
    }
  }
  EXPECT_GT(divided, 0) << "no page ended among the cards, so nothing was tried";
}

TEST(Layout, AHeadingIsNeverLeftAtTheFootOfAPage) {
  for (int lines = 30; lines < 60; ++lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("One line."));
    blocks.push_back(heading(2, "late", "A late heading"));
    blocks.push_back(paragraph(prose(60)));
    const CollectingSink sink = lay_out(std::move(blocks));
    for (const Page& page : sink.pages) {
      const auto found = runs(page);
      ASSERT_FALSE(found.empty());
      EXPECT_THAT(found.back()->text, testing::Not(testing::HasSubstr("late heading"))) << lines;
    }
  }
}

TEST(Layout, NoLineOfAParagraphIsAloneOnAPage) {
  for (int before = 30; before < 60; ++before) {
    Blocks blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("One line."));
    blocks.push_back(paragraph(prose(70)));
    const CollectingSink sink = lay_out(std::move(blocks));
    for (const Page& page : sink.pages) {
      std::size_t lines = 0;
      for (const TextRun* run : runs(page)) lines += run->text.starts_with("One line.") ? 0U : 1U;
      if (page.index == 0) --lines;  // the title
      EXPECT_NE(lines, 1U) << before;
    }
  }
}

TEST(Layout, AFootnoteIsOnThePageOfItsMark) {
  document::Document document = document_of({});
  for (int i = 0; i < 60; ++i) {
    document::Block block = paragraph("Line of text");
    if (i == 20 || i == 45) {
      const std::string id = "n" + std::to_string(i);
      std::get<document::Paragraph>(block.node).content.push_back({document::FootnoteMark{id}});
      document.footnotes[id] = {paragraph("Words of note " + id + ".")};
      document.footnote_order.push_back(id);
    }
    document.blocks.push_back(std::move(block));
  }
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document, test_theme(), diagnostics);
  for (const Page& page : sink.pages) {
    for (const std::string id : {"20", "45"}) {
      bool mark = false;
      bool note = false;
      for (const Item& item : page.items) {
        if (const auto* link = std::get_if<LinkArea>(&item.content))
          mark |= link->target == "#footnote-n" + id;
        if (const auto* run = std::get_if<TextRun>(&item.content))
          note |= run->text == "Words of note n" + id + ".";
      }
      EXPECT_EQ(mark, note) << page.label;
    }
  }
}

TEST(Layout, ATableRepeatsItsHeadAsAnArtifact) {
  document::Table table;
  table.id = "staff";
  table.number = "Table 1";
  table.caption = words("Staff");
  table.columns = {{"name", document::Align::left, ""}, {"fte", document::Align::right, ""}};
  table.head = {row({"Profession", "WTE"})};
  for (int i = 0; i < 120; ++i) table.rows.push_back(row({"Nurses", std::to_string(1000 + i)}));
  const CollectingSink sink = lay_out({{table, {}}});
  ASSERT_GE(sink.pages.size(), 3U);
  for (std::size_t i = 1; i + 1 < sink.pages.size(); ++i) {
    bool continued = false;
    for (const Item& item : sink.pages[i].items) {
      const auto* run = std::get_if<TextRun>(&item.content);
      if (run == nullptr || run->text.find("(continued)") == std::string::npos) continue;
      continued = true;
      EXPECT_EQ(item.tag, no_tag);
    }
    EXPECT_TRUE(continued) << i;
  }
  const auto goes_on = [](const Page& page) {
    double lowest = 0;
    const TextRun* words = nullptr;
    for (const Item& item : page.items) {
      const auto* run = std::get_if<TextRun>(&item.content);
      if (run == nullptr) continue;
      if (run->text.starts_with("1")) lowest = std::max(lowest, static_cast<double>(run->y));
      if (run->text.find("continues on the next page") == std::string::npos) continue;
      words = run;
      EXPECT_EQ(item.tag, no_tag);
    }
    // The words under the last row are painted over the bottom margin.
    if (words != nullptr) {
      EXPECT_GT(static_cast<double>(words->y), lowest);
      EXPECT_LT(static_cast<double>(words->y), test_theme().page.height - test_theme().page.bottom);
    }
    return words != nullptr;
  };
  for (std::size_t i = 0; i + 2 < sink.pages.size(); ++i) EXPECT_TRUE(goes_on(sink.pages[i])) << i;
  EXPECT_FALSE(goes_on(sink.pages.back()));
  const std::string text = sink.reading_text();
  EXPECT_NE(text.find("Nurses\n1000\nNurses\n1001"), std::string::npos) << text.substr(0, 300);
}

TEST(Layout, ATableOfThirtyColumnsIsTurnedOrMadeSmaller) {
  document::Table table;
  table.id = "wide";
  table.caption = words("Wide");
  std::vector<std::string> cells;
  for (int i = 0; i < 30; ++i) cells.push_back(std::to_string(100 + i));
  table.columns.resize(30);
  table.head = {row(cells)};
  table.rows = {row(cells), row(cells)};
  const CollectingSink sink = lay_out({paragraph("Before."), {table, {}}, paragraph("After.")});
  bool turned = false;
  for (const Page& page : sink.pages) {
    turned = turned || page.width > page.height;
    for (const TextRun* run : runs(page)) {
      EXPECT_LE(static_cast<double>(run->x) + run_width(*run), page.width - 57 + 0.1);
      EXPECT_GE(run->size, 8.0F - 0.001F);
    }
  }
  EXPECT_TRUE(turned);
}

TEST(Layout, ATableThatFitsNoPageIsAnError) {
  document::Table table;
  table.id = "endless";
  table.number = "Table 7";
  std::vector<std::string> cells(60, "responsibilities");
  table.columns.resize(60);
  table.rows = {row(cells)};
  try {
    lay_out({{table, {}}});
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code.id, "layout.table-too-wide");
    EXPECT_NE(error.diagnostic().message.find("Table 7"), std::string::npos);
  }
}

TEST(Layout, AFigureWithoutATextAlternativeIsAnError) {
  document::Chart chart;
  chart.number = "Figure 2";
  try {
    lay_out({{chart, {}}});
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code.id, "layout.figure-alternative");
  }
}

TEST(Layout, TextFromRightToLeftIsRefused) {
  try {
    lay_out({paragraph("The word \u05E9\u05DC\u05D5\u05DD stands here.")});
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code.id, "layout.right-to-left");
  }
}

TEST(Layout, ACharacterThatNoFontHasIsReportedOnceWithItsLine) {
  document::Document document = document_of({paragraph("A \U000F0000 and \U000F0000.")});
  document.blocks[0].source = {0, 12};
  Diagnostics diagnostics;
  lay_out(document, test_theme(), diagnostics);
  ASSERT_EQ(diagnostics.warning_count(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code.id, "layout.missing-character");
  EXPECT_EQ(diagnostics.items()[0].location.line, 12U);
  EXPECT_NE(diagnostics.items()[0].message.find("U+F0000"), std::string::npos);
}

TEST(Layout, ACharacterFromTheFallbackFaceIsNoted) {
  document::Document document = document_of({paragraph("Done \u2713 and x\u0302.")});
  Diagnostics diagnostics;
  lay_out(document, test_theme(), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 2U);
  EXPECT_EQ(diagnostics.warning_count(), 0U);
  EXPECT_EQ(diagnostics.items()[0].code.id, "layout.fallback-face");
  EXPECT_NE(diagnostics.items()[0].message.find("U+2713"), std::string::npos);
  EXPECT_NE(diagnostics.items()[0].message.find("DejaVuSans"), std::string::npos);
  EXPECT_NE(diagnostics.items()[1].message.find("U+0302"), std::string::npos);
}

/// "Table 1", with one cell.
document::Table gap_table() {
  document::Table table;
  table.id = "gap";
  table.number = "Table 1";
  table.caption = words("Gap");
  table.columns.resize(1);
  table.rows = {row({"x"})};
  return table;
}

TEST(Layout, AReferenceToAnotherPageSaysWhichPage) {
  const document::Table table = gap_table();
  document::Block far = paragraph("See ");
  std::get<document::Paragraph>(far.node).content.push_back({document::Reference{"gap"}});
  std::get<document::Paragraph>(far.node).content.push_back({document::Text{"."}});
  const document::Block near = far;
  const CollectingSink sink = lay_out({far, {document::PageBreak{}, {}}, {table, {}}, near});
  const std::string text = sink.reading_text();
  EXPECT_NE(text.find("See Table 1 on page 2."), std::string::npos) << text;
  EXPECT_NE(text.find("See Table 1.\n"), std::string::npos) << text;
}

// "on page 10" is printed by neither reference; the following words take its space.
TEST(Layout, NoHoleIsLeftWhereAReferenceNeedsNoPageNumber) {
  const document::Table table = gap_table();
  document::Block near = paragraph("Most employers are small, and ");
  auto& content = std::get<document::Paragraph>(near.node).content;
  content.push_back({document::Reference{"gap"}});
  content.push_back({document::Text{" lists " + prose(24)}});
  const CollectingSink sink = lay_out({near, {table, {}}});
  const auto found = runs(sink.pages.at(0));
  double right_edge = 0;  // of the first line, which has the reference
  for (const TextRun* run : found) {
    if (run->y == found.at(1)->y) right_edge = static_cast<double>(run->x) + run_width(*run);
  }
  EXPECT_GT(right_edge, 480);
  EXPECT_NE(sink.reading_text().find("small, and Table 1 lists The"), std::string::npos);
}

// With room for four page numbers the words need two lines, without it one: the second line must
// not be the full stop alone.
TEST(Layout, NoFullStopIsAloneAfterReferences) {
  const document::Table table = gap_table();
  document::Block near = paragraph("See ");
  auto& content = std::get<document::Paragraph>(near.node).content;
  for (int i = 0; i < 6; ++i) {
    content.push_back({document::Reference{"gap"}});
    content.push_back({document::Text{i < 5 ? " and " : "."}});
  }
  const CollectingSink sink = lay_out({near, {table, {}}});
  float last_line = 0;
  for (const TextRun* run : runs(sink.pages.at(0)))
    if (run->text.ends_with(".")) last_line = run->y;
  std::string words_of_line;
  for (const TextRun* run : runs(sink.pages.at(0)))
    if (run->y == last_line) words_of_line += run->text;
  EXPECT_GT(words_of_line.size(), 8U) << words_of_line;
}

TEST(Layout, ContentsAreInFrontAndKnowThePages) {
  Blocks blocks;
  blocks.push_back({document::Listing{document::ListingKind::contents}, {}});
  blocks.push_back(heading(2, "one", "First chapter"));
  blocks.push_back(paragraph(prose(900)));  // a page and a half
  blocks.push_back(heading(2, "two", "Second chapter"));
  blocks.push_back(paragraph(prose(30)));
  const CollectingSink sink = lay_out(std::move(blocks));
  const auto pages = sink.in_order();
  ASSERT_EQ(pages.size(), 3U);  // short contents are on the title page
  EXPECT_EQ(pages[0]->label, "i");
  EXPECT_EQ(pages[1]->label, "1");
  const std::string text = sink.reading_text();
  EXPECT_NE(text.find("Contents\nFirst chapter 1\nSecond chapter 2\nFirst chapter\n"),
            std::string::npos)
      << text;
  ASSERT_EQ(sink.outline.size(), 2U);
  EXPECT_EQ(sink.outline[1].anchor, "two");
}

TEST(Layout, ContentsNestAsTheHeadingsDo) {
  Blocks blocks;
  blocks.push_back({document::Listing{document::ListingKind::contents}, {}});
  for (const auto& [level, name] : std::vector<std::pair<int, std::string>>{
           {2, "A"}, {3, "A1"}, {4, "A1a"}, {3, "A2"}, {2, "B"}}) {
    blocks.push_back(heading(level, name, name));
  }
  theme::Theme theme = test_theme();
  theme.contents_depth = 3;
  Diagnostics diagnostics;
  const std::string tags =
      lay_out(document_of(std::move(blocks)), theme, diagnostics).dump_tags();
  const auto depth_of = [&tags](const std::string& words) {
    const std::size_t at = tags.find("\"" + words + " ");
    return at - tags.rfind('\n', at) - 1;
  };
  EXPECT_EQ(depth_of("A1"), depth_of("A") + 4);  // in a list in the entry of A
  EXPECT_EQ(depth_of("A1a"), depth_of("A1") + 4);
  EXPECT_EQ(depth_of("A2"), depth_of("A1"));
  EXPECT_EQ(depth_of("B"), depth_of("A"));
}

/// Contents of `chapters` chapters, each with `sections` sections.
CollectingSink with_contents(int chapters, int sections, const theme::Theme& theme) {
  Blocks blocks;
  blocks.push_back({document::Listing{document::ListingKind::contents}, {}});
  for (int i = 0; i < chapters; ++i) {
    blocks.push_back(heading(2, "", "Chapter"));
    for (int j = 0; j < sections; ++j) blocks.push_back(heading(3, "", "Section"));
  }
  Diagnostics diagnostics;
  return lay_out(document_of(std::move(blocks)), theme, diagnostics);
}

/// The left edges of the entries that begin with `word` on the page of the contents.
std::set<float> edges_of(const CollectingSink& sink, const std::string& word) {
  std::set<float> edges;
  for (const TextRun* run : runs(*sink.in_order().at(1)))
    if (run->text.starts_with(word)) edges.insert(run->x);
  return edges;
}

/// An entry takes 14 to 22 points, so a page of 720 has room for 3 chapters of 6 sections, its two
/// halves have room for 10 of them; of 30 chapters of 12 sections it has room for the chapters only.
TEST(Layout, LongContentsHaveTwoColumnsBeforeTheyLeaveSectionsOut) {
  EXPECT_EQ(edges_of(with_contents(3, 6, test_theme()), "Section").size(), 1U);
  const CollectingSink two = with_contents(10, 6, test_theme());
  EXPECT_EQ(edges_of(two, "Chapter").size(), 2U);
  EXPECT_EQ(edges_of(two, "Section").size(), 2U);
  const CollectingSink chapters = with_contents(30, 12, test_theme());
  EXPECT_EQ(edges_of(chapters, "Chapter").size(), 1U);
  EXPECT_TRUE(edges_of(chapters, "Section").empty());
}

TEST(Layout, ContentsInLargePrintHaveOneColumn) {
  const CollectingSink sink = with_contents(10, 6, theme::large_print(test_theme()));
  EXPECT_EQ(edges_of(sink, "Chapter").size(), 1U);
  EXPECT_TRUE(edges_of(sink, "Section").empty());
}

TEST(Layout, ATurnedPageKeepsItsBindingMargin) {
  theme::Theme theme = test_theme();
  theme.page = {400, 600, 40, 50, 70, 30};  // top, bottom, left, right
  document::Landscape wide;
  wide.blocks = {paragraph(prose(200))};
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document_of({{wide, {}}}), theme, diagnostics);
  const Page& page = sink.pages.at(1);
  EXPECT_EQ(page.width, 600);
  EXPECT_EQ(page.height, 400);
  const auto found = runs(page);
  EXPECT_NEAR(found.front()->x, 50,
              0.01);  // the left margin of the turned page is the upright bottom margin
  EXPECT_GT(found.front()->y, 70);  // its top margin is the upright left margin
  for (const TextRun* run : found) EXPECT_LE(run->x + run_width(*run), 600 - 40 + 5);
}

TEST(Layout, ALogoIsAFigureAtTheHeadOfTheDocument) {
  theme::Theme theme = test_theme();
  theme.logo.emplace();
  theme.logo->file = "logo.png";
  theme.logo->alternative = "A made-up body";
  theme.logo->width = 400;
  theme.logo->height = 200;
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document_of({}), theme, diagnostics);
  EXPECT_NE(sink.dump_tags().find("figure alternative=\"A made-up body\""), std::string::npos);
  const auto& items = sink.pages.at(0).items;
  const auto image = std::ranges::find_if(
      items, [](const Item& item) { return std::holds_alternative<Image>(item.content); });
  ASSERT_NE(image, items.end());
  const Rectangle area = std::get<Image>(image->content).area;
  EXPECT_NEAR(area.height, 56, 0.01);  // the largest height of a logo; its proportions are kept
  EXPECT_NEAR(area.width, 112, 0.01);
  EXPECT_EQ(area.x, 57);
}

TEST(Layout, ALogoThatIsADrawingIsDrawn) {
  using Kind = theme::OutlineStep::Kind;
  theme::Theme theme = test_theme();
  theme.logo.emplace();
  theme.logo->kind = theme::Logo::Kind::drawing;
  theme.logo->alternative = "A made-up body";
  theme.logo->width = 10;
  theme.logo->height = 5;
  theme.logo->shapes = {
      {{{Kind::move, {0, 0}}, {Kind::line, {10, 5}}}, theme::Colour{}, false, {}, 1}};
  Diagnostics diagnostics;
  const std::string dump = dump_page(lay_out(document_of({}), theme, diagnostics).pages.at(0));
  EXPECT_NE(dump.find("path m57.0,62.0 l169.0,118.0 filled #000000"), std::string::npos) << dump;
}

TEST(Layout, AMarkIsABandInHeadAndFootAndNotUnderTheText) {
  document::Document document = document_of({paragraph("Text.")});
  document.metadata.watermark = "Not for publication";
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document, test_theme(), diagnostics);
  const Page& page = sink.pages.at(0);
  std::vector<double> marks;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || run->text != "Not for publication") continue;
    EXPECT_TRUE(item.artifact == Item::Artifact::header || item.artifact == Item::Artifact::footer);
    EXPECT_EQ(run->turn, 0);
    marks.push_back(static_cast<double>(run->y));
  }
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_LT(marks[0], 62);           // in the upper margin
  EXPECT_GT(marks[1], 841.89 - 62);  // in the lower one
}

}  // namespace
}  // namespace muster::layout
