// SPDX-License-Identifier: MIT
#include "lines/line.hpp"

#include <gtest/gtest.h>

namespace muster::lines {
namespace {

TEST(Heading, HasALevelAndBraces) {
  Heading heading = read_heading("## Posts at risk {#posts audience=restricted}");
  EXPECT_EQ(heading.level, 2);
  EXPECT_TRUE(heading.braced);
  EXPECT_EQ(heading.attributes, "#posts audience=restricted");
  EXPECT_EQ(heading.brace, 17U);
}

TEST(Heading, DoesNotCountAClosingSequenceAmongItsWords) {
  for (const char* line : {"## A {#b} ##", "## A {#b} #", "## A {#b}\t#######  ", "## A {#b}  "})
    EXPECT_EQ(read_heading(line).attributes, "#b") << line;
  EXPECT_FALSE(read_heading("## A {#b}##").braced) << "a closing sequence needs a space before it";
  EXPECT_FALSE(read_heading("## A {#b} \\##").braced);
}

TEST(Heading, IsWhatCommonMarkTakesForOne) {
  EXPECT_EQ(read_heading("#").level, 1);
  EXPECT_EQ(read_heading("###### a").level, 6);
  EXPECT_EQ(read_heading("####### a").level, 0);
  EXPECT_EQ(read_heading("#a").level, 0);
  EXPECT_EQ(read_heading("#\ta").level, 1);
  EXPECT_EQ(read_heading("   # a").level, 1);
  EXPECT_TRUE(read_heading(" # a").indented);
  EXPECT_EQ(read_heading("    # a").level, 0);
  EXPECT_EQ(read_heading("\t# a").level, 0);
  EXPECT_EQ(read_heading("").level, 0);
}

TEST(Heading, LeavesEscapedBracesAlone) {
  EXPECT_FALSE(read_heading("# A \\{b}").braced);
  EXPECT_FALSE(read_heading("# A {b\\}").braced);
  EXPECT_FALSE(read_heading("# A b}").braced);
  EXPECT_TRUE(read_heading("# {b}").braced);
}

TEST(DirectiveLine, OpensWithANameAndClosesWithout) {
  DirectiveLine open = read_directive_line("::: box kind=note");
  EXPECT_EQ(open.kind, DirectiveLine::Kind::open);
  EXPECT_EQ(open.name, "box");
  EXPECT_EQ(open.rest, " kind=note");
  EXPECT_FALSE(open.indented);
  EXPECT_EQ(read_directive_line(":::restricted").name, "restricted");
  EXPECT_EQ(read_directive_line(":::::  ").kind, DirectiveLine::Kind::close);
  EXPECT_TRUE(read_directive_line("  :::").indented);
  EXPECT_EQ(read_directive_line(":: box").kind, DirectiveLine::Kind::none);
  EXPECT_EQ(read_directive_line("a ::: box").kind, DirectiveLine::Kind::none);
  EXPECT_EQ(read_directive_line("").kind, DirectiveLine::Kind::none);
}

TEST(Underline, MakesAHeading) {
  EXPECT_TRUE(is_underline("==="));
  EXPECT_TRUE(is_underline("  -  "));
  EXPECT_FALSE(is_underline("=-="));
  EXPECT_FALSE(is_underline("    ---"));
  EXPECT_FALSE(is_underline(""));
}

}  // namespace
}  // namespace muster::lines
