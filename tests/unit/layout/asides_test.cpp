// SPDX-License-Identifier: MIT
// Pictures, icons and what is set apart from the text.
#include <gmock/gmock.h>

#include <algorithm>

#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A drawing of 200 by 100 units, and an icon of one square.
image::Album sample_album() {
  using Kind = image::OutlineStep::Kind;
  image::Picture drawing;
  drawing.kind = image::Picture::Kind::drawing;
  drawing.file = "edition/a.svg";
  drawing.width = 200;
  drawing.height = 100;
  image::Shape corner;
  corner.outline = {{Kind::move, {0, 0}}, {Kind::line, {400, 100}}, {Kind::close, {}}};
  corner.fill = image::Colour{255, 0, 0};
  drawing.shapes.push_back(corner);
  image::Album album;
  album.add("a.svg", drawing);
  album.add("square", image::Icon{{{Kind::move, {0, 0}}, {Kind::line, {10, 10}}}, 10, 10});
  return album;
}

CollectingSink lay_out_with_pictures(document::Blocks blocks) {
  static const image::Album album = sample_album();
  LayoutOptions options;
  options.album = &album;
  Diagnostics diagnostics;
  CollectingSink sink;
  lay_out(document_of(std::move(blocks)), test_theme(), test_fonts(), options, sink, diagnostics);
  return sink;
}

document::Image picture(int width) {
  document::Image image;
  image.file = "a.svg";
  image.alternative = "A red corner";
  image.width = width;
  return image;
}

/// The first path of a page.
const Path& path_on(const Page& page) {
  for (const Item& item : page.items)
    if (const auto* path = std::get_if<Path>(&item.content)) return *path;
  throw std::logic_error("there is no path");
}

// The column of the test theme is 595.276 - 2 * 57 = 481.276 points wide; half of it is 240.638.
TEST(Image, IsAFigureAsWideAsItAsks) {
  document::Image image = picture(50);
  image.number = "Figure 1";
  image.caption = words("A corner");
  image.credit = "A made-up artist";
  const CollectingSink sink = lay_out_with_pictures({{image, {}}});
  const Path& path = path_on(sink.pages.at(0));
  ASSERT_TRUE(path.clip.has_value());  // it reaches over its right edge
  EXPECT_NEAR(path.clip->width, 240.638, 0.01);
  EXPECT_NEAR(path.clip->height, 120.319, 0.01);
  const std::string tags = sink.dump_tags();
  EXPECT_THAT(tags, HasSubstr("alternative=\"A red corner\""));
  EXPECT_THAT(sink.reading_text(), HasSubstr("Figure 1: A corner"));
  EXPECT_THAT(sink.reading_text(), HasSubstr("Picture: A made-up artist"));
}

TEST(Image, ReachesBothEdgesOfThePage) {
  document::Image image = picture(100);
  image.bleeds = true;
  const CollectingSink sink = lay_out_with_pictures({{image, {}}});
  EXPECT_DOUBLE_EQ(path_on(sink.pages.at(0)).clip->x, 0);
  EXPECT_DOUBLE_EQ(path_on(sink.pages.at(0)).clip->width, sink.pages.at(0).width);
}

TEST(Image, ThatIsDecorationIsAnArtifact) {
  document::Image image = picture(100);
  image.alternative.clear();
  const CollectingSink sink = lay_out_with_pictures({paragraph("x"), {image, {}}});
  EXPECT_THAT(sink.dump_tags(), Not(HasSubstr("figure")));
  for (const Item& item : sink.pages.at(0).items)
    if (std::holds_alternative<Path>(item.content)) {
      EXPECT_EQ(item.tag, no_tag);
    }
}

TEST(Cards, AreReadAsTheyArePrinted) {
  document::KeyFigures cards;
  cards.items = {{"staff in post",
                  {"a", "24,019"},
                  "WTE",
                  "at the end of the month",
                  "5% more than in 2022",
                  "a made-up table",
                  "square"}};
  const CollectingSink sink = lay_out_with_pictures({{cards, {}}});
  const std::string text = sink.reading_text();
  std::size_t at = 0;
  for (const char* part : {"24,019 WTE", "staff in post", "5% more than in 2022",
                           "at the end of the month", "Source: a made-up table"}) {
    const std::size_t found = text.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << " in " << text;
    at = found;
  }
  EXPECT_TRUE(path_on(sink.pages.at(0)).fill.has_value());  // the icon
}

