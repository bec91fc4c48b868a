// SPDX-License-Identifier: MIT
// Directives, braces after headings, references, other languages, footnotes: what they become and
// what is refused.
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

constexpr const char* template_file = "templates/report/publication.md";

std::string problems(const std::string& text) { return Edition().problems(text); }
std::string blocks(const std::string& text) { return Edition().blocks(text); }

TEST(Directives, NestAndKeepTheirLines) {
  EXPECT_EQ(blocks("::: landscape\n::: box kind=warning title=\"Mind *this*\" "
                   "id=mind\nwords\n:::\n:::\nafter\n"),
            "landscape @report/publication.md:1\n"
            "  box kind=warning id=mind title=\"Mind *this*\" @report/publication.md:2\n"
            "    paragraph \"words\" @report/publication.md:3\n"
            "paragraph \"after\" @report/publication.md:6\n");
}

TEST(Directives, StandForListingsLanguagesAndStyles) {
  EXPECT_EQ(blocks("::: contents\n:::\n::: list-of-tables\n:::\n::: list-of-figures\n:::\n::: "
                   "abbreviations\n:::\n"
                   "::: page-break\n:::\n::: language lang=cy\nBore da\n:::\n::: "
                   "lead\nFirst\n:::\n::: source\nBook\n:::\n"),
            "listing contents @report/publication.md:1\n"
            "listing tables @report/publication.md:3\n"
            "listing figures @report/publication.md:5\n"
            "listing abbreviations @report/publication.md:7\n"
            "page-break @report/publication.md:9\n"
            "language cy @report/publication.md:11\n"
            "  paragraph \"Bore da\" @report/publication.md:12\n"
            "paragraph style=lead \"First\" @report/publication.md:15\n"
            "paragraph style=source \"Book\" @report/publication.md:18\n");
}

TEST(Directives, TakeValuesOutOfMustache) {
  Edition edition;
  edition.dataset.edition.title = "A \"b\" [c] {{d}}";
  EXPECT_EQ(edition.blocks("::: box title=\"{{edition.title}}\"\nx\n:::\n"),
            "box kind=note title=\"A \\\"b\\\" [c] {{d}}\" @report/publication.md:1\n"
            "  paragraph \"x\" @report/publication.md:2\n");
}

TEST(Directives, AreLeftAloneInCode) {
  EXPECT_EQ(blocks("```\n::: box\n@x {#y}\n```\n"),
            "code-block \"::: box\\n@x {#y}\\n\" @report/publication.md:1\n");
}

TEST(Directives, MakeTimelinesOfSteps) {
  EXPECT_EQ(
      blocks("::: timeline id=plan\n::: step period=\"Year 1\" title=Build\n- one\n:::\n:::\n"),
      "timeline id=plan @report/publication.md:1\n"
      "  step \"Year 1\" \"Build\"\n"
      "    list @report/publication.md:3\n"
      "      item\n"
      "        paragraph \"one\" @report/publication.md:3\n");
}

