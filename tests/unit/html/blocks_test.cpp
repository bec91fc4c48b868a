// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::Not;

std::string main_of(Blocks blocks) { return part(html_of(std::move(blocks)), "<main", "</main>"); }

TEST(Inlines, CarryTheFiguresId) {
  EXPECT_THAT(main_of({paragraph({Inline{Figure{"acute.gap", "−909"}}})}),
              HasSubstr("<span data-figure=\"acute.gap\">−909</span>"));
}

TEST(Inlines, LinkReferencesByTheirLabel) {
  Table table;
  table.id = "t";
  table.number = "Table 3";
  EXPECT_THAT(main_of({paragraph({Inline{Reference{"t"}}}), Block{table, {}}}),
              HasSubstr("<p><a href=\"#t\">Table 3</a></p>"));
}

TEST(Inlines, NeverPutALinkIntoALink) {
  Table table;
  table.id = "t";
  table.number = "Table 3";
  const Inline inner{Link{"https://b.example.org", {words("b")}}};
  const Inline outer{Link{"https://a.example.org", {inner, Inline{Reference{"t"}}}}};
  EXPECT_THAT(main_of({paragraph({outer}), Block{table, {}}}),
              HasSubstr("<p><a href=\"https://a.example.org\">bTable 3</a></p>"));
}

TEST(Inlines, WriteAnUnsafeLinkAsWords) {
  EXPECT_THAT(main_of({paragraph({Inline{Link{"javascript:alert(1)", {words("x")}}}})}),
              HasSubstr("<p>x</p>"));
}

TEST(Inlines, SayTheLanguageOfForeignWords) {
  EXPECT_THAT(main_of({paragraph({Inline{Foreign{"cy", {words("iechyd")}}}})}),
              HasSubstr("<span lang=\"cy\">iechyd</span>"));
  EXPECT_THAT(main_of({paragraph({Inline{Foreign{"cy\" onclick=\"", {words("x")}}}})}),
              HasSubstr("<span>x</span>"));
}

TEST(Inlines, DoNotTearAMarkOfANote) {
  EXPECT_THAT(main_of({paragraph({words("346 "), {NoteMark{1}}, words(" "), {NoteMark{12}}})}),
              HasSubstr("<p>346 [note&#160;1] [note&#160;12]</p>"));
  EXPECT_THAT(main_of({paragraph({words("as [note 1] has it")})}),
              HasSubstr("<p>as [note 1] has it</p>"));
}

Block labelled_list(const std::vector<std::string>& labels) {
  List list{true, 1, true, {}};
  for (const std::string& label : labels) list.items.push_back({{paragraph({words("x")})}, label});
  return {list, {}};
}

TEST(Lists, CountWithTheirOwnNumbers) {
  EXPECT_THAT(main_of({labelled_list({"8", "10"})}),
              HasSubstr("<ol>\n<li value=\"8\">x</li>\n<li value=\"10\">x</li>\n</ol>"));
}

TEST(Lists, WriteANumberThatNoBrowserCountsAsWords) {
  EXPECT_THAT(main_of({labelled_list({"7", "7a"})}),
              HasSubstr("<ol class=\"labelled\">\n<li><span class=\"label\">7.</span> x</li>\n"
                        "<li><span class=\"label\">7a.</span> x</li>\n</ol>"));
}

TEST(Ratings, AreWordShapeAndColour) {
  const std::string html =
      main_of({paragraph({Inline{RatingMark{"Amber: in progress", "amber"}}})});
  EXPECT_THAT(html, HasSubstr("class=\"rating rating-amber\"><svg class=\"shape\""));
  EXPECT_THAT(html, HasSubstr("Amber: in progress</span>"));
}

TEST(Lists, AreTightOrLoose) {
  EXPECT_THAT(main_of({bullets({{words("a")}})}), HasSubstr("<ul>\n<li>a</li>\n</ul>"));
  List loose;
  loose.tight = false;
  loose.ordered = true;
  loose.start = 4;
  loose.items = {{{paragraph({words("a")})}}};
  EXPECT_THAT(main_of({Block{loose, {}}}), HasSubstr("<ol start=\"4\">\n<li><p>a</p>\n</li>"));
}

TEST(Boxes, SayTheirKindInWords) {
  const std::string html = main_of(
      {Block{Box{BoxKind::missing, "Mental health", "m", {paragraph({words("why")})}}, {}}});
  EXPECT_THAT(html, HasSubstr("<div class=\"box box-missing\" role=\"note\" id=\"m\">"));
  EXPECT_THAT(html, HasSubstr("Missing section"));
  EXPECT_THAT(html, HasSubstr("Mental health"));
}

