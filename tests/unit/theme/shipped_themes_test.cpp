// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "support/source_path.hpp"
#include "theme/theme.hpp"

namespace muster::theme {
namespace {

class ShippedTheme : public ::testing::TestWithParam<const char*> {};

TEST_P(ShippedTheme, LoadsWithoutAWord) {
  Diagnostics diagnostics;
  const auto themes = open_folder(test::source_path("templates/theme"));
  const Theme theme = load_theme(*themes, GetParam(), diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  // A measure of 60 to 75 characters, with notes next to it or not: about half an em each in these
  // families.
  const double width = theme.page.width - theme.page.left - theme.page.right;
  EXPECT_GT((width - theme.page.side) / (theme.type.body * 0.5), 60);
  EXPECT_LT(theme.page.measure / (theme.type.body * 0.5), 75);
  EXPECT_GT(theme.page.measure / width, 0.8) << "text leaves a hole next to wide blocks";
  EXPECT_GE(theme.type.body, 10.5);
  EXPECT_LE(theme.type.body, 12);
  EXPECT_FALSE(theme.logo.has_value()) << "no protected mark is shipped";
}

TEST(ShippedThemes, LookDifferentFromEachOther) {
  Diagnostics diagnostics;
  const auto themes = open_folder(test::source_path("templates/theme"));
  const Theme neutral = load_theme(*themes, "neutral", diagnostics);
  const Theme health = load_theme(*themes, "health", diagnostics);
  const Theme council = load_theme(*themes, "council", diagnostics);
  EXPECT_NE(neutral.type.family, health.type.family);
  EXPECT_NE(health.type.family, council.type.family);
  EXPECT_NE(neutral.chapters.opener, health.chapters.opener);
  EXPECT_NE(health.chapters.opener, council.chapters.opener);
  EXPECT_NE(neutral.boxes, health.boxes);
  EXPECT_NE(health.boxes, council.boxes);
  EXPECT_NE(health.cover.style, council.cover.style);
  EXPECT_NE(neutral.cover.height, health.cover.height);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedTheme, ::testing::Values("neutral", "health", "council"));

}  // namespace
}  // namespace muster::theme
