// SPDX-License-Identifier: MIT
#include "html/site_parts.hpp"

#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"

namespace muster::html {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

theme::Markup text(const std::string& words) { return {"", {}, {}, words, ""}; }

theme::Theme themed() {
  theme::Theme out;
  out.web.emplace();
  out.web->header = {
      {"a", {{"href", "https://www.example.org/?a=1&b=\"2\""}}, {text("A < B")}, "", ""}};
  out.web->footer = {{"img", {{"alt", "Crest"}}, {}, "", "\x89PNG\r\n"}};
  out.web->head = {
      {"script", {{"src", "https://stats.example.org/s.js"}, {"defer", "defer"}}, {}, "", ""}};
  out.web->css = ".site-header{color:red}";
  out.web->policy = {{"script-src", {"https://stats.example.org"}},
                     {"connect-src", {"https://stats.example.org"}},
                     {"form-action", {"https://www.example.org"}}};
  return out;
}

TEST(SiteParts, AreEscapedWhereTheyAreWritten) {
  const std::string html = html_of(sample_document(), {}, themed());
  EXPECT_THAT(html, HasSubstr("<div class=\"site-header\"><a "
                              "href=\"https://www.example.org/?a=1&amp;b=&quot;2&quot;\">A &lt; "
                              "B</a></div>"));
  EXPECT_THAT(html, HasSubstr("<img alt=\"Crest\" src=\"data:image/png;base64,iVBORw0K\"/>"));
  EXPECT_THAT(html, HasSubstr("<script src=\"https://stats.example.org/s.js\" defer=\"defer\">"
                              "</script></head>"));
}

TEST(SiteParts, AddToThePolicyExactlyWhatTheThemeAllows) {
  const std::string policy =
      part(html_of(sample_document(), {}, themed()), "Content-Security-Policy", "/>");
  EXPECT_THAT(policy, HasSubstr("=' https://stats.example.org; img-src data:;"));
  EXPECT_THAT(policy, HasSubstr("form-action https://www.example.org;"));
  EXPECT_THAT(policy, HasSubstr("connect-src https://stats.example.org"));
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, HasSubstr("base-uri 'none'"));
}

/// Without additions of a theme a page loads nothing at all.
TEST(SiteParts, AreNeededForAPageToLoadAnything) {
  const std::string html = html_of(sample_document());
  const std::string policy = part(html, "Content-Security-Policy", "/>");
  EXPECT_THAT(policy, Not(HasSubstr("http")));
  EXPECT_THAT(policy, HasSubstr("form-action 'none'"));
  EXPECT_THAT(html, Not(HasSubstr("site-header\"")));
  EXPECT_THAT(html, Not(HasSubstr(" src=")));
}

TEST(SiteParts, StyleFollowsOurOwn) {
  const std::string html = html_of(sample_document(), {}, themed());
  EXPECT_LT(html.find(".masthead {"), html.find(".site-header{color:red}"));
}

}  // namespace
}  // namespace muster::html