CollectingSink with_cards(std::size_t count) {
  document::KeyFigures cards;
  for (std::size_t i = 0; i < count; ++i)
    cards.items.push_back({"label", {"a", std::to_string(100 + i)}, "", ""});
  return lay_out_with_pictures({{cards, {}}});
}

const TextRun& run_of(const CollectingSink& sink, const std::string& text) {
  for (const Item& item : sink.pages.at(0).items)
    if (const auto* run = std::get_if<TextRun>(&item.content))
      if (run->text.starts_with(text)) return *run;
  throw std::logic_error("no run begins with " + text);
}

// A hole at the end of a row, or cards of two widths in two rows, look like a mistake.
TEST(Cards, FillTheirRowsAndOneTooManyLeads) {
  const CollectingSink five = with_cards(5);
  EXPECT_LT(run_of(five, "100").y, run_of(five, "101").y);
  for (const char* value : {"102", "103", "104"})
    EXPECT_FLOAT_EQ(run_of(five, value).y, run_of(five, "101").y);
  const CollectingSink six = with_cards(6);
  EXPECT_FLOAT_EQ(run_of(six, "102").y, run_of(six, "100").y);
  EXPECT_LT(run_of(six, "102").y, run_of(six, "103").y);
  EXPECT_FLOAT_EQ(run_of(six, "103").x, run_of(six, "100").x);
  const CollectingSink four = with_cards(4);
  EXPECT_FLOAT_EQ(run_of(four, "103").y, run_of(four, "100").y);
}

TEST(Cards, ACardAloneHasItsWordsNextToItsValue) {
  const CollectingSink one = with_cards(1);
  EXPECT_GT(run_of(one, "label").x, run_of(one, "100").x + 100);
  EXPECT_LT(std::abs(run_of(one, "label").y - run_of(one, "100").y), 20);
}

TEST(Box, HasItsNumberKindTitleAndSourceInThisOrder) {
  document::Box box{document::BoxKind::insight, "One in eight", "", {paragraph("What is known.")}};
  box.number = "01";
  box.icon = "square";
  box.source = words("a made-up report");
  const std::string text = lay_out_with_pictures({{box, {}}}).reading_text();
  std::size_t at = 0;
  for (const char* part :
       {"01", "National insight", "One in eight", "What is known.", "Source: a made-up report"}) {
    const std::size_t found = text.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << " in " << text;
    at = found;
  }
}

/// A run of text that begins with `start`.
const TextRun& run_on(const Page& page, const std::string& start) {
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<TextRun>(&item.content))
      if (run->text.starts_with(start)) return *run;
  throw std::logic_error("no run begins with " + start);
}

TEST(Box, HasAnIconNoHigherThanItsTitle) {
  document::Box box;
  box.kind = document::BoxKind::panel;
  box.title = "Where people live";
  box.icon = "square";
  box.blocks.push_back(paragraph(prose(60)));
  const Page page = lay_out_with_pictures({{box, {}}}).pages.at(0);
  const TextRun& text = run_on(page, "The ");
  // The icon's second point is its lower right corner.
  EXPECT_LE(path_on(page).steps.at(1).at[1], text.y - text.size);
}

/// How many runs of text a page has, head and foot not counted.
long runs_on(const Page& page) {
  return std::count_if(page.items.begin(), page.items.end(), [](const Item& item) {
    return item.artifact == Item::Artifact::none && std::holds_alternative<TextRun>(item.content);
  });
}

TEST(Box, KeepsItsSourceWithItsLastLine) {
  for (int count = 30; count < 400; count += 8) {
    document::Box box;
    box.kind = document::BoxKind::panel;
    box.source = words("a made-up report");
    box.blocks.push_back(paragraph(prose(count)));
    document::Blocks blocks;
    for (int i = 0; i < 24; ++i) blocks.push_back(paragraph("A line"));
    blocks.push_back({box, {}});
    const CollectingSink sink = lay_out_with_pictures(std::move(blocks));
    EXPECT_GT(runs_on(sink.pages.back()), 1) << count;
  }
}

TEST(Steps, AreANumberedList) {
  document::Timeline steps;
  steps.strip = true;
  steps.steps = {{"", words("Listen"), {paragraph("Ask.")}, "square"}, {"", words("Try"), {}}};
  const CollectingSink sink = lay_out_with_pictures({{steps, {}}});
  EXPECT_THAT(sink.dump_tags(), HasSubstr("decimal"));
  const std::string text = sink.reading_text();
  EXPECT_LT(text.find("Listen"), text.find("Ask."));
  EXPECT_LT(text.find("Ask."), text.find("Try"));
}

