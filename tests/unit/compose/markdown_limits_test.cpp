// SPDX-License-Identifier: MIT
// Texts that the parser would take time for by the square of their size are refused before it sees
// them, with their place; what people write is not.
#include "compose/markdown/markdown_limits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

namespace limits = markdown_limits;
using testing::HasSubstr;

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// "line: what", or "".
std::string excess(const std::string& markdown) {
  auto found = find_excess(markdown);
  return found ? std::to_string(found->line) + ": " + found->what : "";
}

TEST(MarkdownLimits, MarksOfOneParagraphAreCounted) {
  EXPECT_EQ(excess(times(limits::marks, "'a") + "\n"), "");
  for (const char* mark : {"'a ", "\"a ", "*a ", "_a ", "**a "}) {
    EXPECT_THAT(excess("Words.\n\n" + times(limits::marks + 1, mark) + "\n"),
                HasSubstr("2: this paragraph has over 5,000 quotation marks"))
        << mark;
    EXPECT_THAT(excess(times(limits::marks / 100 + 1, times(100, mark) + "\n")),
                HasSubstr("50: this paragraph has over 5,000"))
        << mark << " over several lines";
  }
}

TEST(MarkdownLimits, EscapedMarksAndLongRunsAreNotMany) {
  EXPECT_EQ(excess(times(20'000, "\\*") + "\n"), "");
  EXPECT_EQ(excess(times(20'000, "_") + "\n"), "");
}

TEST(MarkdownLimits, ABlankLineABulletAndAHeadingBeginAParagraph) {
  for (const char* line : {"it's\n\n", "- it's\n", "# it's\n", "  * it's\n"})
    EXPECT_EQ(excess(times(limits::marks + 1, line)), "") << line;
  EXPECT_NE(excess(times(limits::marks + 1, "-it's\n")), "") << "no list";
  EXPECT_NE(excess(times(limits::marks + 1, "a\n    - it's\n")), "") << "may be a paragraph";
}

TEST(MarkdownLimits, RowsOfATableAreReadOneByOne) {
  const std::string rows = times(limits::marks + 1, "| it's | *so* |\n");
  EXPECT_EQ(excess("| a | b |\n|---|---|\n" + rows), "");
  EXPECT_NE(excess("| a | b |\n|---|\n" + rows), "") << "no table: one column too few";
  EXPECT_NE(excess("| a | b |\n|---|---|\n> it's\n" + rows), "") << "the table has ended";
}

TEST(MarkdownLimits, ImagesAndHtmlThatAreNotClosedAreCounted) {
  EXPECT_EQ(excess(times(limits::openings, "![[]()") + "\n"), "");
  EXPECT_EQ(excess(times(limits::openings + 1, "![[]()") + "\n"),
            "0: this paragraph has over 200 images");
  for (const char* opening : {"a <![CDATA[", "a <?", "a <!A ", "a <!-- "})
    EXPECT_EQ(excess(times(limits::openings + 1, opening) + "\n"),
              "0: this paragraph has over 200 <! and <?")
        << opening;
}

TEST(MarkdownLimits, WideTablesAndManyCellsAreRefused) {
  const std::string bars = times(limits::bars + 1, "|");
  EXPECT_EQ(excess("a\n" + bars + "\n"), "1: this line has over 500 columns");
  const std::string head = times(101, "|a") + "\n" + times(101, "|-") + "\n";
  EXPECT_EQ(excess(head + times(2'000, "|x|\n")), "");
  EXPECT_EQ(excess("Words.\n\n" + head + times(6'000, "|x|\n")),
            "2: the tables up to and including this one have over 500,000 cells");
}

TEST(MarkdownLimits, RulingsOfTablesInAParagraphAreCounted) {
  EXPECT_EQ(excess(times(limits::rulings, "a\n|-|-|\n")), "");
  EXPECT_THAT(excess(times(limits::rulings + 1, "a\n|-|-|\n")),
              HasSubstr("101: over 50 lines like this one"));
  EXPECT_THAT(excess(times(limits::lines_above, "a\n") + "|a|\n|-|\n"),
              HasSubstr("5001: over 5,000 lines of this paragraph are above the table"));
}

TEST(MarkdownLimits, LinesBlocksAndNestingHaveALength) {
  EXPECT_THAT(excess(times(limits::line + 1, "a")), HasSubstr("0: this line is longer"));
  EXPECT_THAT(excess(times(17, times(limits::line, "a") + "\n")),
              HasSubstr("8: over 8,000,000 bytes"));
  EXPECT_THAT(excess(times(101, "> ") + "a\n"),
              HasSubstr("0: quotes and lists are nested more than"));
  EXPECT_THAT(excess(times(101, "- ") + "a\n"),
              HasSubstr("0: quotes and lists are nested more than"));
  EXPECT_EQ(excess(times(100, "> ") + "a\n"), "");
}

TEST(MarkdownLimits, ATextHasAnEnd) {
  const std::string paragraph = std::string(9'998, 'w') + "\n\n";  // 10,000 bytes
  EXPECT_EQ(excess(times(limits::text / 10'000, paragraph)), "");
  EXPECT_THAT(excess(times(limits::text / 10'000 + 1, paragraph)),
              HasSubstr("3200: the text is longer than 16,000,000 bytes"));
}

TEST(MarkdownLimits, FootnotesAreCounted) {
  EXPECT_EQ(excess(times(limits::notes, "[^a]: words\n\n")), "");
  EXPECT_THAT(excess(times(limits::notes + 1, "[^a]: words\n\n")),
              HasSubstr("40000: the text has over 20,000 footnotes"));
}

TEST(MarkdownLimits, CodeInFencesIsNotLookedInto) {
  const std::string json = times(3'000, "  {\"a\": \"it's\"},\n");
  EXPECT_EQ(excess("```json\n" + json + "```\n"), "");
  EXPECT_EQ(excess("~~~~\n" + json + "```\n" + json + "~~~~\n"), "");
  EXPECT_NE(excess(json), "");
  EXPECT_NE(excess("```json\n```\n" + json), "") << "the code has ended";
}

TEST(MarkdownLimits, WhatOnlyLooksLikeAFenceHidesNothing) {
  const std::string json = times(3'000, "  {\"a\": \"it's\"},\n");
  EXPECT_NE(excess("<div>\n```\n\n" + json), "") << "HTML ends at the blank line";
  EXPECT_NE(excess("``` a`\n" + json), "") << "code of one line";
  EXPECT_NE(excess("a\n    ```\n" + json), "") << "a paragraph goes on";
  EXPECT_NE(excess("- ```\n\n" + json), "") << "the fence ends with its list item";
  EXPECT_EQ(excess("<https://example.org>\n\n```\n" + json + "```\n"), "") << "no HTML";
}

TEST(MarkdownLimits, AreToldWithFileLineAndColumn) {
  Edition edition;
  edition.narrative("text", "Words.\n\n" + times(limits::openings, "![a](") + "![\n");
  EXPECT_EQ(edition.problems("{{narrative.text}}\n"),
            "edition/narrative/text.md:3:1001 compose.too-large: this paragraph has over 200 "
            "images | put a "
            "blank line between paragraphs\n");
}

TEST(MarkdownLimits, LoopsInLoopsHaveAnEnd) {
  Edition edition;
  std::vector<std::vector<std::string>> rows(40, {"x"});
  edition.table("t", {"v:text"}, rows);
  const std::string loop = "{{#tables.t}}";
  const std::string end = "{{/tables.t}}";
  EXPECT_EQ(edition.problems(times(3, loop) + times(3, end) + "\n"), "");
  EXPECT_THAT(
      edition.problems("Words.\n\n" + times(4, loop) + times(4, end) + "\n"),
      HasSubstr(
          "publication.md:3:40 compose.too-large: the loops up to and including this one produce "
          "over 1,000,000 rows"));
}

TEST(MarkdownLimits, WordsInOtherLanguagesAreNotNestedForEver) {
  const std::string text = times(20'000, "[") + "a" + times(20'000, "]{lang=cy}") + "\n";
  EXPECT_THAT(Edition().problems(text),
              HasSubstr("passages in other languages are nested more than 32 deep"));
}

}  // namespace
}  // namespace muster::compose
