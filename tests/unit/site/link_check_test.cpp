// SPDX-License-Identifier: MIT
#include "site/link_check.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "unit/html/tree.hpp"

namespace muster::site {
namespace {

using namespace document;
using tree::words;

Inline link(const std::string& target) { return {Link{target, {words("x")}}}; }

Diagnostics problems_of(Document document, bool complete = true) {
  Diagnostics diagnostics;
  document.files = {"narrative/foreword.md"};
  std::vector<publish::Output> outputs(2);
  outputs[0].file = "report.html";
  outputs[1].file = "data/gaps.csv";
  check_links(document, {outputs, complete}, diagnostics);
  return diagnostics;
}

TEST(LinkCheck, TakesFilesOfThePublicationAnchorsAndAddresses) {
  Document document;
  for (const char* target : {"report.html#gap", "data/gaps.csv", "#gap", "https://example.org/x",
                             "mailto:people@example.org"})
    document.blocks.push_back(tree::paragraph({link(target)}));
  EXPECT_TRUE(problems_of(document).items().empty());
}

TEST(LinkCheck, ReportsWhereALinkLeadsNowhere) {
  Document document;
  document.blocks = {{Paragraph{{{Strong{{link("data/gasp.csv")}}}}}, {0, 7}}};
  const Diagnostics found = problems_of(document);
  ASSERT_EQ(found.items().size(), 1U);
  EXPECT_EQ(found.items()[0].code, code::app_link);
  EXPECT_EQ(found.items()[0].location, (Location{"narrative/foreword.md", 7, 0}));
  EXPECT_NE(found.items()[0].message.find("data/gasp.csv"), std::string::npos);
  EXPECT_EQ(found.items()[0].severity, Severity::error);
}

TEST(LinkCheck, WarnsOfWhatAnotherRunCouldMake) {
  Document variant;
  variant.blocks = {tree::paragraph({link("report-large-print.html")})};
  const Diagnostics found = problems_of(variant);
  EXPECT_EQ(found.warning_count(), 1U);
  EXPECT_FALSE(found.has_errors());
}

TEST(LinkCheck, WarnsWhereASectorHasFailed) {
  Document document;
  document.blocks = {tree::paragraph({link("data/dental-workforce-gap.csv")})};
  EXPECT_EQ(problems_of(document, false).warning_count(), 1U);
  EXPECT_TRUE(problems_of(document).has_errors());
}

TEST(LinkCheck, LooksIntoFootnotes) {
  Document document;
  document.footnotes["a"] = {tree::paragraph({link("nowhere.html")})};
  EXPECT_EQ(problems_of(document).items().size(), 1U);
}

}  // namespace
}  // namespace muster::site