// The order of the elements is the order of reading and of the PDF.
TEST(KeyFigures, PrintTheFigureFirstThenWhatItIs) {
  const KeyFigures figures{
      "k",
      {{"gap", {"all.gap", "−1,702"}, "WTE", "a note", "twice last year's", "made-up source"}},
      false};
  EXPECT_THAT(main_of({Block{figures, {}}}),
              HasSubstr("<ul class=\"cards\" id=\"k\">\n<li class=\"card\"><p class=\"amount\">"
                        "<span class=\"value\" data-figure=\"all.gap\">−1,702</span> <span "
                        "class=\"unit\">WTE</span></p><p class=\"label\">gap</p><p class="
                        "\"comparison\">twice last year's</p><p class=\"note\">a note</p><p class="
                        "\"card-source\">Source: made-up source</p></li>\n</ul>"));
}

TEST(KeyFigures, HaveNumbersIfAskedFor) {
  const KeyFigures figures{"", {{"gap", {"a", "1"}, "", ""}, {"x", {"b", "2"}, "", ""}}, true};
  const std::string html = main_of({Block{figures, {}}});
  EXPECT_THAT(html, HasSubstr("<ol class=\"cards\">"));
  EXPECT_THAT(html, HasSubstr("<p class=\"card-number\">2</p><p class=\"amount\">"));
}

TEST(Boxes, HaveANumberAndASource) {
  Box panel{BoxKind::panel, "Who works here", "", {paragraph({words("x")})}};
  panel.number = "01";
  panel.source = {words("made-up source")};
  const std::string html = main_of({Block{panel, {}}});
  EXPECT_THAT(html, HasSubstr("<p class=\"box-title\"><span class=\"number\">01</span><span "
                              "class=\"hidden\"> </span><span class=\"title\">Who works here"));
  EXPECT_THAT(html, HasSubstr("<p class=\"source\">Source: made-up source</p>"));
  const Box insight{BoxKind::insight, "One in eight", "", {}};
  EXPECT_THAT(main_of({Block{insight, {}}}), HasSubstr("National insight"));
}

TEST(Quotes, MayBePulled) {
  const Quote quote{{paragraph({words("x")})}, "A nurse (illustration)", true};
  EXPECT_THAT(main_of({Block{quote, {}}}),
              HasSubstr("<figure class=\"quote pulled\"><blockquote>\n<p>x</p>\n</blockquote>"
                        "<figcaption class=\"attribution\">A nurse (illustration)</figcaption>"));
}

TEST(Timeline, IsAnOrderedListOfSteps) {
  const Timeline timeline{"t", {{"Year 1", {words("Start")}, {paragraph({words("x")})}}}};
  EXPECT_THAT(main_of({Block{timeline, {}}}),
              HasSubstr("<ol class=\"timeline\" id=\"t\">\n<li><p class=\"step\"><span "
                        "class=\"period\">Year 1</span>"));
}

TEST(Steps, AreAnOrderedListWithoutPeriods) {
  const Timeline steps{"s", {{"", {words("Listen")}, {}}}, true};
  EXPECT_THAT(main_of({Block{steps, {}}}),
              HasSubstr("<ol class=\"steps\" id=\"s\">\n<li><p class=\"step\"><span "
                        "class=\"title\">Listen</span></p>\n</li>\n</ol>"));
}

TEST(Definitions, AreTermsWithTheirValues) {
  const Definitions all{"d", "The meeting", {{{words("Date")}, {paragraph({words("Monday")})}}}};
  EXPECT_THAT(main_of({Block{all, {}}}),
              HasSubstr("<p class=\"record-title\">The meeting</p><dl class=\"record\" id=\"d\">\n"
                        "<div><dt>Date</dt><dd>Monday</dd></div>\n</dl>"));
}

TEST(Blocks, SayTheLanguageOfForeignParts) {
  EXPECT_THAT(main_of({Block{ForeignBlocks{"cy", {paragraph({words("x")})}}, {}}}),
              HasSubstr("<div lang=\"cy\">\n<p>x</p>"));
}

TEST(Paragraphs, HaveTheirStyleAsClass) {
  EXPECT_THAT(main_of({paragraph({words("x")}, ParagraphStyle::lead)}),
              HasSubstr("<p class=\"lead\">x</p>"));
  EXPECT_THAT(main_of({paragraph({words("x")}, ParagraphStyle::source)}),
              HasSubstr("<p class=\"source\">x</p>"));
  EXPECT_THAT(main_of({paragraph({words("x")})}), HasSubstr("<p>x</p>"));
}

}  // namespace
}  // namespace muster::html
