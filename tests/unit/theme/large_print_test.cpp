// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "theme/theme.hpp"

namespace muster::theme {
namespace {

TEST(LargePrint, SetsTheBodyToEighteenPointsAndScalesTheRest) {
  Theme theme;
  theme.type.body = 12;
  theme.type.small = 10;
  theme.type.headings = {24, 18, 14, 12};
  const Theme large = large_print(theme);
  EXPECT_DOUBLE_EQ(large.type.body, 18);
  EXPECT_DOUBLE_EQ(large.type.small, 15);        // 10 * 18 / 12
  EXPECT_DOUBLE_EQ(large.type.headings[0], 36);  // 24 * 18 / 12
  EXPECT_DOUBLE_EQ(large.space, 9);              // 6 * 18 / 12
}

TEST(LargePrint, KeepsPaperAndLineHeight) {
  const Theme theme;
  const Theme large = large_print(theme);
  EXPECT_EQ(large.page.width, theme.page.width);
  EXPECT_EQ(large.page.left, theme.page.left);
  EXPECT_EQ(large.type.line_height, theme.type.line_height);
}

}  // namespace
}  // namespace muster::theme