TEST(Directives, AreRefusedWithTheirPlace) {
  struct Case {
    const char* text;
    const char* place;
    const char* message;
  };
  for (const Case& one :
       {Case{"::: bix\n:::\n", ":1:5", "there is no directive 'bix' | did you mean 'box'?"},
        Case{"x\n\n::: box titl=a\n:::\n", ":3:1",
             "the directive 'box' has no key 'titl' | did you mean 'title'?"},
        Case{"::: language\nx\n:::\n", ":1:1", "the directive 'language' needs 'lang'"},
        Case{"::: box a b\n:::\n", ":1:9", "'a' is not #id, .class or key=value"},
        Case{"::: box id=9\n:::\n", ":1:1", "'9' is not an id"},
        Case{"a\n::: box\nx\n", ":2:1", "this directive is not closed"},
        Case{":::\n", ":1:1", "no directive is open here"},
        Case{" ::: box\n", ":1:1", "this directive does not begin in the first column"},
        Case{"::: contents\nx\n:::\n", ":1:1", "the directive 'contents' must be empty"},
        Case{"::: box kind=warn\nx\n:::\n", ":1:1", "there is no box of kind 'warn'"},
        Case{"::: box\n# T\n:::\n", ":1:1", "a box cannot contain a heading"},
        Case{"::: lead\n- x\n:::\n", ":1:1", "the directive 'lead' can contain only paragraphs"},
        Case{"::: timeline\nx\n:::\n", ":1:1", "'timeline' can contain only steps"},
        Case{"::: timeline\n:::\n", ":1:1", "'timeline' contains no steps"},
        Case{"::: step period=a title=b\n:::\n", ":1:0",
             "this step is not inside 'timeline' or 'steps'"},
        Case{"::: key-figures\nx\n:::\n", ":1:1",
             "this directive must contain one list, or only cards"},
        Case{"::: key-figures\n- x\n:::\n", ":1:1", "this key figure does not begin with a figure"},
        Case{"::: steps\n:::\n", ":1:1", "'steps' contains no steps"},
        Case{"::: timeline\n::: step title=b\n:::\n:::\n", ":1:1",
             "a step of this timeline has no period"},
        Case{"::: card\nx\n:::\n", ":1:1", "this key figure does not begin with a figure"},
        Case{"::: pull-quote\n- x\n:::\n", ":1:1", "a pulled quotation must be paragraphs"},
        Case{"::: box kind=insight\nx\n:::\n", ":1:1", "this national insight has no source"},
        Case{"::: image\n:::\n", ":1:1", "the directive 'image' needs 'file'"},
        Case{"::: image file=a\n:::\n", ":1:1", "this picture has no alternative text"},
        Case{"::: image file=a alt=b decorative=true\n:::\n", ":1:1",
             "this picture has an alternative text and is decorative"},
        Case{"::: image file=a decorative=yes\n:::\n", ":1:1",
             "decorative='yes' is not understood"},
        Case{"::: image file=a decorative=true caption=c\n:::\n", ":1:1",
             "a picture with a caption cannot be decorative"},
        Case{"::: image file=a alt=b width=5\n:::\n", ":1:1", "width='5' is not a width"},
        Case{"::: image file=a alt=b width=50pt\n:::\n", ":1:1", "width='50pt' is not a width"},
        Case{"::: table caption=x\ny\n:::\n", ":1:1",
             "a table without name= must contain exactly one Markdown table"},
        Case{"::: table caption=x where=y\n|a|\n|-|\n:::\n", ":1:1",
             "where= can be used only with name="}}) {
    std::string told = problems(one.text);
    EXPECT_TRUE(
        told.starts_with(template_file + std::string(one.place) +
                         " compose.directive: " + one.message) ||
        (told.find(one.place) != std::string::npos && told.find(one.message) != std::string::npos))
        << one.text << told;
  }
}

TEST(Directives, AreRefusedWhenNestedTooDeep) {
  std::string text;
  for (int i = 0; i < 17; ++i) text += "::: landscape\n";
  EXPECT_NE(problems(text).find(":17:1 compose.directive: directives are nested more than 16 deep"),
            std::string::npos);
}

TEST(Headings, TakeIdsAndNumbers) {
  EXPECT_EQ(blocks("# One\n## Two {#second}\n### Three\n#### Four\n# Fore {.unnumbered}\n## In "
                   "it\n# Last {#z}\n"),
            "heading 2 id=one number=\"1\" \"One\" @report/publication.md:1\n"
            "heading 3 id=second number=\"1.1\" \"Two\" @report/publication.md:2\n"
            "heading 4 id=three number=\"1.1.1\" \"Three\" @report/publication.md:3\n"
            "heading 5 id=four \"Four\" @report/publication.md:4\n"
            "heading 2 id=fore \"Fore\" @report/publication.md:5\n"
            "heading 3 id=in-it \"In it\" @report/publication.md:6\n"
            "heading 2 id=z number=\"2\" \"Last\" @report/publication.md:7\n");
}

TEST(Headings, MayBeTheHomeOfTheDocument) {
  EXPECT_EQ(blocks("# Agenda {#agenda .unnumbered .home}\n"),
            "heading 2 id=agenda home \"Agenda\" @report/publication.md:1\n");
}

TEST(Headings, MayEndInAClosingSequence) {
  EXPECT_EQ(blocks("# One {#first} #\n"),
            "heading 2 id=first number=\"1\" \"One\" @report/publication.md:1\n");
}

