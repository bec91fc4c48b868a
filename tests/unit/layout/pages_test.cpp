// SPDX-License-Identifier: MIT
// The design of pages: chapters, openers, columns, side notes, covers, running heads, large print.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "layout/column_balance.hpp"
#include "layout/page_fill.hpp"
#include "layout_fixture.hpp"

namespace muster::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

document::Block contents() { return {document::Listing{document::ListingKind::contents}, {}}; }

document::Block lead(std::string text) {
  document::Paragraph made;
  made.content = words(std::move(text));
  made.style = document::ParagraphStyle::lead;
  return {std::move(made), {}};
}

/// The label of the page that has the anchor, "" if none has.
std::string page_of(const CollectingSink& sink, const std::string& id) {
  for (const Page& page : sink.pages)
    for (const Item& item : page.items)
      if (const auto* anchor = std::get_if<Anchor>(&item.content))
        if (anchor->id == id) return page.label;
  return "";
}

/// All words of a page, artifacts included.
std::string words_on(const Page& page) {
  std::string all;
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<TextRun>(&item.content)) all += run->text + "|";
  return all;
}

const TextRun* run_with(const CollectingSink& sink, const std::string& text) {
  for (const Page& page : sink.pages)
    for (const Item& item : page.items)
      if (const auto* run = std::get_if<TextRun>(&item.content))
        if (run->text.find(text) != std::string::npos) return run;
  return nullptr;
}

CollectingSink lay_out_with(document::Blocks blocks, const theme::Theme& theme) {
  Diagnostics diagnostics;
  return lay_out(document_of(std::move(blocks)), theme, diagnostics);
}

TEST(Chapters, AShortOneFollowsOnThePageOfTheOneBefore) {
  const auto sink = lay_out({contents(), heading(2, "a", "A"), paragraph(prose(900)),
                             heading(2, "b", "B"), paragraph("Short.")});
  EXPECT_EQ(page_of(sink, "a"), "1");
  EXPECT_EQ(page_of(sink, "b"), sink.pages.at(sink.pages.size() - 2).label);
  EXPECT_EQ(page_of(sink, "b"), "2");
}

// 560 words fill about nine tenths of a page of the test theme, 900 a page and a half.
TEST(Chapters, ALongOneAfterAFullPageBeginsAPage) {
  const auto sink = lay_out({contents(), heading(2, "a", "A"), paragraph(prose(560)),
                             heading(2, "b", "B"), paragraph(prose(560))});
  EXPECT_EQ(page_of(sink, "a"), "1");
  EXPECT_EQ(page_of(sink, "b"), "2");
}

TEST(Chapters, NoPageIsLeftHalfEmptyForALongOne) {
  const auto sink = lay_out({contents(), heading(2, "a", "A"), paragraph(prose(250)),
                             heading(2, "b", "B"), paragraph(prose(900))});
  EXPECT_EQ(page_of(sink, "b"), "1");
}

// 460 words fill about three quarters of a page. Under them is room for the heading and two lines
// of a chapter that continues overleaf, so it begins there; a chapter that ends on the page does
// not.
TEST(Chapters, NoneBeginsAtTheFootWithLittleMoreThanItsHeading) {
  const auto begins = [](int words) {
    return page_of(lay_out({contents(), heading(2, "a", "A"), paragraph(prose(460)),
                            heading(2, "b", "B"), paragraph(prose(words))}),
                   "b");
  };
  EXPECT_EQ(begins(15), "1");
  EXPECT_EQ(begins(200), "2");
}

// The title takes several lines, so that the chapter has more than a fifth of the page. Of its
// text, the table of seven rows doesn't fit below the first line.
TEST(Chapters, NoneBeginsAtTheFootWithOneLineOfText) {
  const auto begins = [](int rows) {
    document::Table table;
    table.head = {row({"Name", "Number"})};
    for (int i = 0; i < rows; ++i) table.rows.push_back(row({"Row", "1"}));
    return page_of(lay_out({contents(),
                            heading(2, "a", "A"),
                            paragraph(prose(370)),
                            heading(2, "b", prose(10)),
                            paragraph("Short."),
                            {std::move(table), {}}}),
                   "b");
  };
  EXPECT_EQ(begins(1), "1");
  EXPECT_EQ(begins(7), "2");
}

