// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "theme/theme.hpp"

namespace muster::theme {
namespace {

Theme small_theme() {
  Theme theme;
  theme.type.body = 12;
  theme.type.small = 8;
  theme.type.table = 10;
  theme.type.title = 32;
  theme.type.headings = {24, 18, 14, 12};
  theme.page.side = 110;
  theme.page.measure = 400;
  return theme;
}

TEST(LargePrint, SetsTheBodyToEighteenPointsAndNothingUnderSixteen) {
  const Theme large = large_print(small_theme());
  EXPECT_DOUBLE_EQ(large.type.body, 18);
  EXPECT_DOUBLE_EQ(large.type.small, 16);  // 8 * 18 / 12 = 12
  EXPECT_DOUBLE_EQ(large.type.table, 16);  // 10 * 18 / 12 = 15
  EXPECT_DOUBLE_EQ(large.type.least, 16);
}

// sqrt(18 / 12) = 1.2247: 24 becomes 29.39, 18 becomes 22.05; 14 and 12 would be under the body's 18.
TEST(LargePrint, GrowsTitlesLessThanTextAndKeepsTheirLevelsApart) {
  const Theme large = large_print(small_theme());
  EXPECT_NEAR(large.type.headings[0], 29.39, 0.01);
  EXPECT_NEAR(large.type.headings[1], 22.05, 0.01);
  EXPECT_DOUBLE_EQ(large.type.headings[2], 19);
  EXPECT_DOUBLE_EQ(large.type.headings[3], 18);
  EXPECT_NEAR(large.type.title, 39.19, 0.01);
}

TEST(LargePrint, KeepsPaperAndLineHeightAndHasOneColumnOfWholeWords) {
  const Theme theme = small_theme();
  const Theme large = large_print(theme);
  EXPECT_EQ(large.page.width, theme.page.width);
  EXPECT_EQ(large.page.left, theme.page.left);
  EXPECT_EQ(large.page.side, 0);
  EXPECT_EQ(large.page.measure, 0);
  EXPECT_EQ(large.type.line_height, theme.type.line_height);
  EXPECT_FALSE(large.type.hyphenate);
}

}  // namespace
}  // namespace muster::theme
