// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

std::string blocks(const std::string& text) { return Edition().blocks(text); }
std::string problems(const std::string& text) { return Edition().problems(text); }

TEST(Markdown, ReadsInlines) {
  EXPECT_EQ(blocks("A *b* **c** `d` [e](https://example.org \"t\") f\\\ng\nh\n"),
            "paragraph \"A \" emphasis[\"b\"] \" \" strong[\"c\"] \" \" code(\"d\") \" \" "
            "link(\"https://example.org\")[\"e\"] \" f\" break \"g h\" @report/publication.md:1\n");
}

TEST(Markdown, SetsQuotesAndDashes) {
  EXPECT_EQ(blocks("'It's' -- \"so\" --- x...\n"),
            "paragraph \"‘It’s’ – “so” — x…\" @report/publication.md:1\n");
}

TEST(Markdown, ReadsListsQuotesAndCode) {
  EXPECT_EQ(blocks("3. a\n\n   b\n4. - c\n\n> said\n>\n> --- A manager\n\n    code\n"),
            "ordered-list start=3 loose @report/publication.md:1\n"
            "  item\n"
            "    paragraph \"a\" @report/publication.md:1\n"
            "    paragraph \"b\" @report/publication.md:3\n"
            "  item\n"
            "    list @report/publication.md:4\n"
            "      item\n"
            "        paragraph \"c\" @report/publication.md:4\n"
            "quote attribution=\"A manager\" @report/publication.md:6\n"
            "  paragraph \"said\" @report/publication.md:6\n"
            "code-block \"code\\n\" @report/publication.md:10\n");
}

TEST(Markdown, KnowsTheLinesOfATableBelowWords) {
  // The line of text with the most bars isn't a row of the table.
  const std::string place = "templates/report/publication.md:";
  EXPECT_EQ(problems("one\ntwo | b | c\nhead\n|---|\n| cell |\n").substr(0, place.size() + 20),
            place + "3:0 compose.caption:");
  EXPECT_EQ(problems("words\n![a](b.png)\nhead\n|---|\n").substr(0, place.size() + 4),
            place + "2:0 ");
  EXPECT_EQ(problems("words\n![a](b.png)\n").substr(0, place.size() + 4), place + "2:0 ");
}

TEST(Markdown, ReadsTablesWithACaption) {
  EXPECT_EQ(blocks("::: table caption=\"Of *two*\" id=t source=Here\n| Name | Number "
                   "|\n|---|--:|\n| a\\|b | 1 |\n:::\n"),
            "table id=t number=\"Table 1\" @report/publication.md:2\n"
            "  caption \"Of *two*\"\n"
            "  column name left\n"
            "  column number right\n"
            "  head\n"
            "    cell \"Name\"\n"
            "    cell \"Number\"\n"
            "  row\n"
            "    header \"a|b\"\n"
            "    cell \"1\"\n"
            "  note source \"Source: Here\"\n");
  EXPECT_NE(problems("|a|\n|-|\n|b|\n").find(":1:0 compose.caption: this table has no caption"),
            std::string::npos);
}

// GitHub's Markdown drops the excess without a word.
TEST(Markdown, RefusesCellsBeyondTheHeader) {
  const std::string head = "::: table caption=C id=t\n| A | B |\n|---|---|\n";
  EXPECT_EQ(problems(head + "| a | 1 |\n| a |\n| a\\|b | 2 |\n:::\n").find("cells"),
            std::string::npos);
  for (const char* row : {"| a | 1 | 100 |", "| `a | b` | 5 |", "a | 1 | 2"})
    EXPECT_NE(
        problems(head + "| a | 1 |\n" + row + "\n:::\n")
            .find(":5:0 compose.markdown: this row of the table has 3 cells, but its header has 2"),
        std::string::npos)
        << row << problems(head + "| a | 1 |\n" + row + "\n:::\n");
}

TEST(Markdown, RefusesWhatCannotBePrinted) {
  struct Case {
    const char* text;
    const char* place;
    const char* message;
  };
  for (const Case& one : {Case{"a\n\n<div>\n", ":3:0", "HTML cannot be printed"},
                          Case{"a\nb <b>c</b>\n", ":2:0", "HTML cannot be printed"},
                          Case{"<!-- x -->\n", ":1:0", "HTML cannot be printed"},
                          Case{"![a](b.png)\n", ":1:0", "an image in Markdown cannot be printed"},
                          Case{"a\n\n---\n", ":3:0", "rules across the page"},
                          Case{"```\nx\n", ":1:1", "this code fence is not closed"},
                          Case{"[a](javascript:x)\n", ":1:0", "'javascript:x' cannot be linked to"},
                          Case{"[a](../b)\n", ":1:0", "'../b' cannot be linked to"},
                          Case{"[a](/b)\n", ":1:0", "'/b' cannot be linked to"},
                          Case{"[a](//b.org)\n", ":1:0", "'//b.org' cannot be linked to"},
                          Case{"[a]()\n", ":1:0", "'' cannot be linked to"}}) {
    std::string told = problems(one.text);
    EXPECT_NE(told.find(std::string(one.place) + " compose.markdown: " + one.message),
              std::string::npos)
        << one.text << told;
  }
}

TEST(Markdown, AllowsLinksInsideThePublication) {
  EXPECT_EQ(blocks("[a](data/b.csv) <mailto:c@example.org>\n"),
            "paragraph link(\"data/b.csv\")[\"a\"] \" \" "
            "link(\"mailto:c@example.org\")[\"mailto:c@example.org\"] "
            "@report/publication.md:1\n");
}

TEST(Markdown, TakesByteOrderMarksAndCarriageReturns) {
  EXPECT_EQ(blocks("\xEF\xBB\xBF# A\r\n\r\nb\r\n"),
            "heading 2 id=a number=\"1\" \"A\" @report/publication.md:1\n"
            "paragraph \"b\" @report/publication.md:3\n");
}

TEST(Abbreviations, AreThoseThatTheTextUses) {
  Edition edition;
  edition.table("abbreviations", {"abbreviation:text", "meaning:text"},
                {{"GP", "general practitioner"},
                 {"A&E", "emergency department"},
                 {"ICB", "board"},
                 {"WTE", "time"}});
  auto document = edition.compose("# The GPs\n\n**A&E**, not SICB or `WTE`.\n");
  ASSERT_TRUE(document) << edition.problems("");
  EXPECT_EQ(document->abbreviations,
            (std::map<std::string, std::string>{{"A&E", "emergency department"},
                                                {"GP", "general practitioner"}}));
}

}  // namespace
}  // namespace muster::compose
