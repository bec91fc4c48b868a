// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "html/masthead.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document::tree;
using document::Block;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Page, HasLanguageTitleAndDescription) {
  const std::string html = html_of(sample_document());
  EXPECT_THAT(html, HasSubstr("<html lang=\"en-GB\">"));
  EXPECT_THAT(html,
              HasSubstr("<title>South East London People Strategy, 2023/24 to 2027/28 - South "
                        "East London Integrated Care System</title>"));
  EXPECT_THAT(html, HasSubstr("<h1>South East London People Strategy</h1>"));
  document::Document report = sample_document();
  report.metadata.title = "Progress report";
  EXPECT_THAT(html_of(report), HasSubstr("<p class=\"publication\">Progress report</p>"));
  EXPECT_THAT(html, HasSubstr("<meta name=\"description\" content=\"How many staff"));
}

TEST(Page, IsDescribedByItsTitleWhereNothingElseIsSaid) {
  document::Document document;
  document.metadata.title = "Action Plan";
  EXPECT_THAT(html_of(document), HasSubstr("<meta name=\"description\" content=\"Action Plan\"/>"));
}

TEST(Page, HasEachLandmarkOnceAndASkipLink) {
  const std::string html = html_of(sample_document());
  for (const char* tag :
       {"<header ", "<nav ", "<main ", "<footer ", "<h1>", "class=\"skip\" href=\"#main\""}) {
    EXPECT_EQ(count(html, tag), 1U) << tag;
  }
}

TEST(Page, LinksThePdfWithSizeAndPages) {
  const std::string html = html_of(sample_document(), sample_options());
  EXPECT_THAT(html, HasSubstr("<a href=\"report.pdf\">Download as PDF</a> (1.2 MB, 34 pages)"));
  EXPECT_THAT(html_of(sample_document()), Not(HasSubstr("Download as PDF")));
}

TEST(Page, MakesAnAddressOfTheContactClickable) {
  EXPECT_THAT(
      html_of(sample_document()),
      HasSubstr("<a href=\"mailto:workforce@example.org\">workforce@example.org</a>,</span>"));
}

TEST(Page, ShowsAWatermark) {
  document::Document document;
  document.metadata.watermark = "Not for publication";
  EXPECT_THAT(html_of(document), HasSubstr("<p class=\"watermark\">Not for publication</p>"));
}

TEST(Page, IsTheSameEveryTime) {
  EXPECT_EQ(html_of(sample_document()), html_of(sample_document()));
}

TEST(Headings, NeverSkipALevel) {
  const std::string html = html_of({heading(2, "a", "", "A"), heading(4, "b", "", "B"),
                                    heading(6, "c", "", "C"), heading(2, "d", "", "D")});
  for (const char* tag : {"<h2 id=\"a\">", "<h3 id=\"b\">", "<h4 id=\"c\">", "<h2 id=\"d\">"}) {
    EXPECT_THAT(html, HasSubstr(tag));
  }
}

TEST(Headings, MoveDownWhereADocumentHasSeveralTitles) {
  const std::string html = html_of({heading(1, "a", "", "A"), heading(2, "b", "", "B")});
  EXPECT_THAT(html, HasSubstr("<h2 id=\"a\">"));
  EXPECT_THAT(html, HasSubstr("<h3 id=\"b\">"));
  EXPECT_EQ(count(html, "<h1"), 1U);
}

TEST(Contents, ListTwoLevelsWithNumbers) {
  const std::string nav = part(
      html_of({heading(2, "a", "1", "A"), heading(3, "b", "1.1", "B"), heading(4, "c", "", "C")}),
      "<nav", "</nav>");
  EXPECT_THAT(
      nav,
      HasSubstr("<a href=\"#a\"><span class=\"number\">1</span> A</a>\n<ol>\n<li><a href=\"#b\">"));
  EXPECT_THAT(nav, Not(HasSubstr("#c")));
}

TEST(Contents, AreLeftOutWhereThereIsNothingToList) {
  EXPECT_THAT(html_of({paragraph({words("x")})}), Not(HasSubstr("<nav")));
}

TEST(Footnotes, LeadThereAndBackFromEachMark) {
  document::Document document;
  const document::Inline mark{document::FootnoteMark{"n"}};
  document.blocks = {paragraph({words("a"), mark}), paragraph({words("b"), mark})};
  document.footnotes["n"] = {paragraph({words("the note")})};
  document.footnote_order = {"n"};
  const std::string html = html_of(document);
  for (const char* piece : {"href=\"#note-n\" id=\"mark-n-1\"", "href=\"#note-n\" id=\"mark-n-2\"",
                            "<li id=\"note-n\" value=\"1\">", "href=\"#mark-n-1\"",
                            "href=\"#mark-n-2\"", "role=\"doc-backlink\""}) {
    EXPECT_THAT(html, HasSubstr(piece));
  }
}

TEST(Page, BeginsWithTheSummary) {
  const std::string html = html_of(sample_document());
  const std::size_t summary = html.find("<p class=\"summary\">");
  EXPECT_LT(summary, html.find("<nav"));
  EXPECT_LT(summary, html.find("<main"));
}

TEST(Listings, AreAtTheEndOfThePage) {
  const std::string html = html_of(sample_document());
  const std::size_t lists = html.find("<details class=\"lists\">");
  ASSERT_NE(lists, std::string::npos);
  EXPECT_EQ(html.find("<h2", lists), std::string::npos);
}

TEST(Listings, NameTablesFiguresAndAbbreviations) {
  const std::string html = html_of(sample_document());
  EXPECT_THAT(
      html,
      HasSubstr("<li><a href=\"#workforce-gap-acute\"><span class=\"number\">Table 1</span>"));
  EXPECT_THAT(html,
              HasSubstr("<li><a href=\"#gaps-acute\"><span class=\"number\">Figure 1</span>"));
  EXPECT_THAT(html, HasSubstr("<dt>WTE</dt><dd>whole-time equivalent</dd>"));
}

}  // namespace
}  // namespace muster::html
