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
