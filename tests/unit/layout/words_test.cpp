// SPDX-License-Identifier: MIT
// Words that stay together, the division of words, and the widths of columns.
#include <gtest/gtest.h>

#include "document/table_grid.hpp"
#include "layout/hyphenator.hpp"
#include "layout/table_columns.hpp"
#include "layout/word_class.hpp"
#include "skip.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

bool together(const char* left, const char* right) {
  return stay_together(classify(left), classify(right));
}

TEST(Words, AFigureStaysWithItsUnit) {
  EXPECT_TRUE(together("10,119", "WTE"));
  EXPECT_TRUE(together("£3", "million,"));
  EXPECT_FALSE(together("about", "WTE"));
}

TEST(Words, DatesAndLabelsStayTogether) {
  EXPECT_TRUE(together("1", "October"));
  EXPECT_TRUE(together("October", "2022."));
  EXPECT_TRUE(together("Table", "3"));
  EXPECT_FALSE(together("40", "October"));
}

TEST(Words, ADashDoesNotBeginALine) { EXPECT_TRUE(together("work", "–")); }

TEST(Words, CompoundsBreakAfterTheirHyphenButFiguresDoNot) {
  EXPECT_EQ(break_points("whole-time"), std::vector<std::uint16_t>{6});
  EXPECT_TRUE(break_points("2022-23").empty());
  EXPECT_TRUE(break_points("e-mail").empty());
}

TEST(Words, AddressesBreakAfterTheirJoints) {
  // https://example.org/a: after "example." is 16, after "org/" is 20 (too near the end).
  EXPECT_EQ(break_points("https://example.org/plan"), (std::vector<std::uint16_t>{8, 16, 20}));
}

TEST(Words, HyphensAreThreeLettersFromTheEnds) {
  Hyphenator hyphenator("en-GB");
  if (!hyphenator.available())
    MUSTER_SKIP("hyphenation", "the package hyphen-en-gb is not installed");
  for (std::uint16_t point : hyphenator.points("considerable,")) {
    EXPECT_GE(point, 3);
    EXPECT_LE(point, 12 - 3);
  }
  EXPECT_FALSE(hyphenator.points("considerable,").empty());
  EXPECT_TRUE(hyphenator.points("NHSmail2").empty());
  EXPECT_TRUE(hyphenator.points("staff").empty());
}

TEST(Columns, SurplusIsSharedByWhatColumnsPrefer) {
  // The columns prefer 100 + 200 and get 400 - 4 * 5 = 380: the other 80 are divided 1 : 2.
  const ColumnPlan plan = plan_columns({{20, 100, 100}, {50, 200, 200}}, 400, 5, 1);
  ASSERT_EQ(plan.widths.size(), 2U);
  EXPECT_NEAR(plan.widths[0], 100 + 80.0 / 3 + 10, 0.01);
  EXPECT_NEAR(plan.widths[1], 200 + 160.0 / 3 + 10, 0.01);
}

TEST(Columns, ShortageLeavesEachItsLeast) {
  // There are 180; the columns need 70 and prefer 370 (200 is cut to 180): 110 are divided 80 :
  // 130.
  const ColumnPlan plan = plan_columns({{20, 100, 100}, {50, 200, 200}}, 200, 5, 1);
  EXPECT_NEAR(plan.widths[0], 20 + 110 * 80.0 / 210 + 10, 0.01);
  EXPECT_NEAR(plan.widths[0] + plan.widths[1], 200, 0.01);
}

TEST(Columns, HeadsUnfoldAsFarAsThereIsRoom) {
  // Folded heads need 40 + 60 = 100, unfolded ones 80 + 100 = 180. 160 - 20 = 140 is half way.
  const ColumnPlan plan = plan_columns({{20, 40, 80}, {20, 60, 100}}, 160, 5, 1);
  EXPECT_NEAR(plan.widths[0], 60 + 10, 0.01);
  EXPECT_NEAR(plan.widths[1], 80 + 10, 0.01);
}