TEST(Chapters, TheThemeDecides) {
  theme::Theme theme = test_theme();
  theme.chapters.own_page_from = 0;
  theme.chapters.page_before = 0;
  const auto sink = lay_out_with({contents(), heading(2, "a", "A"), paragraph("Short."),
                                  heading(2, "b", "B"), paragraph("Short.")},
                                 theme);
  EXPECT_EQ(page_of(sink, "b"), "2");
}

TEST(Chapters, EveryTagIsClosedOnceWhereChaptersAreKeptBack) {
  const auto sink = lay_out({contents(),
                             heading(2, "a", "A"),
                             heading(3, "c", "C"),
                             paragraph("One."),
                             heading(2, "b", "B"),
                             paragraph("Two."),
                             {document::PageBreak{}, {}},
                             paragraph("Three.")});
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

// A chapter of one word gets no band, but a smaller title with a short line, 0.85 of 22 points.
TEST(Openers, AChapterOfAFewLinesHasASmallerTitleAndNoBand) {
  theme::Theme theme = test_theme();
  theme.chapters.opener = theme::OpenerStyle::band;
  const auto sink = lay_out_with({contents(), heading(2, "a", "Alone"), paragraph("Short."),
                                  heading(2, "b", "Long"), paragraph(prose(300))},
                                 theme);
  const TextRun* brief = nullptr;
  for (const Page& page : sink.pages)
    for (const TextRun* run : runs(page))
      if (run->text == "Alone" && run->size > 12) brief = run;
  ASSERT_NE(brief, nullptr);
  EXPECT_NEAR(static_cast<double>(brief->size), 0.85 * 22, 0.01);
}

TEST(Openers, ABandHasNumberTitleAndMessageInTheChaptersColour) {
  theme::Theme theme = test_theme();
  theme.chapters.opener = theme::OpenerStyle::band;
  theme.chapters.colours = {theme::Role::heading, theme::Role::series_2};
  theme.light[static_cast<std::size_t>(theme::Role::series_2)] = {1, 2, 3};
  document::Block second = heading(2, "b", "Who works here");
  std::get<document::Heading>(second.node).number = "2";
  const auto sink = lay_out_with(
      {contents(), heading(2, "a", "A"), paragraph("Short."), second,
       lead("Half of the staff are nurses."), paragraph("More."), paragraph(prose(200))},
      theme);
  const std::string dump = sink.dump();
  EXPECT_THAT(dump, HasSubstr("fill 0.0,144.0 595.3x"));
  EXPECT_THAT(dump, HasSubstr(" #010203 (layout)"));
  EXPECT_THAT(sink.reading_text(),
              HasSubstr("2 Who works here\nHalf of the staff are nurses.\nMore."));
}

TEST(Columns, AreOfEqualHeightAndReadOneAfterTheOther) {
  document::Columns columns;
  for (const char* word : {"One.", "Two.", "Three.", "Four."})
    columns.blocks.push_back(paragraph(word));
  const auto sink = lay_out({{std::move(columns), {}}});
  EXPECT_THAT(sink.reading_text(), HasSubstr("One.\nTwo.\nThree.\nFour."));
  const TextRun* one = run_with(sink, "One.");
  const TextRun* two = run_with(sink, "Two.");
  const TextRun* three = run_with(sink, "Three.");
  ASSERT_TRUE(one != nullptr && two != nullptr && three != nullptr);
  EXPECT_EQ(one->x, two->x);
  EXPECT_FLOAT_EQ(one->y, three->y);
  EXPECT_GT(three->x, one->x + 200);  // (481 - 24) / 2 + 24 points to the right
}

/// Five lines would be divided after the third, which is a title of the lines after it.
TEST(Columns, KeepABoldTitleWithItsText) {
  document::Columns columns;
  for (const char* word : {"One.", "Two."}) columns.blocks.push_back(paragraph(word));
  columns.blocks.push_back({document::Paragraph{{{document::Strong{words("Title")}}}}, {}});
  for (const char* word : {"Three.", "Four."}) columns.blocks.push_back(paragraph(word));
  const auto sink = lay_out({{std::move(columns), {}}});
  EXPECT_GT(run_with(sink, "Title")->x, run_with(sink, "One.")->x + 200);
  EXPECT_EQ(run_with(sink, "Title")->x, run_with(sink, "Three.")->x);
}

document::Block bars(const std::string& label) {
  document::Chart chart;
  chart.kind = ChartKind::diverging_bars;
  chart.caption = words("Caption of " + label);
  chart.unit = Unit::wte;
  chart.series = {{"Gap", {}}};
  for (int i = 0; i < 6; ++i) chart.series[0].values.push_back({label, 9.0 - i, "9", ""});
  return {std::move(chart), {}};
}

/// Wherever the page ends, two charts in columns stay side by side, with their captions.
TEST(Columns, WithPicturesGoToThePageThatHasRoomForThem) {
  for (int lines = 20; lines <= 40; ++lines) {
    document::Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("Line."));
    document::Columns columns;
    for (const char* label : {"Left", "Right"}) columns.blocks.push_back(bars(label));
    blocks.push_back({std::move(columns), {}});
    for (int i = 0; i < 20; ++i) blocks.push_back(paragraph("Line."));
    const auto sink = lay_out(std::move(blocks));
    for (const Page& page : sink.pages) {
      const std::string all = words_on(page);
      EXPECT_EQ(all.find("Caption of Left") == std::string::npos,
                all.find("Caption of Right") == std::string::npos)
          << lines << " lines before";
    }
    EXPECT_GT(run_with(sink, "Caption of Right")->x, run_with(sink, "Caption of Left")->x + 200);
  }
}

