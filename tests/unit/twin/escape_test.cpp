// SPDX-License-Identifier: MIT
#include "twin/escape.hpp"

#include <gtest/gtest.h>

#include "unit/twin/read_back.hpp"

namespace muster::twin {
namespace {

constexpr const char* hostile[] = {"# heading",
                                   "## ",
                                   "- item",
                                   "+ item",
                                   "* item",
                                   "1. item",
                                   "12) item",
                                   "1.",
                                   "---",
                                   "***",
                                   "===",
                                   "> quote",
                                   "```",
                                   "~~~",
                                   "~~gone~~",
                                   "*a*",
                                   "_a_",
                                   "**a**",
                                   "a_b_c",
                                   "`code`",
                                   "``",
                                   "[link](x)",
                                   "[^1]",
                                   "[^1]: note",
                                   "![image](x)",
                                   "[ ] task",
                                   "[x] unknown",
                                   "<b>tag</b>",
                                   "<!-- c -->",
                                   "&amp; &#65; &copy;",
                                   "a & b",
                                   "R&D",
                                   "AT&T;",
                                   "\\*",
                                   "\\",
                                   "a | b",
                                   "|---|",
                                   ":--",
                                   "http://example.org/a_b",
                                   "www.example.org/a_b_c",
                                   "<http://x>",
                                   "people@example.org",
                                   "C#",
                                   "a #",
                                   "a ##",
                                   "5 < 6 > 4",
                                   "(1) a",
                                   "1986\\. b",
                                   "!",
                                   "a!",
                                   "&",
                                   "\xC2\xA0"
                                   "a",
                                   "−909",
                                   "“x”",
                                   "{#id}",
                                   "$x$",
                                   "a^b^",
                                   "\"q\" 'r'"};

std::string escaped(const std::string& words) {
  std::string out;
  append_escaped(out, words);
  return out;
}

TEST(Escaped, ReadsBackAsTheSameTextInEveryPlace) {
  for (const std::string words : hostile) {
    const std::string text = escaped(words);
    for (const char* before : {"", "# ", "- ", "1. ", "> ", "a\\\n"})
      EXPECT_EQ(read_back(before + text).text, squeezed((before[0] == 'a' ? "a " : "") + words))
          << before << text;
    EXPECT_EQ(read_back("| " + text + " |\n| --- |\n| " + text + " |").text,
              squeezed(words + " " + words))
        << text;
  }
}

TEST(Escaped, ReadsBackBetweenOtherWords) {
  for (const std::string first : hostile)
    for (const std::string second : {"a", "[", "(x)", "&amp;", "*", ". b"}) {
      std::string out;
      append_escaped(out, first);
      append_escaped(out, second);
      EXPECT_EQ(read_back(out).text, squeezed(first + second)) << out;
    }
}

TEST(Escaped, IsOneLineWithoutControls) {
  EXPECT_EQ(escaped("a\nb\tc\x01"), "a b c\uFFFD");
  EXPECT_EQ(escaped("  a"), "a");
}

TEST(CodeSpan, KeepsItsText) {
  for (const std::string words : {"a", "`", "``", "a`b", "`a`", "a | b", "\\", " a "}) {
    EXPECT_EQ(read_back(code_span(words, false)).text, squeezed(words));
    EXPECT_EQ(read_back("| " + code_span(words, true) + " |\n| --- |").text, squeezed(words));
  }
}

TEST(CodeBlock, KeepsItsText) { EXPECT_EQ(read_back(code_block("a\n```\n# b")).text, "a ``` # b"); }

TEST(Attribute, EndsNothing) {
  EXPECT_EQ(attribute("a\"b<c>&|`"), "\"a&#34;b&#60;c&#62;&#38;&#124;&#96;\"");
}

TEST(LinkTarget, IsNothingForATargetThatIsNotSafe) {
  EXPECT_EQ(link_target("https://example.org/a(b)"), "<https://example.org/a(b)>");
  EXPECT_EQ(link_target("#gap"), "<#gap>");
  EXPECT_EQ(link_target("data/gap.csv"), "<data/gap.csv>");
  for (const char* target : {"", "javascript:alert(1)", "data:text/html,x", "//example.org", "../x",
                             "a/../../x", "a b", "a>b", "#", "mailto:", "a\\b", "%2e%2e/x"})
    EXPECT_EQ(link_target(target), "") << target;
}

}  // namespace
}  // namespace muster::twin
