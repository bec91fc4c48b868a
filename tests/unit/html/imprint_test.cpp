// SPDX-License-Identifier: MIT
// What a page prints around its text: publisher, index, links to other forms, licence,
// feedback.
#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::Not;

std::string page_with(const Imprint& imprint) {
  HtmlOptions options = sample_options();
  options.imprint = imprint;
  return html_of(sample_document(), options);
}

TEST(Imprint, LeadsBackToTheIndex) {
  Imprint imprint;
  imprint.index = "../index.html";
  imprint.index_title = "A <Strategy>";
  const std::string nav = part(page_with(imprint), "<nav class=\"breadcrumb\"", "</nav>");
  EXPECT_THAT(nav, HasSubstr("<a href=\"../index.html\">A &lt;Strategy&gt;</a>"));
  EXPECT_THAT(nav, HasSubstr("aria-current=\"page\">People Strategy"));
}

TEST(Imprint, LinksOtherFormsAtTheTop) {
  Imprint imprint;
  imprint.forms = {{"Large print as PDF", "report-large-print.pdf", 2'000, 60},
                   {"Bad", "javascript:alert(1)", 0, 0}};
  imprint.data = "../index.html#people-strategy-data";
  const std::string forms = part(page_with(imprint), "<ul class=\"forms\">", "</ul>");
  EXPECT_THAT(forms, HasSubstr("<a href=\"report-large-print.pdf\">Large print as PDF</a> (2 KB, "
                               "60 pages)"));
  EXPECT_THAT(forms, HasSubstr("Download as PDF"));
  EXPECT_THAT(forms, HasSubstr("<a href=\"../index.html#people-strategy-data\">Data</a>"));
  EXPECT_THAT(forms, Not(HasSubstr("javascript")));
}

TEST(Imprint, NamesLicenceCopyrightAndPrivacyInTheFooter) {
  Imprint imprint;
  imprint.copyright = "© A System 2023";
  imprint.licence = "Open Government Licence v3.0";
  imprint.licence_address = "https://www.example.org/licence";
  imprint.privacy = "https://www.example.org/privacy";
  imprint.statement = "../accessibility-statement.html";
  const std::string footer = part(page_with(imprint), "<footer", "</footer>");
  EXPECT_THAT(footer, HasSubstr("© A System 2023. Licensed under the <a "
                                "href=\"https://www.example.org/licence\">Open Government Licence "
                                "v3.0</a>, except where stated otherwise."));
  EXPECT_THAT(footer, HasSubstr("<a href=\"https://www.example.org/privacy\">Privacy notice</a>"));
  EXPECT_THAT(footer, HasSubstr("Accessibility statement</a>"));
}

TEST(Imprint, SaysWhenThePageWasUpdatedAndWillBeReviewed) {
  Imprint imprint;
  imprint.updated = from_civil({2023, 7, 10});
  imprint.next_review = from_civil({2024, 6, 1});
  const std::string html = page_with(imprint);
  EXPECT_THAT(html, HasSubstr("<dt>Last updated</dt><dd><time datetime=\"2023-07-10\">"));
  EXPECT_THAT(html, HasSubstr("<dt>Next review</dt><dd><time datetime=\"2024-06-01\">"));
}

TEST(Imprint, AsksForFeedback) {
  Imprint imprint;
  imprint.feedback = "https://www.example.org/feedback";
  EXPECT_THAT(page_with(imprint),
              HasSubstr("<a href=\"https://www.example.org/feedback\">Give feedback</a>, or "
                        "contact "));
  EXPECT_THAT(html_of(sample_document()), HasSubstr("hard to use? Contact "));
}

TEST(Imprint, IsForSearchEnginesAndSharedLinksIfThePageHasAnAddress) {
  Imprint imprint;
  imprint.address = "https://www.example.org/s/report.html";
  imprint.picture = "https://www.example.org/s/charts/gap.png";
  const std::string html = page_with(imprint);
  EXPECT_THAT(html, HasSubstr("<link rel=\"canonical\" href=\"https://www.example.org/s/report"));
  EXPECT_THAT(html,
              HasSubstr("<meta property=\"og:title\" content=\"South East London People Strategy"));
  EXPECT_THAT(html,
              HasSubstr("<meta property=\"og:image\" content=\"https://www.example.org/s/ch"));
  EXPECT_THAT(html_of(sample_document()), Not(HasSubstr("og:")));
  EXPECT_THAT(html_of(sample_document()), Not(HasSubstr("canonical")));
}

TEST(Heading, IsALinkToItself) {
  EXPECT_THAT(
      html_of({heading(2, "a", "1", "Aims")}),
      HasSubstr("<h2 id=\"a\"><a class=\"here\" href=\"#a\"><span class=\"number\">1</span> "
                "Aims</a></h2>"));
}

TEST(Heading, KeepsTheLinksInIt) {
  document::Document document;
  document.footnotes = {{"n", {paragraph({words("Note.")})}}};
  document.footnote_order = {"n"};
  document.blocks = {heading(2, "a", "", "Aims")};
  auto& content = std::get<document::Heading>(document.blocks[0].node).content;
  content.push_back({document::Strong{{{document::FootnoteMark{"n"}}}}});
  const std::string html = html_of(document);
  EXPECT_THAT(html, HasSubstr("<h2 id=\"a\">Aims<strong><sup"));
}

}  // namespace
}  // namespace muster::html