TEST(Columns, GoOnOverleaf) {
  document::Columns columns;
  columns.blocks.push_back(paragraph(prose(2400)));
  const auto sink = lay_out({{std::move(columns), {}}});
  ASSERT_GE(sink.pages.size(), 2U);
  for (const Page& page : sink.pages) {
    for (const TextRun* run : runs(page)) {
      EXPECT_LT(static_cast<double>(run->y), 841.89 - 62 + 0.1);
      EXPECT_LT(static_cast<double>(run->x) + run_width(*run), 595.276 - 57 + 4);  // and a space
    }
  }
}

TEST(Columns, LargePrintHasOne) {
  document::Columns columns;
  for (const char* word : {"One.", "Two."}) columns.blocks.push_back(paragraph(word));
  const auto sink = lay_out_with({{std::move(columns), {}}}, theme::large_print(test_theme()));
  EXPECT_EQ(run_with(sink, "One.")->x, run_with(sink, "Two.")->x);
}

Strip line(double height) { return white(height); }

// Four lines of 10: two and two.
TEST(ColumnBalance, TheLastPageIsDividedInTwoHalves) {
  std::vector<Strip> strips;
  for (int i = 0; i < 4; ++i) strips.push_back(line(10));
  const ColumnSplit split = split_columns(strips, 0, 100);
  EXPECT_EQ(split.middle, 2U);
  EXPECT_EQ(split.last, 4U);
  EXPECT_DOUBLE_EQ(split.height, 20);
}

// Room for three lines a column: six of eight.
TEST(ColumnBalance, AFullPageIsFilledFromTheLeft) {
  std::vector<Strip> strips;
  for (int i = 0; i < 8; ++i) strips.push_back(line(10));
  const ColumnSplit split = split_columns(strips, 0, 35);
  EXPECT_EQ(split.middle, 3U);
  EXPECT_EQ(split.last, 6U);
}

