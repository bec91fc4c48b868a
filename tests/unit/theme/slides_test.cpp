// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "theme/theme.hpp"

namespace muster::theme {
namespace {

constexpr double points_per_millimetre = 72 / 25.4;

TEST(Slides, HaveThePaperThatTheThemeNames) {
  Theme theme;
  const PageGeometry wide = as_slides(theme).page;
  EXPECT_NEAR(wide.width, 338.67 * points_per_millimetre, 0.05);
  EXPECT_NEAR(wide.height, 190.5 * points_per_millimetre, 0.05);
  theme.slides.size = SlideSize::a4_landscape;
  const PageGeometry a4 = as_slides(theme).page;
  EXPECT_NEAR(a4.width, 297 * points_per_millimetre, 0.05);
  EXPECT_NEAR(a4.height, 210 * points_per_millimetre, 0.05);
}

/// Boards ask for 16 points or more; what is smaller is a source, a note or a label of a chart.
TEST(Slides, HaveLargeTextWithOneColumn) {
  Theme theme;
  theme.page.side = 110;
  theme.page.measure = 400;
  const Theme slides = as_slides(theme);
  EXPECT_TRUE(slides.is_deck);
  EXPECT_GE(slides.type.body, 16);
  EXPECT_GE(slides.type.small, 11);
  EXPECT_GE(slides.type.table, 12);
  EXPECT_EQ(slides.page.side, 0);
  EXPECT_EQ(slides.page.measure, 0);
  EXPECT_EQ(slides.contents_depth, 1);
}

TEST(Slides, OfLargePrintHaveNothingUnder16Points) {
  const Theme slides = as_slides(large_print(Theme{}));
  EXPECT_DOUBLE_EQ(slides.type.body, 20);
  for (const double size : {slides.type.small, slides.type.table, slides.type.headings.back()})
    EXPECT_GE(size, 16);
}

}  // namespace
}  // namespace muster::theme
