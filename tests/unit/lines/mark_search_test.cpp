// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/lines/marks.hpp"

namespace muster::lines {
namespace {

TEST(PlainLetters, AreWhatTheEyeTakesThemFor) {
  EXPECT_EQ(plain_letters("\uFF21\u00E9\U0001D41A (\u00A0x)"), "aea ( x)");
  EXPECT_EQ(plain_letters("a\u00AD\u200Bb\\c*d"), "abcd");
  EXPECT_EQ(plain_letters("\uFF5B\uFF1A\uFF1D\u2237\uFF5D"), "{:=::}");
  EXPECT_EQ(plain_letters("&#123;&#x7D;&colon;&amp;&nosuch;"), "{}:&\x02");
  EXPECT_EQ(plain_letters("\u0431\u2014\u00A7"), "\x02-\x03");
  EXPECT_EQ(plain_letters("R&D; 5 & 6"), "r\x02 5 & 6");
  EXPECT_EQ(plain_letters("&#9999999999; &#; &;"), "&#9999999999; &#; &;");
}

TEST(MarkSearch, FindsEverySpellingInACell) {
  for (std::string mark : test::brace_marks) {
    if (mark.find("{{") != std::string::npos) continue;
    EXPECT_TRUE(resembles_mark("Posts at risk " + mark)) << mark;
  }
  std::vector<std::string> marks(test::block_marks.begin(), test::block_marks.end());
  marks.insert(marks.end(), test::line_marks.begin(), test::line_marks.end());
  for (const std::string& mark : marks) {
    bool code = mark.starts_with('~') || mark.starts_with("``` r") || mark.starts_with('@');
    bool tag = mark.find("{{") != std::string::npos;
    if (code || tag) continue;
    EXPECT_TRUE(resembles_mark("Words\n" + mark + "\nmore")) << mark;
  }
}

TEST(MarkSearch, LetsProsePass) {
  for (const char* text : {"Access is restricted to staff with a smart card.",
                           "The audience: board members, and all who work in the sector.",
                           "Our audience is the public; the restricted part went to the board.",
                           "Restricted",
                           "RESTRICTED",
                           "## Restricted",
                           "- Restricted",
                           "| Restricted | 12 |",
                           "**Restricted**",
                           "> Restricted",
                           "1. Restricted funds",
                           "Restricted: 12 posts.",
                           "Restricted funds (audience: trustees) are shown apart.",
                           "Audience",
                           "# Audience",
                           "Audience: all staff",
                           "Audience\n\nAll staff.",
                           "an audience of 1,200 (restricted view)",
                           "Time: 11.30 am: restricted opening",
                           "Ratio 3:1 of restricted to unrestricted funds",
                           "[Restricted funds](https://example.org/restricted)",
                           "See [below](#restricted-funds).",
                           "<https://example.org/?audience=staff>",
                           "https://example.org/x?a=1&audience=staff",
                           "https://example.org/?status=restricted",
                           "[jobs](https://example.org/jobs?audience=nurses&page=2)",
                           "the f(x) = {1, 2, 3} of it",
                           "{lang=cy}",
                           "[Iechyd da]{lang=cy}",
                           "set notation {a, b}\n\nfor a restricted audience",
                           "Staff side (restricted to members) met.",
                           "restricted, limited or closed",
                           "\u201CRestricted\u201D means for the board.",
                           "A restricted audience.",
                           "Who is it for? Restricted groups first.",
                           "cost \u00A35m \u2013 restricted",
                           "https://example.org/restricted",
                           "100% restricted",
                           "Posts & restricted posts; more",
                           "R&D; restricted grants",
                           "10:30: Restricted session",
                           "std::vector"})
    EXPECT_FALSE(resembles_mark(text)) << text;
}

TEST(MarkSearch, ForgetsABraceAtTheEndOfItsParagraph) {
  MarkSearch search;
  EXPECT_FALSE(search.look("a { b"));
  EXPECT_TRUE(search.look("c restricted"));
  search.end_paragraph();
  EXPECT_FALSE(search.look("c restricted"));
}

TEST(MarkSearch, LooksAtValuesForMarksOnly) {
  EXPECT_FALSE(MarkSearch::look_at_values(" title=\"Restricted\" caption=\"audience: all\""));
  EXPECT_TRUE(MarkSearch::look_at_values(" title=\"x\" audience=restricted"));
  EXPECT_TRUE(MarkSearch::look_at_values(" title=\"x {.restricted}\""));
}

TEST(MarkSearch, KnowsIdsThatWereMeantAsMarks) {
  EXPECT_TRUE(is_mark_id("restricted"));
  EXPECT_TRUE(is_mark_id("Audience-restricted"));
  EXPECT_FALSE(is_mark_id("restricted-posts"));
  EXPECT_FALSE(is_mark_id("audience"));
}

/// Twice the text costs about twice the time; a square would take minutes here.
TEST(MarkSearch, TakesLongLinesAsTheyCome) {
  for (const char* part : {"{", "}", "a{", ":", "::: a ", "audience ", "restricted", "a}", "&#",
                           "- ", ">", "\u0430", "audience:", ". ", "{ restricte "}) {
    std::string line;
    while (line.size() < 1'000'000) line += part;
    MarkSearch search;
    search.look(line);
    resembles_mark(line);
  }
}

}  // namespace
}  // namespace muster::lines