TEST(ColumnBalance, WhatStaysTogetherIsNotDivided) {
  std::vector<Strip> strips;
  for (int i = 0; i < 4; ++i) strips.push_back(line(10));
  strips[2].cost = BreakCost::never;
  const ColumnSplit split = split_columns(strips, 0, 100);
  EXPECT_EQ(split.middle, 3U);  // 30 and 10; one line to the left would leave 30 on the right
  EXPECT_DOUBLE_EQ(split.height, 30);
}

// Sections of 60, 20 and 20: the second begins the right column, which is 20 shorter, instead of
// the last line of the first. On a page with room for 50, that line is in the right column.
TEST(ColumnBalance, AColumnRatherBeginsWithAHeading) {
  std::vector<Strip> strips;
  for (int i = 0; i < 10; ++i) strips.push_back(line(10));
  strips[6].extra().is_heading = true;
  strips[8].extra().is_heading = true;
  EXPECT_EQ(split_columns(strips, 0, 100).middle, 6U);
  EXPECT_DOUBLE_EQ(split_columns(strips, 0, 100).height, 60);
  EXPECT_EQ(split_columns(strips, 0, 50).middle, 5U);
}

// Room for five lines a column, and a heading in line 5: four lines are left, the section is right.
TEST(ColumnBalance, AFullColumnEndsBeforeAHeadingNearItsFoot) {
  std::vector<Strip> strips;
  for (int i = 0; i < 20; ++i) strips.push_back(line(10));
  strips[4].extra().is_heading = true;
  const ColumnSplit split = split_columns(strips, 0, 52);
  EXPECT_EQ(split.middle, 4U);
  EXPECT_EQ(split.last, 9U);
}

// Three sections in two columns: the page's head names the first, later pages' the last.
TEST(ColumnBalance, TheRunningHeadFollowsTheSectionsInTheColumns) {
  std::vector<Strip> strips;
  for (int i = 0; i < 4; ++i) strips.push_back(line(10));
  strips[0].extra().section = "First";
  strips[1].extra().section = "Second";
  strips[3].extra().section = "Third";
  const Strip unit = side_by_side(strips, {0, 2, 4, 20}, 100);
  EXPECT_EQ(unit.extras->section, "First");
  EXPECT_EQ(unit.extras->last_section, "Third");
}

// The rest of a section from the page before has no head of its own.
TEST(ColumnBalance, AColumnThatContinuesKeepsTheRunningHead) {
  std::vector<Strip> strips;
  for (int i = 0; i < 3; ++i) strips.push_back(line(10));
  strips[2].extra().section = "Next";
  const Strip unit = side_by_side(strips, {0, 2, 3, 20}, 100);
  EXPECT_EQ(unit.extras->section, "");
  EXPECT_EQ(unit.extras->last_section, "Next");
}

// 30 on the left and 10 on the right: 40 of text in a strip 30 high.
TEST(ColumnBalance, TheLowerColumnCountsAsTextToo) {
  std::vector<Strip> strips;
  for (int i = 0; i < 4; ++i) strips.push_back(line(10));
  const Strip unit = side_by_side(strips, {0, 3, 4, 30}, 100);
  EXPECT_DOUBLE_EQ(unit.height, 30);
  EXPECT_DOUBLE_EQ(unit.extras->more_text, 10);
}

theme::Theme with_side() {
  theme::Theme theme = test_theme();
  theme.page.side = 120;
  return theme;
}

document::Block note(const std::string& text) {
  document::SideNote made;
  made.title = "WTE";
  made.blocks.push_back(paragraph(text));
  return {std::move(made), {}};
}

