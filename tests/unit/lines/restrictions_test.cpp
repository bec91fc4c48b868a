// SPDX-License-Identifier: MIT
// The marks and the places in which they work. load/audience_filter_test.cpp tests the audience
// filter, and every_place_test.cpp every spelling in every place.
#include "lines/restrictions.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace muster::lines {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Taken {
  std::string lines;  ///< of each: h hidden, m mark, . shown
  std::vector<std::string> problems;
};

Taken take(const std::string& text, Restrictions::Text kind = Restrictions::Text::source) {
  Restrictions restrictions(kind);
  SourceLines source(text);
  Taken taken;
  for (SourceLine line; source.next(line);) {
    LineFate fate = restrictions.take(line);
    taken.lines += fate.mark ? 'm' : fate.hidden ? 'h' : '.';
  }
  restrictions.finish();
  for (const MarkProblem& problem : restrictions.problems())
    taken.problems.push_back(std::to_string(problem.line) + " " + problem.message);
  return taken;
}

std::string fine(const std::string& text) {
  Taken taken = take(text);
  EXPECT_THAT(taken.problems, IsEmpty()) << text;
  return taken.lines;
}

/// The line of the only problem.
std::string problem(const std::string& text) {
  Taken taken = take(text);
  EXPECT_EQ(taken.problems.size(), 1U) << text << testing::PrintToString(taken.problems);
  return taken.problems.empty() ? "none" : taken.problems.front();
}

TEST(Restrictions, HideASectionToTheNextHeadingOfItsLevel) {
  EXPECT_EQ(fine("# A\n## B {audience=restricted}\nx\n### C\ny\n## D\n"), ".hhhh.");
  EXPECT_EQ(fine("## B {audience=restricted} ##\nx\n# C\n"), "hh.");
  EXPECT_EQ(fine("## B {audience=public}\nx\n"), "..");
}

TEST(Restrictions, HideABlock) {
  EXPECT_EQ(fine("a\n::: restricted\n# b\n::: box\nc\n:::\n:::\nd\n"), ".mhhhhm.");
}

TEST(Restrictions, OfASectionAreInNoBlock) {
  EXPECT_THAT(problem("::: landscape\n## A {audience=restricted}\nx\n:::\nboard only\n"),
              HasSubstr("2 a heading cannot restrict its section inside a ::: block"));
  EXPECT_THAT(problem("## A {audience=restricted}\n::: landscape\n## B\nx\n:::\ny\n"),
              HasSubstr("3 a restricted section ends inside a ::: block"));
}

TEST(Restrictions, AreNotEndedInsideAComment) {
  EXPECT_EQ(fine("::: box\n::: restricted\n{{! a\n:::\n}}\nx\n:::\n:::\n"), ".mhhm.");
  EXPECT_EQ(fine("## A {audience=restricted}\n{{! b\n# C\n}}\nx\n"), "hhh");
  EXPECT_EQ(fine("::: restricted\n{{! a }}::: box\nb\n:::\nc\n:::\nd\n"), "mhhhhm.");
}

TEST(Restrictions, EndInTheMustacheSectionInWhichTheyBegin) {
  EXPECT_EQ(fine("{{#a}}\n::: restricted\nx\n:::\n{{/a}}\n"), ".mhm.");
  EXPECT_EQ(fine("## A {audience=restricted}\n{{#a}}\nx\n{{/a}}\n## B\n"), "hhhh.");
  EXPECT_THAT(problem("## A {audience=restricted}\n{{#a}}\n# B\n{{/a}}\nx\n"),
              HasSubstr("3 a restricted section begins and ends in different Mustache sections"));
  EXPECT_THAT(problem("{{#a}}\n## A {audience=restricted}\nx\n{{/a}}\ny\n"),
              HasSubstr("4 a restricted part ends after the Mustache section"));
  EXPECT_THAT(problem("::: restricted\n{{#a}}\n:::\n{{/a}}\nx\n"),
              HasSubstr("3 a block of a restricted part begins and ends in different"));
  EXPECT_THAT(problem("::: restricted\n{{#a}}::: box{{/a}}\nx\n:::\ny\n"),
              HasSubstr("2 a restricted part contains a line that only some programs"));
}

TEST(Restrictions, EndWhereCodeAndListsLeaveNoDoubt) {
  EXPECT_EQ(fine("## A {audience=restricted}\n```\n# b\n```\nx\n- ```\n  # c\n  ```\n## D\n"),
            "hhhhhhhh.");
  EXPECT_THAT(problem("## A {audience=restricted}\n- a\n\n  ```\n# x\n  ```\n"),
              HasSubstr("4 a restricted section contains code that may belong to a list"));
  EXPECT_THAT(problem("- a\n\n  ```\n  b\n  ```\n## A {audience=restricted}\nx\n"),
              HasSubstr("6 a heading cannot restrict its section after code"));
  EXPECT_THAT(problem("## A {audience=restricted}\nB\n---\nx\n"),
              HasSubstr("3 a restricted section contains an underlined heading"));
  EXPECT_THAT(problem("## A {audience=restricted}\n<!--\n# x\n-->\n"),
              HasSubstr("2 a restricted section contains raw HTML"));
  EXPECT_THAT(problem("## A {audience=restricted}\nx\n:::\n"),
              HasSubstr("3 this ::: is in a restricted section, but closes a block that began before it"));
  EXPECT_THAT(problem("a\n::: restricted\nx\n"),
              HasSubstr("2 the restricted block that begins here"));
}

TEST(Restrictions, CutOnlyTheAudienceOutOfTheBraces) {
  auto cut = [](const std::string& text) {
    Restrictions restrictions(Restrictions::Text::source);
    SourceLines source(text);
    SourceLine line;
    source.next(line);
    LineFate fate = restrictions.take(line);
    return line.text.erase(fate.cut_begin, fate.cut_end - fate.cut_begin);
  };
  EXPECT_EQ(cut("# A {audience=restricted}"), "# A");
  EXPECT_EQ(cut("# A {#b audience=restricted}"), "# A {#b}");
  EXPECT_EQ(cut("# A {audience=restricted #b}"), "# A { #b}");
  EXPECT_EQ(cut("# A {#b audience=\"restricted\" .unnumbered} ##"), "# A {#b .unnumbered} ##");
  EXPECT_EQ(cut("# A {#b}"), "# A {#b}");
}

TEST(Restrictions, TakeValuesOfRenderedTextForWords) {
  Taken taken = take("Note \\{audience\\=restricted\\}\n::: box title=\"{restricted}\"\n:::\n",
                     Restrictions::Text::rendered);
  EXPECT_THAT(taken.problems, IsEmpty());
}

TEST(Restrictions, LetProsePass) {
  EXPECT_EQ(
      fine("# Our audience {#audience}\n\nAccess is restricted.\n\n::: box title=\"Restricted\"\n"
           "The audience: all.\n:::\n\n::: table name=posts caption=\"Restricted posts\"\n:::\n\n"
           "## Restricted {#restricted-posts .unnumbered} ##\n{{! restricted items come last }}\n"
           "{{#restricted}}\nMore.\n{{/restricted}}\n[Da]{lang=cy}\n"),
      ".................");
}

}  // namespace
}  // namespace muster::lines
