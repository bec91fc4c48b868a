// SPDX-License-Identifier: MIT
// A document as slides: what begins one, what is next to what, what continues, and where sources
// are.
#include <gmock/gmock.h>

#include "document/table_notes.hpp"
#include "layout_fixture.hpp"
#include "unit/diagram/sample_diagrams.hpp"

namespace muster::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

theme::Theme deck_theme() { return theme::as_slides(test_theme()); }

/// The slides after the title slide.
std::vector<Page> slides_of(document::Blocks blocks) {
  Diagnostics diagnostics;
  CollectingSink sink = lay_out(document_of(std::move(blocks)), deck_theme(), diagnostics);
  std::vector<Page> slides;
  for (Page& page : sink.pages)
    if (page.matter == Matter::body) slides.push_back(std::move(page));
  return slides;
}

std::string words_on(const Page& slide, bool with_artifacts = false) {
  std::string text;
  for (const Item& item : slide.items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run != nullptr && (with_artifacts || item.tag != no_tag)) text += run->text;
  }
  return text;
}

document::Table long_table(int rows) {
  document::Table table;
  table.number = "Table 1";
  table.caption = words("Posts");
  table.columns = {{"post", document::Align::left, "", 0}};
  table.head = {row({"Post"})};
  for (int i = 1; i <= rows; ++i) table.rows.push_back(row({"Post " + std::to_string(i)}));
  return table;
}

document::Note source(std::string from) {
  return {document::NoteKind::source, words(std::string(document::source_prefix) + std::move(from)),
          document::NoteUse::everywhere};
}

/// Nothing is painted outside the paper, and no content under the foot's line.
void expect_inside(const Page& slide) {
  const theme::PageGeometry page = deck_theme().page;
  for (const Item& item : slide.items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr) continue;
    EXPECT_GE(run->x, 0) << run->text;
    EXPECT_LE(static_cast<double>(run->x) + run_width(*run), page.width) << run->text;
    if (item.tag != no_tag) {
      EXPECT_LE(run->y, page.height - page.bottom + 1) << run->text;
    }
  }
}

TEST(Slides, BeginAtHeadings) {
  const std::string much = prose(120);
  const auto slides =
      slides_of({heading(2, "a", "First"), paragraph("One."), heading(3, "b", "Second"),
                 paragraph("Two. " + much), heading(4, "c", "Third"), paragraph("Three. " + much)});
  // A chapter of two sections has a slide of its own, with the few words before them.
  ASSERT_EQ(slides.size(), 3U);
  EXPECT_THAT(words_on(slides[0]), HasSubstr("First"));
  EXPECT_THAT(words_on(slides[0]), HasSubstr("One."));
  EXPECT_THAT(words_on(slides[1]), HasSubstr("Second"));
  EXPECT_THAT(words_on(slides[2]), HasSubstr("Third"));
}

TEST(Slides, AreNumberedAfterTheTitleSlide) {
  const auto slides = slides_of({heading(2, "a", "First"), paragraph("One.")});
  ASSERT_EQ(slides.size(), 1U);
  EXPECT_EQ(slides.front().label, "2");
  EXPECT_THAT(words_on(slides.front(), true), HasSubstr("Slide 2"));
}

TEST(Slides, GoOnUnderTheSameTitle) {
  const auto slides = slides_of({heading(2, "a", "Vacant posts"), {long_table(400), {}}});
  ASSERT_GT(slides.size(), 1U);
  for (std::size_t i = 0; i < slides.size(); ++i) {
    EXPECT_EQ(words_on(slides[i], true).find("(continued)") != std::string::npos, i > 0);
    EXPECT_THAT(words_on(slides[i], true), HasSubstr("Vacant posts"));
    expect_inside(slides[i]);
  }
  EXPECT_THAT(words_on(slides.back()), HasSubstr("Post 400"));
  EXPECT_THAT(words_on(slides.back()), Not(HasSubstr("Post 1 ")));
}