TEST(SideNotes, AreLevelWithTheTextAfterThem) {
  const auto sink =
      lay_out_with({paragraph("Before."), note("Whole time."), paragraph(prose(80))}, with_side());
  const TextRun* in_side = run_with(sink, "Whole time.");
  const TextRun* text = run_with(sink, prose(80).substr(0, 20));
  ASSERT_TRUE(in_side != nullptr && text != nullptr);
  // The side column begins 120 points before the right margin, plus white of 18.
  EXPECT_NEAR(static_cast<double>(in_side->x), 595.276 - 57 - 120 + 18, 0.1);
  EXPECT_LT(std::abs(in_side->y - text->y), 30);
  EXPECT_THAT(sink.reading_text(), HasSubstr("Before.\nWTE\nWhole time.\n"));
}

TEST(SideNotes, ALongNotePushesTheNextTableDown) {
  document::Table table;
  table.caption = words("Table");
  table.columns.resize(1);
  table.rows.push_back(row({"Cell"}));
  const auto sink =
      lay_out_with({note(prose(60)), paragraph("Short."), {std::move(table), {}}}, with_side());
  const TextRun* last = nullptr;
  for (const Item& item : sink.pages.at(0).items)
    if (const auto* run = std::get_if<TextRun>(&item.content))
      if (run->x > 400 && item.tag != no_tag) last = run;
  ASSERT_NE(last, nullptr);
  EXPECT_GT(run_with(sink, "Cell")->y, last->y);
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

/// The right edge of all tagged text on the first page.
double right_edge(const CollectingSink& sink) {
  double edge = 0;
  for (const Item& item : sink.pages.at(0).items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || item.tag == no_tag) continue;
    edge = std::max(edge, static_cast<double>(run->x) + run_width(*run));
  }
  return edge;
}

// The page has 595.276 - 2 * 57 = 481.3 points of width; 120 of them are the column of notes.
TEST(SideNotes, RunningTextLeavesTheirColumnFreeInTheirSection) {
  const auto with_note =
      lay_out_with({heading(3, "a", "A"), paragraph(prose(200)), note("n")}, with_side());
  const TextRun* in_side = run_with(with_note, "n");
  ASSERT_NE(in_side, nullptr);
  for (const Item& item : with_note.pages.at(0).items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || item.tag == no_tag || run->x > 400) continue;
    EXPECT_LT(static_cast<double>(run->x) + run_width(*run), 595.276 - 57 - 120 + 0.1);
  }
  const auto without = lay_out_with({heading(3, "a", "A"), paragraph(prose(200))}, with_side());
  EXPECT_GT(right_edge(without), 595.276 - 57 - 120);
}

bool on_page(const CollectingSink& sink, std::size_t page, const std::string& text) {
  return words_on(*sink.in_order().at(page)).find(text) != std::string::npos;
}

TEST(Furniture, APageWithADaggerExplainsIt) {
  document::Document document =
      document_of({paragraph("A figure †"), {document::PageBreak{}, {}}, paragraph("Another.")});
  document.metadata.synthetic = true;
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document, test_theme(), diagnostics);
  EXPECT_TRUE(on_page(sink, 0, "† synthetic: made up"));
  EXPECT_FALSE(on_page(sink, 1, "† synthetic: made up"));
}

TEST(Measure, LimitsRunningTextAndNothingElse) {
  theme::Theme theme = test_theme();
  theme.page.measure = 300;
  const auto text = lay_out_with({paragraph(prose(200))}, theme);
  EXPECT_LT(right_edge(text), 57 + 300 + 0.1);
  EXPECT_GT(right_edge(text), 57 + 200);
  document::Box box;
  box.blocks.push_back(paragraph(prose(200)));
  EXPECT_GT(right_edge(lay_out_with({{std::move(box), {}}}, theme)), 57 + 300);
}

/// A document of lines that nearly fill a page, followed by `blocks`.
CollectingSink after_lines(std::size_t count, document::Blocks blocks) {
  document::Blocks all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(paragraph("Line."));
  for (document::Block& block : blocks) all.push_back(std::move(block));
  return lay_out_with(std::move(all), test_theme());
}

