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
  EXPECT_EQ(theme.type.family, "Liberation Sans");
  EXPECT_FALSE(theme.logo.has_value()) << "no protected mark is shipped";
}

INSTANTIATE_TEST_SUITE_P(All, ShippedTheme, ::testing::Values("neutral", "nhs"));

}  // namespace
}  // namespace muster::theme