/// The runs of the first page that begin with a word.
std::vector<const TextRun*> runs_with(const CollectingSink& sink, const std::string& word) {
  std::vector<const TextRun*> found;
  for (const TextRun* run : runs(sink.pages.at(0)))
    if (run->text.starts_with(word)) found.push_back(run);
  return found;
}

// Five of 8.4 * 11 = 92.4 points fit into the 481.276 of the page, only four into the 381.276 that
// text has here.
TEST(Steps, AreSideBySideAcrossTheSideColumnToo) {
  theme::Theme theme = test_theme();
  theme.page.side = 100;
  document::Timeline steps;
  steps.strip = true;
  for (int i = 0; i < 5; ++i) steps.steps.push_back({"", words("Step"), {}});
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document_of({{steps, {}}}), theme, diagnostics);
  const auto titles = runs_with(sink, "Step");
  ASSERT_EQ(titles.size(), 5U);
  for (const TextRun* title : titles) EXPECT_FLOAT_EQ(title->y, titles[0]->y);
}

TEST(Box, AsAPanelIsNotDividedBetweenColumns) {
  document::Columns columns;
  for (int i = 0; i < 3; ++i) {
    document::Box panel{document::BoxKind::panel, "Panel", "", {}};
    for (int line = 0; line < 6; ++line) panel.blocks.push_back(paragraph("Line"));
    columns.blocks.push_back({panel, {}});
  }
  const CollectingSink sink = lay_out({{columns, {}}});
  const auto lines = runs_with(sink, "Line");
  ASSERT_EQ(lines.size(), 18U);
  for (std::size_t i = 0; i < lines.size(); ++i)
    EXPECT_FLOAT_EQ(lines[i]->x, lines[i / 6 * 6]->x) << "line " << i;
  EXPECT_LT(lines[0]->x, lines[17]->x) << "there are two columns";
}

TEST(Definitions, WithALongLabelPushTheNextOneDown) {
  const document::Inlines label = words("One two six ten one two six ten one two six ten");
  document::Definitions facts{
      "d", "", {{label, {paragraph("A")}}, {words("Board"), {paragraph("B")}}}};
  const CollectingSink sink = lay_out({{facts, {}}});
  std::vector<float> lines;  // of the labels, which have an edge of their own
  const float edge = runs_with(sink, "Board").at(0)->x;
  for (const TextRun* run : runs(sink.pages.at(0)))
    if (run->x == edge) lines.push_back(run->y);
  ASSERT_GE(lines.size(), 3U) << "the first label has two lines";
  for (std::size_t i = 1; i < lines.size(); ++i) EXPECT_GT(lines[i], lines[i - 1] + 10) << i;
}

/// Wherever the page ends, the first and the last entry of four are with a neighbour.
TEST(Definitions, LeaveNoShortEntryAlone) {
  for (int lines = 24; lines <= 48; ++lines) {
    document::Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("Line"));
    document::Definitions facts{"d", "", {}};
    for (const char* label : {"Led by", "Partners", "Depends on", "Asked"})
      facts.items.push_back({words(label), {paragraph("Value")}});
    blocks.push_back({facts, {}});
    for (int i = 0; i < 20; ++i) blocks.push_back(paragraph("Line"));
    const CollectingSink sink = lay_out(std::move(blocks));
    std::vector<std::size_t> on_page(sink.pages.size());
    for (std::size_t page = 0; page < sink.pages.size(); ++page)
      for (const TextRun* run : runs(sink.pages[page]))
        if (run->text.starts_with("Value")) ++on_page[page];
    for (const std::size_t count : on_page) EXPECT_NE(count, 1U) << lines << " lines before";
  }
}

TEST(Definitions, AreAListWithLabels) {
  document::Definitions facts{"d", "The meeting", {{words("Date"), {paragraph("Monday")}}}};
  const CollectingSink sink = lay_out_with_pictures({{facts, {}}});
  EXPECT_THAT(sink.dump_tags(), HasSubstr("label"));
  EXPECT_THAT(sink.dump_tags(), Not(HasSubstr("table")));
  EXPECT_LT(sink.reading_text().find("Date"), sink.reading_text().find("Monday"));
}

}  // namespace
}  // namespace muster::layout