TEST(Headings, OfNarrativeStandBelowTheTemplatesHeading) {
  Edition edition;
  edition.narrative("one", "# First\n## Second\n").narrative("two", "# Third\n");
  EXPECT_EQ(edition.blocks("{{narrative.one}}\n# Mine\n{{narrative.two}}\n"),
            "heading 2 id=first number=\"1\" \"First\" @narrative/one.md:1\n"
            "heading 3 id=second number=\"1.1\" \"Second\" @narrative/one.md:2\n"
            "heading 2 id=mine number=\"2\" \"Mine\" @report/publication.md:2\n"
            "heading 3 id=third number=\"2.1\" \"Third\" @narrative/two.md:1\n");
}

TEST(Headings, AreRefusedWithTheirPlace) {
  EXPECT_NE(problems("# A\n### B\n").find(":2:0 compose.heading: this heading is 2 levels below"),
            std::string::npos);
  EXPECT_NE(problems("## B\n").find(":1:0 compose.heading"), std::string::npos);
  EXPECT_NE(problems("# A {#b c}\n").find(":1:9 compose.heading: 'c' is not"),
            std::string::npos);
  EXPECT_NE(problems("# A {.wide}\n").find("compose.heading: a heading cannot have '.wide'"),
            std::string::npos);
  EXPECT_NE(
      problems("# A {audience=all}\n").find(":1:1 compose.restriction: the heading's audience"),
      std::string::npos);
  EXPECT_NE(problems("#A {#b}\n")
                .find("compose.heading: the braces of this heading are in the wrong place"),
            std::string::npos);
  EXPECT_NE(problems("# A {#b} c\n").find("compose.heading: the braces of this heading"),
            std::string::npos);
  EXPECT_NE(problems("#\n").find("compose.heading: this heading is empty"), std::string::npos);
  EXPECT_NE(problems("# …\n").find("compose.heading: no id can be made"), std::string::npos);
  EXPECT_NE(problems("A {#b}\n===\n")
                .find("compose.heading: the braces of this heading are in the wrong place"),
            std::string::npos);
  EXPECT_NE(problems("- # A\n").find(
                "compose.heading: a list, quote or footnote cannot contain a heading"),
            std::string::npos);
  EXPECT_NE(problems("# A\n## B\n### C\n#### D\n##### E\n###### F\n")
                .find(":6:0 compose.heading: this heading would be"),
            std::string::npos);
}

TEST(Anchors, MayBeUsedOnlyOnce) {
  EXPECT_EQ(
      problems("# A\n\n# A\n"),
      "templates/report/publication.md:3:0 compose.anchor: the id 'a' is used twice, first in "
      "templates/report/publication.md, line 1 | give one of them another id; in a loop, make "
      "it from the row: "
      "{#{{id}}-gap}\n");
}

TEST(References, BecomeLinksToWhatIsThere) {
  EXPECT_EQ(blocks("# A {#a}\nSee @a, (@a). To me@example.org, `@a`, \\@a and [there](#a).\n"),
            "heading 2 id=a number=\"1\" \"A\" @report/publication.md:1\n"
            "paragraph \"See \" reference(a) \", (\" reference(a) \"). To \" "
            "link(\"mailto:me@example.org\")[\"me@example.org\"] \", \" "
            "code(\"@a\") \", @a and \" "
            "link(\"#a\")[\"there\"] \".\" @report/publication.md:2\n");
}

TEST(References, ToNothingAreRefused) {
  EXPECT_EQ(problems("# Ab {#gaps}\n\né @gap\nand [x](#gapz)\n"),
            "templates/report/publication.md:3:3 compose.reference: there is no id 'gap' in "
            "this document | did you mean 'gaps'?\n"
            "templates/report/publication.md:4:0 compose.reference: there is no id 'gapz' in "
            "this document | did you mean 'gaps'?\n");
  EXPECT_NE(problems("::: timeline id=t\n::: step period=a title=b\n:::\n:::\n@t\n")
                .find("has no number or title to print"),
            std::string::npos);
}

