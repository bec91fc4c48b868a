// SPDX-License-Identifier: MIT
#include "html/chapters.hpp"

#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Two chapters; the second refers to a section of the first, and each has a footnote.
Document two_chapters() {
  Document out;
  out.metadata.title = "Strategy";
  out.footnotes = {{"a", {paragraph({words("First note.")})}},
                   {"b", {paragraph({words("Second note.")})}}};
  out.footnote_order = {"a", "b"};
  out.blocks = {paragraph({words("Before")}),
                heading(2, "vision", "1", "Vision"),
                heading(3, "aims", "1.1", "Aims"),
                paragraph({words("x"), {FootnoteMark{"a"}}}),
                heading(2, "plan", "2", "Plan"),
                paragraph({{Reference{"aims"}},
                           {Link{"#vision", {words("link")}}},
                           {Reference{"plan"}},
                           {FootnoteMark{"b"}}})};
  return out;
}

std::string chapter(const Document& document, std::size_t place) {
  StringSink sink;
  const ChapterPlan plan = plan_chapters(document);
  write_chapter(document, {}, chart::ArialMeasure{}, {}, plan, place, sink);
  return sink.text;
}

TEST(Chapters, BeginAtHeadingsOfTheFirstLevel) {
  const ChapterPlan plan = plan_chapters(two_chapters());
  ASSERT_EQ(plan.chapters.size(), 2U);
  EXPECT_EQ(plan.chapters[0].file, "chapter-vision.html");
  EXPECT_EQ(plan.chapters[0].begin, 0U);
  EXPECT_EQ(plan.chapters[0].end, 4U);
  EXPECT_EQ(plan.chapters[1].words, "Plan");
  EXPECT_EQ(plan.chapters[1].end, 6U);
  EXPECT_EQ(plan.homes.at("aims"), "chapter-vision.html");
}

TEST(Chapters, MayBeginOnTurnedPages) {
  Document document = two_chapters();
  document.blocks.push_back(
      Block{Landscape{{heading(2, "wide", "3", "Wide"), paragraph({words("x")})}}, {}});
  const ChapterPlan plan = plan_chapters(document);
  ASSERT_EQ(plan.chapters.size(), 3U);
  EXPECT_EQ(plan.homes.at("wide"), "chapter-wide.html");
}

TEST(Chapters, AreNoneOfADocumentWithOneHeading) {
  Document one;
  one.blocks = {heading(2, "only", "", "Only")};
  EXPECT_THAT(plan_chapters(one).chapters, IsEmpty());
}

TEST(Chapters, AreNoneIfTwoWouldHaveOneFile) {
  Document same;
  same.blocks = {heading(2, "a b", "", "A"), heading(2, "a-b", "", "B")};
  EXPECT_THAT(plan_chapters(same).chapters, IsEmpty());
}

TEST(Chapters, AreForLongDocuments) {
  Document document = two_chapters();
  document.blocks.push_back(heading(2, "c", "", "C"));
  document.blocks.push_back(heading(2, "d", "", "D"));
  EXPECT_FALSE(is_long(document, plan_chapters(document)));
  std::string text;
  for (int i = 0; i < 6'000; ++i) text += "word ";
  document.blocks.push_back(paragraph({words(text)}));
  EXPECT_TRUE(is_long(document, plan_chapters(document)));
}

TEST(ChapterPage, LinksWhatIsInOtherChapters) {
  const std::string html = part(chapter(two_chapters(), 1), "<main", "</main>");
  EXPECT_THAT(html, HasSubstr("<a href=\"chapter-vision.html#aims\">section 1.1</a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"chapter-vision.html#vision\">link</a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#plan\">section 2</a>"));
}

TEST(ChapterPage, HasItsOwnBlocksAndNotes) {
  const std::string first = part(chapter(two_chapters(), 0), "<main", "</main>");
  EXPECT_THAT(first, HasSubstr("Before"));
  EXPECT_THAT(first, HasSubstr("First note."));
  EXPECT_THAT(first, Not(HasSubstr("Second note.")));
  const std::string second = part(chapter(two_chapters(), 1), "<main", "</main>");
  EXPECT_THAT(second, HasSubstr("value=\"2\""));
  EXPECT_THAT(second, Not(HasSubstr("First note.")));
}

TEST(ChapterPage, LeadsToTheChaptersNextToIt) {
  const std::string first = part(chapter(two_chapters(), 0), "<nav class=\"pager\"", "</nav>");
  EXPECT_THAT(first, HasSubstr("rel=\"next\" href=\"chapter-plan.html\""));
  EXPECT_THAT(first, Not(HasSubstr("rel=\"prev\"")));
  const std::string second = part(chapter(two_chapters(), 1), "<nav class=\"pager\"", "</nav>");
  EXPECT_THAT(second, HasSubstr("rel=\"prev\" href=\"chapter-vision.html\""));
  EXPECT_THAT(html_of(two_chapters()), Not(HasSubstr("class=\"pager\"")));
}

TEST(ChapterPage, ListsAllChaptersAndItsOwnParts) {
  const std::string second = part(chapter(two_chapters(), 1), "<nav class=\"contents\"", "</nav>");
  EXPECT_THAT(second, HasSubstr("href=\"chapter-vision.html#vision\""));
  EXPECT_THAT(second, HasSubstr("href=\"#plan\""));
  EXPECT_THAT(second, Not(HasSubstr("#aims")));
}

TEST(ChapterPage, IsNamedAfterItsChapter) {
  EXPECT_THAT(chapter(two_chapters(), 1), HasSubstr("<title>Plan - Strategy</title>"));
}

}  // namespace
}  // namespace muster::html
