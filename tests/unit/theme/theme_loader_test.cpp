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
  EXPECT_THAT(problem.message, HasSubstr("nothing after their end is read"));
}

TEST(ThemeLoader, NamesTheNearestThemeForAnUnknownOne) {
  Diagnostics diagnostics;
  load_theme(*memory_folder({{"neutral.yaml", ""}}), "neutrel", diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code, code::theme_unknown);
  EXPECT_THAT(diagnostics.items()[0].hints, ::testing::ElementsAre(HasSubstr("'neutral'")));
}

TEST(PageGrammar, IsReadFromTheTheme) {
  Diagnostics diagnostics;
  const Theme theme = load_source(
      theme_source({}, "cover: {style: band, height: 0.5}\n"
                       "chapters: {own-page-from: 0.25, page-before: 0.6, opener: tint, colours: "
                       "[accent, series-1]}\n"
                       "contents: {depth: 3}\nboxes: {style: outline}\npage: {side: 110}\n"
                       "type: {heading-family: Caladea, hyphenate: false}\n"),
      diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  EXPECT_EQ(theme.cover.style, CoverStyle::band);
  EXPECT_EQ(theme.cover.height, 0.5);
  EXPECT_EQ(theme.chapters.own_page_from, 0.25);
  EXPECT_EQ(theme.chapters.page_before, 0.6);
  EXPECT_EQ(theme.chapters.opener, OpenerStyle::tint);
  EXPECT_EQ(theme.chapters.colours, (std::vector<Role>{Role::accent, Role::series_1}));
  EXPECT_EQ(theme.contents_depth, 3);
  EXPECT_EQ(theme.boxes, BoxStyle::outline);
  EXPECT_EQ(theme.page.side, 110);
  EXPECT_EQ(theme.type.heading_family, "Caladea");
  EXPECT_FALSE(theme.type.hyphenate);
}

std::string first_problem(const std::string& rest, const std::map<std::string, std::string>& roles = {}) {
  Diagnostics diagnostics;
  load_source(theme_source(roles, rest), diagnostics);
  return diagnostics.items().empty() ? "" : to_text(diagnostics.items().front());
}

TEST(Slides, AreReadFromTheTheme) {
  Diagnostics diagnostics;
  const Theme theme = load_source(
      theme_source({}, "slides: {size: a4-landscape, body: 18, annexes: omit}\n"), diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  EXPECT_EQ(theme.slides.size, SlideSize::a4_landscape);
  EXPECT_EQ(theme.slides.body, 18);
  EXPECT_FALSE(theme.slides.annexes);
  EXPECT_EQ(first_problem("slides: {size: 16:9, annexes: print}\n"), "");
}

TEST(Slides, RefuseWhatTheyDoNotKnow) {
  using testing::HasSubstr;
  EXPECT_THAT(first_problem("slides: {size: 4:3}\n"), HasSubstr("'slides.size' cannot be '4:3'"));
  EXPECT_THAT(first_problem("slides: {body: 12}\n"),
              HasSubstr("'slides.body' must be a number from 16 to 24"));
  EXPECT_THAT(first_problem("slides: {annexes: maybe}\n"),
              HasSubstr("'slides.annexes' cannot be 'maybe'"));
  EXPECT_THAT(first_problem("slides: {pages: 3}\n"), HasSubstr("unknown key 'slides.pages'"));
}

TEST(PageGrammar, RefusesWhatItDoesNotKnow) {
  using testing::HasSubstr;
  EXPECT_THAT(first_problem("cover: {style: bande}\n"),
              AllOf(HasSubstr("'cover.style' cannot be 'bande'"), HasSubstr("did you mean 'band'?")));
  EXPECT_THAT(first_problem("cover: {stile: band}\n"), HasSubstr("unknown key 'cover.stile'"));
  EXPECT_THAT(first_problem("chapters: {opener: x}\n"), HasSubstr("'chapters.opener' cannot be 'x'"));
  EXPECT_THAT(first_problem("chapters: {colours: [acccent]}\n"),
              HasSubstr("'chapters.colours' names the role 'acccent', which does not exist"));
  EXPECT_THAT(first_problem("chapters: {colours: []}\n"),
              HasSubstr("'chapters.colours' must be a list of 1 to 12 roles"));
  EXPECT_THAT(first_problem("chapters: {own-page-from: 2}\n"),
              HasSubstr("'chapters.own-page-from' must be a number from 0 to 1"));
  EXPECT_THAT(first_problem("contents: {depth: 9}\n"),
              HasSubstr("'contents.depth' must be a number from 1 to 4"));
  EXPECT_THAT(first_problem("boxes: {style: round}\n"), HasSubstr("'boxes.style' cannot be 'round'"));
  EXPECT_THAT(first_problem("type: {hyphenate: sometimes}\n"),
              HasSubstr("'type.hyphenate' must be true or false"));
  EXPECT_THAT(first_problem("partners: {file: a.png}\n"),
              HasSubstr("'partners' must be a list of at most 12 logos"));
  EXPECT_THAT(first_problem("partners: [a.png]\n"),
              HasSubstr("each of 'partners' must be a map with 'file' and 'alternative'"));
  EXPECT_THAT(first_problem("partners: [{file: a.png, alternative: A}]\n"),
              HasSubstr("there is no file 'a.png'"));
}

TEST(PageGrammar, ACoverWithAPictureNamesItsFile) {
  using testing::HasSubstr;
  EXPECT_THAT(first_problem("cover: {style: picture}\n"),
              HasSubstr("the cover has no picture: name its file in 'cover.file'"));
  EXPECT_THAT(first_problem("cover: {style: picture, file: a.jpg}\n"),
              HasSubstr("there is no file 'a.jpg'"));
}

TEST(PageGrammar, ACoversPictureIsReadFromTheEdition) {
  Diagnostics diagnostics;
  const auto themes = memory_folder(
      {{"mine.yaml",
        theme_source({}, "cover: {style: picture, file: a.svg, alternative: A street}\n")}},
      "themes");
  const auto edition =
      memory_folder({{"a.svg",
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
                      "<rect width=\"20\" height=\"10\" fill=\"#123456\"/></svg>"}},
                    "edition");
  const Theme theme = load_theme(*themes, "mine", diagnostics, edition.get());
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  ASSERT_TRUE(theme.cover.picture.has_value());
  EXPECT_EQ(theme.cover.picture->width, 20);
  EXPECT_EQ(theme.cover.alternative, "A street");
}

TEST(PageGrammar, AChaptersColourMustCarryItsTitle) {
  EXPECT_THAT(first_problem("chapters: {colours: [series-2]}\n", {{"series-2", "#888888"}}),
              testing::HasSubstr("accent-text #ffffff on series-2 #888888 has a contrast of 3.54:1, "
                                 "but text needs at least 4.5:1"));
}

}  // namespace
}  // namespace muster::theme