document::Block list_of(std::size_t count) {
  document::List list;
  for (std::size_t i = 0; i < count; ++i) list.items.push_back({{paragraph("Item.")}, ""});
  return {std::move(list), {}};
}

// However full the page is, a heading is on the same page as the text that it introduces.
TEST(Headings, AreNeverAloneAtTheFootOfAPage) {
  const auto blocks = [] {
    return document::Blocks{heading(3, "b", "Heading B"), paragraph("See the main text."),
                            heading(4, "c", "Heading C"), paragraph("The ratings mean:"),
                            list_of(6)};
  };
  bool moved = false;
  for (std::size_t lines = 20; lines < 45; ++lines) {
    const auto sink = after_lines(lines, blocks());
    if (sink.pages.size() < 2) continue;
    for (const char* words : {"Heading B", "See the main", "Heading C", "The ratings"})
      EXPECT_EQ(on_page(sink, 0, words), on_page(sink, 0, "Item.")) << words << lines;
    moved = moved || !on_page(sink, 0, "Item.");
  }
  EXPECT_TRUE(moved);
}

document::Document titled() {
  document::Document document = document_of({contents(), heading(2, "a", "A"), paragraph("Text.")});
  document.metadata.edition_title = "People in South East London";
  document.metadata.organisation = "Integrated Care System";
  document.metadata.variant = "Summary";
  return document;
}

TEST(Covers, BeginWithTheEditionsTitleAndSayTheVariant) {
  for (const auto style : {theme::CoverStyle::plain, theme::CoverStyle::band}) {
    theme::Theme theme = test_theme();
    theme.cover.style = style;
    Diagnostics diagnostics;
    const auto sink = lay_out(titled(), theme, diagnostics);
    const std::string text = sink.reading_text();
    EXPECT_THAT(text, HasSubstr("People in South East London\nPeople Strategy\nSummary"));
    EXPECT_THAT(sink.dump_tags(), HasSubstr("heading-1\n"));
    // The running head of the text.
    EXPECT_THAT(words_on(*sink.in_order().back()),
                HasSubstr("People in South East London (summary)"));
  }
}

TEST(Covers, APictureReachesThePapersEdges) {
  theme::Theme theme = test_theme();
  theme.cover.style = theme::CoverStyle::picture;
  theme.cover.height = 0.5;
  theme.cover.alternative = "A street";
  theme.cover.picture.emplace();
  theme.cover.picture->file = "street.jpg";
  theme.cover.picture->width = 1000;
  theme.cover.picture->height = 500;
  Diagnostics diagnostics;
  const auto sink = lay_out(titled(), theme, diagnostics);
  EXPECT_THAT(sink.dump_tags(), HasSubstr("figure alternative=\"A street\""));
  // 841.89 / 2 = 420.9 high, so 841.9 wide: (595.3 - 841.9) / 2 = -123.3 to the left of the paper.
  EXPECT_THAT(sink.dump(), HasSubstr("image -123.3,0.0 841.9x420.9 street.jpg"));
  EXPECT_THAT(sink.reading_text(), HasSubstr("People in South East London"));
}

/// A notice of 28 lines leaves no room for all the white of a cover, but for its words.
TEST(Covers, LoseWhiteBeforeTheyLoseTheirPage) {
  for (const theme::CoverStyle style :
       {theme::CoverStyle::band, theme::CoverStyle::plain, theme::CoverStyle::picture}) {
    theme::Theme theme = test_theme();
    theme.cover.style = style;
    document::Document document = document_of({});
    document.metadata.description = prose(20);
    document.metadata.owner = "Chief People Officer";
    document::Box notice{document::BoxKind::note, "Draft", "", {}};
    for (int i = 0; i < 28; ++i) notice.blocks.push_back(paragraph("Line"));
    document.blocks.push_back({std::move(notice), {}});
    document.blocks.push_back(contents());
    document.blocks.push_back(heading(2, "a", "A"));
    document.blocks.push_back(paragraph(prose(200)));
    Diagnostics diagnostics;
    const CollectingSink sink = lay_out(document, theme, diagnostics);
    const std::string cover = words_on(*sink.in_order().front());
    EXPECT_THAT(cover, HasSubstr("Chief People Officer"));
    std::size_t lines = 0;
    for (std::size_t at = 0; (at = cover.find("Line", at)) != std::string::npos; ++at) ++lines;
    EXPECT_EQ(lines, 28U) << static_cast<int>(style);
  }
}

