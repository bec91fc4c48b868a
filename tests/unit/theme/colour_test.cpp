// SPDX-License-Identifier: MIT
#include "theme/theme_fields.hpp"

#include <gtest/gtest.h>

namespace muster::theme {
namespace {

TEST(Colour, IsReadFromSixDigitsAndPrintedBack) {
  const auto colour = parse_colour("#12436D");
  ASSERT_TRUE(colour.has_value());
  EXPECT_EQ(*colour, (Colour{0x12, 0x43, 0x6d}));
  EXPECT_EQ(hex(*colour), "#12436d");
}

TEST(Colour, RefusesEverythingElse) {
  for (const char* text : {"", "#fff", "12436d", "#12436g", "#12436d ", "#-2436d", "red"}) {
    EXPECT_FALSE(parse_colour(text).has_value()) << text;
  }
}

TEST(Contrast, OfBlackAndWhiteIsTwentyOne) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 1e-9);
}

TEST(Contrast, OfAColourWithItselfIsOne) {
  EXPECT_NEAR(contrast({18, 67, 109}, {18, 67, 109}), 1.0, 1e-12);
}

// #767676 is the lightest grey that passes 4.5:1 on white; #777777 is the first that fails. By
// hand: (0x77/255 = 0.46667 + 0.055) / 1.055 to the power 2.4 = 0.18447; 1.05 / 0.23447 = 4.478.
TEST(Contrast, AgreesWithTheKnownEdgeForGreyOnWhite) {
  EXPECT_GE(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.5);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.478, 0.0005);
}

TEST(Contrast, DoesNotCareWhichComesFirst) {
  EXPECT_DOUBLE_EQ(contrast({10, 20, 30}, {200, 100, 50}), contrast({200, 100, 50}, {10, 20, 30}));
}

TEST(Role, HasANameForEach) {
  EXPECT_EQ(role_name(Role::page), "page");
  EXPECT_EQ(role_name(Role::table_head_text), "table-head-text");
  EXPECT_EQ(role_name(Role::limit), "limit");
}

}  // namespace
}  // namespace muster::theme
