// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "html/scoped_css.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document::tree;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string fragment(const document::Document& document, int first_level) {
  StringSink sink;
  write_fragment(document, {}, chart::ArialMeasure{}, {}, first_level, sink);
  return sink.text;
}

TEST(Fragment, IsTheMainContentAlone) {
  const std::string html = fragment(sample_document(), 2);
  EXPECT_THAT(html, StartsWith("<div class=\"muster text\" lang=\"en-GB\">"));
  for (const char* other :
       {"<html", "<head>", "<script", "<style", "<header", "<footer", "<nav", "<main", "<h1"})
    EXPECT_THAT(html, Not(HasSubstr(other))) << other;
  EXPECT_THAT(html, HasSubstr("<table"));
}

TEST(Fragment, BeginsAtTheHeadingLevelThatIsAskedFor) {
  document::Document document;
  document.footnotes = {{"a", {paragraph({words("Note.")})}}};
  document.footnote_order = {"a"};
  document.blocks = {heading(2, "a", "", "A"), heading(3, "b", "", "B"),
                     paragraph({{document::FootnoteMark{"a"}}})};
  const std::string deep = fragment(document, 3);
  EXPECT_THAT(deep, HasSubstr("<h3 id=\"a\">"));
  EXPECT_THAT(deep, HasSubstr("<h4 id=\"b\">"));
  EXPECT_THAT(deep, HasSubstr("<h3 id=\"footnotes\">"));
  EXPECT_THAT(fragment(document, 1), HasSubstr("<h1 id=\"a\">"));
}

TEST(ScopedCss, PutsTheScopeBeforeEverySelector) {
  EXPECT_EQ(scoped_css("a, b > c { x: y; }\n:root{--a:1}", ".m"),
            ".m a, .m b > c { x: y; }\n.m {--a:1}\n");
  EXPECT_EQ(scoped_css("/* a, b */ :is(h1, h2) + p{x:y}", ".m"), ".m :is(h1, h2) + p {x:y}\n");
}

TEST(ScopedCss, ReachesIntoConditionsAndLeavesOutPages) {
  EXPECT_EQ(scoped_css("@media print { @page { size: A4; } p{x:y} }", ".m"),
            "@media print {\n.m p {x:y}\n}\n");
}

TEST(ScopedCss, ReachesEveryRuleOfAFragment) {
  const std::string css = fragment_css({});
  std::size_t rules = 0;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = std::min(css.find('\n', at), css.size());
    const std::string line = css.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '}' || line.front() == '@' ||
        line.find('{') == std::string::npos)
      continue;
    ++rules;
    EXPECT_THAT(line, StartsWith(".muster"));
  }
  EXPECT_GT(rules, 100U);
}

}  // namespace
}  // namespace muster::html