TEST(Covers, ShortContentsAreOnTheTitlePage) {
  Diagnostics diagnostics;
  const auto sink = lay_out(titled(), test_theme(), diagnostics);
  EXPECT_EQ(sink.pages.size(), 2U);
  EXPECT_THAT(words_on(*sink.in_order().front()), HasSubstr("Contents"));
}

TEST(Covers, PartnersLogosAreFiguresAtTheFoot) {
  theme::Theme theme = test_theme();
  theme.cover.style = theme::CoverStyle::band;
  for (const char* name : {"A made-up board", "A made-up trust"}) {
    theme::Logo logo;
    logo.file = "logo.png";
    logo.alternative = name;
    logo.width = 200;
    logo.height = 100;
    theme.partners.push_back(logo);
  }
  Diagnostics diagnostics;
  const auto sink = lay_out(titled(), theme, diagnostics);
  EXPECT_THAT(sink.dump_tags(), HasSubstr("figure alternative=\"A made-up board\""));
  EXPECT_THAT(sink.dump_tags(), HasSubstr("figure alternative=\"A made-up trust\""));
}

TEST(RunningHeads, AreShortenedBetweenWords) {
  document::Document document = document_of(
      {contents(),
       heading(2, "a",
               "Priority 1, the best start in life, with the support of families, schools "
               "and of all who work with children and young people in this place"),
       paragraph(prose(700))});
  Diagnostics diagnostics;
  const auto sink = lay_out(document, theme::large_print(test_theme()), diagnostics);
  const std::string head = words_on(*sink.in_order().back());
  EXPECT_THAT(head, HasSubstr("Priority 1, the best"));
  EXPECT_THAT(head, HasSubstr("…"));
  EXPECT_THAT(head, Not(HasSubstr("Priority1")));
}

TEST(RunningHeads, EndAtAColonIfTheyAreTooLong) {
  const auto head_of = [](const std::string& title) {
    Diagnostics diagnostics;
    const auto sink =
        lay_out(document_of({contents(), heading(2, "a", title), paragraph(prose(700))}),
                theme::large_print(test_theme()), diagnostics);
    return words_on(*sink.in_order().back());
  };
  const std::string head = head_of(
      "Priority 1: The best start in life, with the support of families, schools and of all who "
      "work with children and young people in this place");
  EXPECT_THAT(head, HasSubstr("Priority 1"));
  EXPECT_THAT(head, Not(HasSubstr("…")));
  EXPECT_THAT(head_of("Priority 1: Play"), HasSubstr("Priority 1: Play"));
}

TEST(LargePrint, NothingIsSmallerThanSixteenPoints) {
  document::Document document = document_of({paragraph("Text."), note("Note.")});
  document.metadata.organisation = "Integrated Care System";
  document.blocks.push_back(paragraph("With a mark"));
  std::get<document::Paragraph>(document.blocks.back().node)
      .content.push_back({document::FootnoteMark{"n"}});
  document.footnotes["n"] = {paragraph("A footnote.")};
  document.footnote_order = {"n"};
  Diagnostics diagnostics;
  const auto sink = lay_out(document, theme::large_print(test_theme()), diagnostics);
  for (const Page& page : sink.pages) {
    for (const Item& item : page.items) {
      const auto* run = std::get_if<TextRun>(&item.content);
      if (run == nullptr) continue;
      EXPECT_GE(run->size, 16) << run->text;
    }
  }
}

