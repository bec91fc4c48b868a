// SPDX-License-Identifier: MIT
#include "load/audience_filter.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {
namespace {

using model::Audience;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Filtered {
  std::string text;
  std::vector<std::string> found;
};

Filtered filter(const std::string& text, Audience audience = Audience::for_public) {
  FileProblems problems("n.md");
  Filtered out;
  out.text = for_audience(text, audience, problems);
  Diagnostics diagnostics;
  problems.report(diagnostics);
  for (const Diagnostic& d : diagnostics.items()) {
    out.found.push_back(std::to_string(d.location.line) + " " + std::string(d.code.id));
  }
  return out;
}

std::string seen(const std::string& text) {
  Filtered out = filter(text);
  EXPECT_THAT(out.found, IsEmpty());
  return out.text;
}

TEST(AudienceFilter, LeavesPublicTextAsItIs) {
  std::string text = "# Title {#top}\n\nWords for our audience: all of you.\n\n::: box\nx\n:::\n";
  EXPECT_EQ(seen(text), text);
}

TEST(AudienceFilter, HidesASectionUntilTheNextHeadingOfItsLevel) {
  EXPECT_EQ(seen("# A\n## B {#b audience=restricted}\nsecret\n### C\nsecret\n## D\nopen\n"),
            "# A\n\n\n\n\n## D\nopen\n");
}

TEST(AudienceFilter, EndsASectionAtAHigherHeading) {
  EXPECT_EQ(seen("## B {audience=restricted}\nsecret\n# D\nopen\n"), "\n\n# D\nopen\n");
}

TEST(AudienceFilter, HidesTheNextSectionTooIfItSaysSo) {
  EXPECT_EQ(seen("## A {audience=restricted}\nx\n## B {audience=restricted}\ny\n## C\n"),
            "\n\n\n\n## C\n");
}

TEST(AudienceFilter, HidesBlocksWithWhatIsNestedInThem) {
  EXPECT_EQ(seen("a\n::: restricted\nb\n::: box\nc\n:::\nd\n:::\ne\n"), "a\n\n\n\n\n\n\n\ne\n");
}

TEST(AudienceFilter, HidesABlockInsideAnotherAndKeepsTheOther) {
  EXPECT_EQ(seen("::: box\na\n::: restricted\nb\n:::\nc\n:::\n"), "::: box\na\n\n\n\nc\n:::\n");
}

TEST(AudienceFilter, RefusesASectionThatTheBlockAroundItWouldEnd) {
  EXPECT_THAT(filter("::: box\n## A {audience=restricted}\nsecret\n:::\nboard\n## B\n").found,
              ElementsAre("2 load.audience.place"));
}

TEST(AudienceFilter, HidesASectionWhoseHeadingHasAClosingSequence) {
  EXPECT_EQ(seen("# A #\n## B {#b audience=restricted} ##\nsecret\n## C ##\n"),
            "# A #\n\n\n## C ##\n");
}

TEST(AudienceFilter, RefusesAHeadingWithMoreThanTheMark) {
  for (const char* text : {"## A {audience=restricted} text\n", "## A {audience=restricted}.\n",
                           "## A {audience=restricted} {#a}\n", "## A {audience=restricted}##\n",
                           "## {audience=restricted} A\n", "## A {audience=restricted}\u00A0\n",
                           "[x]{.restricted}\n", "\uFF1A\uFF1A\uFF1A restricted\n",
                           "::: Restricted\n:::\n", "{{! audience=restricted }}\n"}) {
    EXPECT_THAT(filter(text).found, ElementsAre("1 load.audience.place")) << text;
  }
}

TEST(AudienceFilter, KeepsABlockOpenOverAComment) {
  EXPECT_EQ(seen("::: box\n::: restricted\n{{! a\n:::\n}}\nsecret\n:::\nb\n:::\n"),
            "::: box\n\n\n\n\n\n\nb\n:::\n");
}

TEST(AudienceFilter, RefusesFrontMatterThatOnlySpeaksOfRestriction) {
  EXPECT_THAT(filter("---\naudience: public # not restricted\n---\n").found,
              ElementsAre("2 load.audience.place"));
  EXPECT_THAT(filter("---\n# audience: restricted\n---\n").found,
              ElementsAre("2 load.edition.syntax"));
}

TEST(AudienceFilter, HidesAWholeFileWithoutATrace) {
  EXPECT_EQ(seen("---\naudience: restricted\n---\nsecret\n"), "");
}

TEST(AudienceFilter, TakesFrontMatterOffButKeepsItsLines) {
  EXPECT_EQ(seen("---\naudience: public\n---\n# A\n"), "\n\n\n# A\n");
}

TEST(AudienceFilter, ShowsRestrictedReadersEverythingButTheMarks) {
  Filtered out = filter(
      "---\naudience: restricted\n---\n# A {audience=restricted}\n## B {#b audience=restricted}\n"
      "::: restricted\nx\n:::\n",
      Audience::restricted);
  EXPECT_THAT(out.found, IsEmpty());
  EXPECT_EQ(out.text, "\n\n\n# A\n## B {#b}\n\nx\n\n");
}

TEST(AudienceFilter, DoesNotTakeCodeForHeadings) {
  EXPECT_EQ(seen("## A {audience=restricted}\n```sh\n# comment\n```\nsecret\n"), "\n\n\n\n\n");
  EXPECT_EQ(seen("## A {audience=restricted}\n~~~\n# c\n```\n# d\n~~~\nsecret\n## B\n"),
            "\n\n\n\n\n\n\n## B\n");
}

TEST(AudienceFilter, LetsNoIndentedHashEndASection) {
  EXPECT_EQ(seen("## A {audience=restricted}\n- ```\n  # x\n  y\nsecret\n"), "\n\n\n\n\n");
}

TEST(AudienceFilter, RefusesWhatCouldEndASectionUnseen) {
  EXPECT_THAT(filter("## A {audience=restricted}\nB\n---\nsecret\n").found,
              ElementsAre("3 load.audience.place"));
  EXPECT_THAT(filter("## A {audience=restricted}\n<!--\n# x\n-->\n").found,
              ElementsAre("2 load.audience.place"));
  EXPECT_THAT(filter("## A {audience=restricted}\n- a\n\n  ```\n# x\n").found,
              ElementsAre("4 load.audience.place"));
}

TEST(AudienceFilter, RefusesAMarkWhereItHidesNothing) {
  for (const char* text :
       {"A title {audience=restricted}\n=====\n", "> ## A {audience=restricted}\n",
        "- ::: restricted\n", "    ::: restricted\n", "text {audience=restricted}\n",
        "## A {audience = restricted}\n", "## A {Audience=restricted}\n", "## A {restricted}\n",
        "::: box audience=restricted\n:::\n", "audience: restricted\n"}) {
    EXPECT_THAT(filter(text).found, ElementsAre("1 load.audience.place")) << text;
  }
  EXPECT_THAT(filter("```\n::: restricted\n```\n").found, ElementsAre("2 load.audience.place"));
}

TEST(AudienceFilter, RefusesAnUnknownAudience) {
  EXPECT_THAT(filter("## A {audience=secret}\n").found, ElementsAre("1 load.audience"));
  EXPECT_THAT(filter("---\naudience: secret\n---\n").found, ElementsAre("2 load.edition.value"));
  EXPECT_THAT(filter("---\naudiance: restricted\n---\n").found,
              ElementsAre("2 load.edition.unknown-key"));
}

TEST(AudienceFilter, RefusesWhatIsNeverClosed) {
  EXPECT_THAT(filter("a\n::: restricted\nb\n").found, ElementsAre("2 load.audience.place"));
  EXPECT_THAT(filter("---\naudience: restricted\n").found,
              ElementsAre("1 load.narrative.front-matter"));
}

TEST(AudienceFilter, KeepsTheLinesOfACommentThatFollowsAMark) {
  const std::string text = "# A {audience=restricted}{{! a\n}}\nsecret\n# B\nopen\n";
  EXPECT_EQ(filter(text, Audience::restricted).text, "# A\n\nsecret\n# B\nopen\n");
  EXPECT_EQ(filter(text).text, "\n\n\n# B\nopen\n");
}

TEST(AudienceFilter, KeepsEveryLineOnItsLine) {
  std::string text = "# A\n## B {audience=restricted}\nx\n\n# C\n::: restricted\ny\n:::\nend\n";
  for (Audience audience : {Audience::for_public, Audience::restricted}) {
    std::string out = filter(text, audience).text;
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 9);
    EXPECT_THAT(out, HasSubstr("\nend\n"));
  }
  EXPECT_THAT(filter(text).text, Not(HasSubstr("x")));
}

}  // namespace
}  // namespace muster::load