TEST(Columns, SmallerTypeIsTheLastResort) {
  const ColumnPlan plan = plan_columns({{100, 100, 100}, {100, 100, 100}}, 200, 5, 0.8);
  ASSERT_TRUE(plan.fits());
  EXPECT_LT(plan.factor, 1);
  EXPECT_LE(plan.widths[0] + plan.widths[1], 200.01);
  EXPECT_FALSE(plan_columns({{100, 100, 100}, {100, 100, 100}}, 100, 5, 0.8).fits());
}

/// A paragraph of words with these widths, and spaces of 5 points.
InlineText words_of(std::vector<float> widths) {
  InlineText text;
  for (const float width : widths) {
    Atom& atom = text.atoms.emplace_back();
    atom.width = width;
    atom.space = 5;
    atom.joint = Joint::space;
  }
  return text;
}

/// A head of three words over the second column, and four rows with two words in the first.
RowTexts wide_head() {
  RowTexts texts(2);
  texts.begin_row();
  texts.add(0, words_of({30}));
  texts.add(1, words_of({62, 62, 62}));
  for (int row = 0; row < 4; ++row) {
    texts.begin_row();
    texts.add(0, words_of({60, 60}));
    texts.add(1, words_of({40}));
  }
  return texts;
}

TEST(RowTexts, CountTheLinesOfEachCell) {
  RowTexts texts(1);
  for (const auto& widths : {std::vector<float>{20, 20, 20}, {70}, {}}) {
    texts.begin_row();
    texts.add(0, words_of(widths));
  }
  texts.add(0, words_of({10}), 5);
  EXPECT_EQ(texts.lines(0, 70), (std::vector<std::uint16_t>{1, 1, 1}));
  EXPECT_EQ(texts.lines(0, 45), (std::vector<std::uint16_t>{2, 2, 1}));
  EXPECT_EQ(texts.lines(0, 44), (std::vector<std::uint16_t>{3, 2, 1}));
  EXPECT_EQ(texts.lines(0, 14), (std::vector<std::uint16_t>{6, 5, 2}));
}

/// By what they prefer, the columns would get 87 and 113 of 200 points: three lines for the head
/// and two for each row. With 125 points in the first column each row has one.
TEST(Columns, AreAsWideAsTheFewestLinesNeed) {
  const std::vector<ColumnWish> wishes = {{60, 125, 125}, {50, 200, 200}};
  const RowTexts texts = wide_head();
  const ColumnPlan shared = plan_columns(wishes, 220, 5, 1);
  EXPECT_NEAR(shared.widths[0], 10 + 60 + 90 * 65.0 / 215, 0.01);
  const ColumnPlan plan = plan_columns(wishes, 220, 5, 1, &texts);
  EXPECT_GE(plan.widths[0], 125 + 10);
  EXPECT_GE(plan.widths[1], 62 + 10);
  EXPECT_NEAR(plan.widths[0] + plan.widths[1], 220, 0.01);
}

TEST(Columns, WithBarsGiveNoRoomAway) {
  std::vector<ColumnWish> wishes = {{60, 125, 125}, {50, 200, 200}};
  wishes[1].has_pictures = true;
  const RowTexts texts = wide_head();
  EXPECT_GE(plan_columns(wishes, 220, 5, 1, &texts).widths[1],
            plan_columns(wishes, 220, 5, 1).widths[1]);
}

TEST(Grid, CellsGoAroundThoseThatReachDown) {
  document::Row first = row({"a", "b"});
  first.cells[0].row_span = 2;
  document::RowWalker walker(2);
  walker.next(first);
  EXPECT_TRUE(walker.open());
  const auto& cells = walker.next(row({"c"}));
  ASSERT_EQ(cells.size(), 1U);
  EXPECT_EQ(cells[0].column, 1U);
  EXPECT_FALSE(walker.open());
}

}  // namespace
}  // namespace muster::layout