/// The words at the left of the figure, both on one slide.
TEST(Slides, HaveWordsNextToADiagram) {
  const auto slides = slides_of(
      {heading(2, "a", "Who decides"), paragraph(prose(40)), {diagram::partnership(), {}}});
  ASSERT_EQ(slides.size(), 1U);
  double text_right = 0;
  double picture_left = deck_theme().page.width;
  for (const Item& item : slides.front().items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || item.tag == no_tag) continue;
    if (run->size == 17.0F) text_right = std::max(text_right, run->x + run_width(*run));
    if (run->text.starts_with("Partnership board"))
      picture_left = std::min(picture_left, static_cast<double>(run->x));
  }
  EXPECT_GT(text_right, 0);
  EXPECT_LT(text_right, picture_left);
}

TEST(Slides, HaveTheirSourcesAtTheFoot) {
  document::Table table = long_table(3);
  table.notes = {source("A survey, 2022")};
  document::Table other = table;
  other.number = "Table 2";
  const auto slides = slides_of({heading(2, "a", "Posts"), {table, {}}, {other, {}}});
  ASSERT_EQ(slides.size(), 1U);
  const std::string said = words_on(slides.front());
  EXPECT_THAT(said, HasSubstr("Source: A survey, 2022"));
  EXPECT_EQ(said.find("A survey"), said.rfind("A survey"));  // once, though two tables have it
  for (const Item& item : slides.front().items)
    if (const auto* run = std::get_if<TextRun>(&item.content);
        run != nullptr && run->text.starts_with("Source")) {
      EXPECT_GT(run->y, deck_theme().page.height - deck_theme().page.bottom - 20);
    }
}

/// Long text has two columns and stays on its slides.
TEST(Slides, HoldLongTextInTwoColumns) {
  for (const int count : {30, 200, 900}) {
    const auto slides = slides_of({heading(2, "a", "Long"), paragraph(prose(count)),
                                   paragraph(prose(count)), paragraph(prose(count))});
    for (const Page& slide : slides) expect_inside(slide);
  }
}

/// Two sections of a line each share a slide; its title is the chapter's.
TEST(Slides, HoldShortSectionsUnderTheTitleAboveThem) {
  const auto slides = slides_of({heading(2, "a", "First"), heading(3, "b", "Second"),
                                 paragraph("Two."), heading(3, "c", "Third"), paragraph("Three.")});
  ASSERT_EQ(slides.size(), 2U);
  EXPECT_THAT(words_on(slides[1], true), HasSubstr("First"));
  EXPECT_THAT(words_on(slides[1]), HasSubstr("Second"));
  EXPECT_THAT(words_on(slides[1]), HasSubstr("Third"));
}

TEST(Slides, HoldATableOf300Rows) {
  const auto slides = slides_of({heading(2, "a", "Posts"), {long_table(300), {}}});
  std::string all;
  for (const Page& slide : slides) {
    expect_inside(slide);
    EXPECT_THAT(words_on(slide, true), HasSubstr("Post"));
    all += words_on(slide);
  }
  for (const int row : {1, 150, 300}) EXPECT_THAT(all, HasSubstr("Post " + std::to_string(row)));
}

/// 300 letters without a space, and as words.
TEST(Slides, HoldLongHeadings) {
  for (const std::string& title : {std::string(300, 'W'), prose(50)}) {
    const auto slides = slides_of({heading(2, "a", title), paragraph(prose(300))});
    ASSERT_FALSE(slides.empty());
    for (const Page& slide : slides) expect_inside(slide);
  }
}

TEST(Slides, NeedNoHeadings) {
  const auto slides = slides_of({paragraph(prose(900)), {long_table(20), {}}});
  ASSERT_GT(slides.size(), 1U);
  for (const Page& slide : slides) expect_inside(slide);
}

TEST(Slides, OfNothingAreATitleSlide) {
  Diagnostics diagnostics;
  EXPECT_EQ(lay_out(document_of({}), deck_theme(), diagnostics).pages.size(), 1U);
  EXPECT_EQ(slides_of({heading(2, "a", "Empty")}).size(), 1U);
}

}  // namespace
}  // namespace muster::layout
