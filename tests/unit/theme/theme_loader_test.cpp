// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "theme_source.hpp"

namespace muster::theme {
namespace {

using ::testing::HasSubstr;

/// The one problem of a source that must have exactly one.
Diagnostic only_problem(const std::string& source) {
  Diagnostics diagnostics;
  load_source(source, diagnostics);
  EXPECT_EQ(diagnostics.items().size(), 1U);
  return diagnostics.items().empty() ? Diagnostic{} : diagnostics.items().front();
}

TEST(ThemeLoader, ReadsColoursAndLeavesTheRestAtItsDefaults) {
  Diagnostics diagnostics;
  const Theme theme = load_source(theme_source({{"link", "#12436d"}}), diagnostics);
  EXPECT_TRUE(diagnostics.items().empty());
  EXPECT_EQ(hex(theme.colour(Role::link)), "#12436d");
  EXPECT_EQ(theme.type.family, "Liberation Sans");
  EXPECT_EQ(theme.name, "mine");
}

TEST(ThemeLoader, ReadsTypePageAndSpace) {
  Diagnostics diagnostics;
  const Theme theme =
      load_source(theme_source({},
                               "type: {body: 12, headings: [24, 18, 14, 12], line-height: 1.5}\n"
                               "page: {left: 50}\nspace: 7.5\n"),
                  diagnostics);
  EXPECT_TRUE(diagnostics.items().empty());
  EXPECT_EQ(theme.type.body, 12);
  EXPECT_EQ(theme.type.headings[1], 18);
  EXPECT_EQ(theme.type.line_height, 1.5);
  EXPECT_EQ(theme.page.left, 50);
  EXPECT_EQ(theme.space, 7.5);
}

// 0x77 grey on white is 4.478:1, as worked out in colour_test. It is used on three white grounds.
TEST(ThemeLoader, NamesThePairAndTheRatioOfTextThatIsTooFaint) {
  Diagnostics diagnostics;
  load_source(theme_source({{"muted-text", "#777777"}}), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 3U);
  const Diagnostic& problem = diagnostics.items()[0];
  EXPECT_EQ(problem.code, code::theme_contrast);
  EXPECT_THAT(problem.message, HasSubstr("muted-text #777777 on page #ffffff"));
  EXPECT_THAT(problem.message, HasSubstr("4.47:1, but text needs at least 4.5:1"));
  EXPECT_EQ(problem.location, (Location{"themes/mine.yaml", 4, 15}));
}

// 1.05 / (((0xa0/255 + 0.055)/1.055)^2.4 + 0.05) = 1.05 / 0.40198 = 2.612.
TEST(ThemeLoader, HoldsGraphicsToThreeToOne) {
  const Diagnostic problem = only_problem(theme_source({{"series-2", "#a0a0a0"}}));
  EXPECT_EQ(problem.code, code::theme_contrast);
  EXPECT_THAT(problem.message, HasSubstr("series-2 #a0a0a0 on page #ffffff"));
  EXPECT_THAT(problem.message, HasSubstr("2.61:1, but graphics need at least 3.0:1"));
}

TEST(ThemeLoader, AsksForEveryRole) {
  const Diagnostic problem = only_problem(theme_source({{"limit", ""}}));
  EXPECT_EQ(problem.code, code::theme_missing_role);
  EXPECT_THAT(problem.message, HasSubstr("light.limit"));
}

TEST(ThemeLoader, NamesTheNearestKeyForAnUnknownOne) {
  const Diagnostic role = only_problem(theme_source({}, "type: {bodi: 12}\n"));
  EXPECT_EQ(role.code, code::theme_unknown_key);
  EXPECT_THAT(role.message, HasSubstr("type.bodi"));
  EXPECT_THAT(role.hints, ::testing::ElementsAre(HasSubstr("type.body")));
}

TEST(ThemeLoader, RefusesWhatIsNoColour) {
  const Diagnostic problem = only_problem(theme_source({{"link", "red;}</style>"}}));
  EXPECT_EQ(problem.code, code::theme_bad_value);
}

TEST(ThemeLoader, RefusesAFamilyThatCouldLeaveTheStyleSheet) {
  for (const char* family : {"x;}</style>", "\"open", "url(x)", ""}) {
    Diagnostics diagnostics;
    load_source(theme_source({}, "type: {web-family: '" + std::string(family) + "'}\n"),
                diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1U) << family;
    EXPECT_EQ(diagnostics.items()[0].code, code::theme_bad_value);
  }
}

TEST(ThemeLoader, RefusesNumbersOutOfRange) {
  const Diagnostic problem = only_problem(theme_source({}, "space: 99\n"));
  EXPECT_EQ(problem.code, code::theme_bad_value);
  EXPECT_THAT(problem.message, HasSubstr("from 2 to 24, not '99'"));
}

TEST(ThemeLoader, RefusesADuplicateKey) {
  EXPECT_EQ(only_problem(theme_source({}, "space: 6\nspace: 7\n")).code, code::theme_bad_value);
}

TEST(ThemeLoader, AsksForTheLogosAlternativeText) {
  Diagnostics diagnostics;
  load_source(theme_source({}, "logo: {file: logo.svg}\n"), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 2U);  // and the file doesn't exist
  EXPECT_EQ(diagnostics.items()[0].code, code::theme_bad_value);
  EXPECT_THAT(diagnostics.items()[0].message, HasSubstr("alternative text"));
}

TEST(ThemeLoader, SaysWhereTheYamlIsBroken) {
  const Diagnostic problem = only_problem("light: {page: \"#ffffff\"\n  text: [\n");
  EXPECT_EQ(problem.code, code::theme_syntax);
  EXPECT_GE(problem.location.line, 2U);
}

TEST(ThemeLoader, RefusesASecondDocument) {
  const Diagnostic problem = only_problem("space: 6\n---\nspace: 9\n");
  EXPECT_EQ(problem.code, code::theme_syntax);
  EXPECT_EQ(problem.location, (Location{"themes/mine.yaml", 2, 1}));
  EXPECT_THAT(problem.message, HasSubstr("nothing after them is read"));
}

TEST(ThemeLoader, NamesTheNearestThemeForAnUnknownOne) {
  Diagnostics diagnostics;
  load_theme(*memory_folder({{"neutral.yaml", ""}}), "neutrel", diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code, code::theme_unknown);
  EXPECT_THAT(diagnostics.items()[0].hints, ::testing::ElementsAre(HasSubstr("'neutral'")));
}

}  // namespace
}  // namespace muster::theme