TEST(LargePrint, ATableThatIsTooWideIsSetRowByRowOnUprightPages) {
  document::Table table;
  table.caption = words("Wide");
  table.number = "Table 1";
  table.columns.resize(9);
  table.head.push_back(row({"A", "B", "C", "D", "E", "F", "G", "H", "I"}));
  table.rows.push_back(row({"incomparable", "incomparable", "incomparable", "incomparable", "",
                            "incomparable", "incomparable", "incomparable", "incomparable"}));
  const auto sink = lay_out_with({{std::move(table), {}}}, theme::large_print(test_theme()));
  for (const Page& page : sink.pages) EXPECT_LT(page.width, page.height);
  EXPECT_THAT(sink.reading_text(), HasSubstr("A: incomparable"));
  EXPECT_THAT(sink.reading_text(), Not(HasSubstr("E:")));  // a label without a value
}

// The test theme has 717.89 points for text; a line of 11 points counts 1.4 times its size.
/// The tops of the paragraphs of a document of `count` short paragraphs, by page.
std::vector<std::vector<float>> tops_of_paragraphs(int count) {
  document::Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph("Short."));
  std::vector<std::vector<float>> tops;
  for (const Page& page : lay_out(std::move(blocks)).pages) {
    tops.emplace_back();
    for (const TextRun* run : runs(page))
      if (run->text == "Short.") tops.back().push_back(run->y);
  }
  return tops;
}

TEST(LastPage, ALineTooManyIsPulledBackByTighterWhite) {
  int count = 2;  // the most paragraphs that fit on a page without any change
  const auto gap = [](const std::vector<float>& tops) { return tops.at(1) - tops.at(0); };
  const float usual = gap(tops_of_paragraphs(count).front());
  while (count < 60 && gap(tops_of_paragraphs(count + 1).front()) == usual) ++count;
  ASSERT_EQ(tops_of_paragraphs(count).size(), 1);
  EXPECT_EQ(tops_of_paragraphs(count + 1).size(), 1);
  EXPECT_LT(gap(tops_of_paragraphs(count + 1).front()), usual);
}

TEST(LastPage, OneThatIsHalfFullKeepsTheUsualWhite) {
  const auto two = tops_of_paragraphs(2).front();
  const auto many = tops_of_paragraphs(60);  // a page has 37 of them, so the second has 23
  ASSERT_EQ(many.size(), 2);
  EXPECT_FLOAT_EQ(many.front().at(1) - many.front().at(0), two.at(1) - two.at(0));
}

TEST(PageFill, CountsLinesAndNotTheWhiteUnderThem) {
  const auto sink =
      lay_out({paragraph("One line."), {document::PageBreak{}, {}}, paragraph("Last.")});
  const auto fill = page_fill(sink, test_theme());
  ASSERT_EQ(fill.size(), 2U);
  EXPECT_EQ(fill[0].left_out, "");
  EXPECT_LT(fill[0].share, 0.15);  // the masthead and a line
  EXPECT_EQ(fill[1].left_out, "last page");
  EXPECT_NEAR(fill[1].share, 11 * 1.4 / (841.89 - 124), 0.002);
}

TEST(PageFill, AFullPageIsFull) {
  const auto sink = lay_out({paragraph(prose(3000))});
  EXPECT_GT(page_fill(sink, test_theme()).at(1).share, 0.97);
}

TEST(PageFill, LeavesTitlePagesOut) {
  Diagnostics diagnostics;
  const auto fill = page_fill(lay_out(titled(), test_theme(), diagnostics), test_theme());
  EXPECT_EQ(fill.at(0).left_out, "title page");
  EXPECT_THAT(dump_fill(fill), HasSubstr("no page to judge"));
}

}  // namespace
}  // namespace muster::layout
