// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <gmock/gmock.h>

#include "document/dump.hpp"
#include "site/llms_page.hpp"

namespace muster::site {
namespace {

using testing::HasSubstr;
using testing::Not;

publish::Manifest manifest() {
  publish::Manifest made;
  made.publication = "people-strategy";
  made.title = "People Strategy";
  made.date = "2023-06-30";
  made.status = "final";
  made.outputs = {
      {"report.html", OutputFormat::html, Variant::standard, "", 412'300, 0, ""},
      {"report.pdf", OutputFormat::pdf, Variant::standard, "", 1'250'000, 31, ""},
      {"report-large-print.pdf", OutputFormat::pdf, Variant::large_print, "", 900, 1, ""},
      {"data/gaps.csv", OutputFormat::data, Variant::standard, "", 2'000, 0, ""}};
  return made;
}

std::string page(publish::Manifest one) {
  model::Edition edition;
  edition.title = "A Strategy";
  edition.contact = {"", "people@example.org", "020 7946 0101"};
  return document::dump(index_page(edition, model::Audience::for_public, {std::move(one)},
                                   from_civil({2023, 6, 30})));
}

TEST(IndexPage, LinksEachOutputWithItsSizeAndPages) {
  auto text = page(manifest());
  EXPECT_THAT(text, HasSubstr("people-strategy/report.html"));
  EXPECT_THAT(text, HasSubstr("(412 KB)"));
  EXPECT_THAT(text, HasSubstr("(1.3 MB, 31 pages)"));
  EXPECT_THAT(text, HasSubstr("(900 bytes, 1 page)"));
  EXPECT_THAT(text, HasSubstr("People Strategy, PDF, large print"));
  EXPECT_THAT(text, HasSubstr("people-strategy/data/gaps.csv"));
  EXPECT_THAT(text, HasSubstr("Published 30 June 2023."));
}

TEST(IndexPage, SaysWhichSectionsAreMissing) {
  EXPECT_THAT(page(manifest()), Not(HasSubstr("could not be produced")));
  auto lacking = manifest();
  lacking.missing = {"Maternity", "Acute care"};
  EXPECT_THAT(page(lacking), HasSubstr("could not be produced: Maternity, Acute care."));
}

/// People learn to ignore a mark that appears when nothing is confidential.
TEST(IndexPage, IsMarkedWhereAPublicationHoldsMoreThanThePublicOne) {
  auto restricted = [](std::optional<bool> holds_more) {
    publish::Manifest one = manifest();
    one.run = publish::RunRecord{};
    one.run->holds_more = holds_more;
    return document::dump(index_page({}, model::Audience::restricted, {one}, {}));
  };
  EXPECT_THAT(restricted(true), HasSubstr("watermark \"Not for publication\""));
  EXPECT_THAT(restricted(true), HasSubstr("It contains material that is not for publication."));
  EXPECT_THAT(restricted(false), Not(HasSubstr("watermark")));
  EXPECT_THAT(restricted(false), HasSubstr("It is the same as the public one."));
  // A record of an earlier version does not say: then it may.
  EXPECT_THAT(restricted(std::nullopt), HasSubstr("watermark \"Not for publication\""));
  EXPECT_THAT(page(manifest()), Not(HasSubstr("public one")));
}

TEST(IndexPage, LinksTheAccessibilityStatement) {
  EXPECT_THAT(page(manifest()), HasSubstr("accessibility-statement.html"));
}

TEST(IndexPage, LinksTheWholeDataBeforeSingleFiles) {
  auto more = manifest();
  more.outputs.insert(more.outputs.begin(),
                      {{"data.zip", OutputFormat::data_zip, Variant::standard, "", 5, 0, ""},
                       {"report.md", OutputFormat::md, Variant::standard, "", 7, 0, ""},
                       {"report.xlsx", OutputFormat::xlsx, Variant::standard, "", 6, 0, ""}});
  const std::string text = page(more);
  EXPECT_THAT(text, HasSubstr("All tables as a workbook (Excel)"));
  std::size_t before = 0;
  for (const char* file : {"report.xlsx", "data.zip", "report.md", "data/gaps.csv"}) {
    const std::size_t at = text.find(file);
    ASSERT_NE(at, std::string::npos) << file;
    EXPECT_GT(at, before) << file;
    before = at;
  }
}

TEST(LlmsPage, LinksTwinsAndData) {
  model::Edition edition;
  edition.title = "A Strategy";
  EXPECT_FALSE(llms_page(edition, {manifest()}, {}));
  auto more = manifest();
  more.outputs.push_back({"report.md", OutputFormat::md, Variant::standard, "", 7, 0, ""});
  const std::string relative = document::dump(*llms_page(edition, {more}, {}));
  EXPECT_THAT(relative, HasSubstr("link(\"people-strategy/report.md\")"));
  EXPECT_THAT(relative, HasSubstr("link(\"people-strategy/data/gaps.csv\")"));
  edition.web.base_url = "https://www.example.org/plans";
  EXPECT_THAT(document::dump(*llms_page(edition, {more}, {})),
              HasSubstr("link(\"https://www.example.org/plans/people-strategy/report.md\")"));
}

TEST(IndexPage, DoesNotListChaptersOrFragments) {
  auto more = manifest();
  more.outputs.push_back(
      {"chapter-vision.html", OutputFormat::chapter, Variant::standard, "", 9, 0, ""});
  more.outputs.push_back(
      {"fragment.css", OutputFormat::html_fragment, Variant::standard, "", 9, 0, ""});
  EXPECT_EQ(page(more), page(manifest()));
}

}  // namespace
}  // namespace muster::site
