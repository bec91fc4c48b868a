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

TEST(KeyFigures, AreTermsWithTheirFigure) {
  const KeyFigures figures{"k", {{"Gap", {"all.gap", "−1,702"}, "WTE", "by 2028"}}};
  const std::string html = main_of({Block{figures, {}}});
  EXPECT_THAT(html, HasSubstr("<dt>Gap</dt>"));
  EXPECT_THAT(
      html,
      HasSubstr("data-figure=\"all.gap\">−1,702</span> <span class=\"unit\">WTE</span></dd>"));
  EXPECT_THAT(html, HasSubstr("<dd class=\"note\">by 2028</dd>"));
}

TEST(Timeline, IsAnOrderedListOfSteps) {
  const Timeline timeline{"t", {{"Year 1", {words("Start")}, {paragraph({words("x")})}}}};
  EXPECT_THAT(main_of({Block{timeline, {}}}),
              HasSubstr("<ol class=\"timeline\" id=\"t\">\n<li><p class=\"step\"><span "
                        "class=\"period\">Year 1</span>"));
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