TEST(OtherLanguages, AreMarked) {
  EXPECT_EQ(blocks("The [*Bwrdd* Iechyd]{lang=cy} met.\n"),
            "paragraph \"The \" foreign(cy)[emphasis[\"Bwrdd\"] \" Iechyd\"] \" met.\" "
            "@report/publication.md:1\n");
  EXPECT_NE(problems("Iechyd]{lang=cy}\n").find(":1:7 compose.markdown"), std::string::npos);
  EXPECT_NE(problems("[x]{lang=c y}\n").find("'c y' is not a language"), std::string::npos);
  EXPECT_NE(problems("[*x]{lang=cy} y*\n").find("compose.markdown"), std::string::npos);
}

TEST(Footnotes, AreOrderedByTheirMarks) {
  Edition edition;
  edition.narrative("words", "In words.[^a]\n\n[^a]: Of words.\n");
  auto document = edition.compose(
      "{{narrative.words}}\n\nB[^b] c[^a]\n\n[^a]: One, @t.\n[^b]: Two.\n\n# T {#t}\n");
  ASSERT_TRUE(document) << edition.problems("");
  EXPECT_EQ(document->footnote_order,
            (std::vector<std::string>{"words-note-1", "report-note-1", "report-note-2"}));
  EXPECT_EQ(document->footnotes.size(), 3U);
}

TEST(Footnotes, NeedAMarkAndWords) {
  EXPECT_EQ(
      problems("a\nb[^nte]\n\n[^note]: Words.\n"),
      "templates/report/publication.md:2:2 compose.footnote: the footnote 'nte' has no text | "
      "did you mean 'note'?\n"
      "templates/report/publication.md:4:1 compose.footnote: the footnote 'note' is never "
      "used | put [^note] in the text, or delete the footnote\n");
  EXPECT_NE(problems("a[^b]\n\n[^b]: c\n[^b]: d\n").find("already has a text, in line 3"),
            std::string::npos);
}

TEST(Audience, LeavesSectionsAndBlocksOutOfPublicDocuments) {
  Edition edition;
  std::string text =
      "# A\n::: restricted\nsecret[^n] @gone\n:::\n## B {#gone audience=restricted}\nb\n::: "
      "box\nc\n:::\n### C\n"
      "## D\nd\n\n[^n]: Words.\n";
  EXPECT_EQ(edition.whole(text).find("secret"), std::string::npos);
  EXPECT_EQ(edition.whole(text).find("Words"), std::string::npos);
  EXPECT_EQ(edition.blocks(text),
            "heading 2 id=a number=\"1\" \"A\" @report/publication.md:1\n"
            "heading 3 id=d number=\"1.1\" \"D\" @report/publication.md:11\n"
            "paragraph \"d\" @report/publication.md:12\n");
  edition.dataset.audience = model::Audience::restricted;
  EXPECT_NE(edition.whole(text).find("secret"), std::string::npos);
  EXPECT_NE(edition.whole(text).find("number=\"1.1.1\" \"C\""), std::string::npos);
}

TEST(Audience, OfATemplateIsRefusedWhereItIsNotUnderstood) {
  for (const char* text : {"# A\n\n[x]{.restricted}\n", "# A\n\n> ::: restricted\n",
                           "# A {audience={{audience}}}\n\nx\n", "# A\n\n{{! ::: restricted }}\n",
                           "# A\n\n::: table caption=\"{audience=restricted}\"\n:::\n"})
    EXPECT_NE(problems(text).find("compose.restriction"), std::string::npos) << text;
  Edition edition;
  edition.partial("part", "words {restricted}\n");
  EXPECT_NE(
      edition.problems("{{> part}}\n").find("templates/report/part.md:1:1 compose.restriction"),
      std::string::npos);
}

TEST(Audience, IsNotReadOutOfValues) {
  Edition edition;
  edition.dataset.edition.title = "::: restricted {audience=restricted}";
  EXPECT_NE(edition.blocks("{{edition.title}}\n").find("::: restricted {audience=restricted}"),
            std::string::npos);
}

TEST(Audience, LeftInANarrativeIsAnError) {
  Edition edition;
  edition.narrative("n", "::: restricted\nsecret\n:::\n");
  EXPECT_NE(
      edition.problems("{{narrative.n}}\n").find("edition/narrative/n.md:1:1 compose.restriction"),
      std::string::npos);
}

}  // namespace
}  // namespace muster::compose
