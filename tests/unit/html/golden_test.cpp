// SPDX-License-Identifier: MIT
#include "support/golden.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"

namespace muster::html {
namespace {

/// Style and script have files of their own; here they would hide the page.
std::string without(std::string html, const std::string& from, const std::string& to) {
  const std::string found = part(html, from, to);
  html.replace(html.find(found), found.size(), from + "..." + to);
  return html;
}

TEST(GoldenHtml, OfTheSampleDocument) {
  std::string html = html_of(sample_document(), sample_options());
  html = without(html, "<style>", "</style>");
  html = without(html, "<script>", "</script>");
  html = without(html, "style-src '", "img-src");
  expect_golden("unit/html/golden/sample.html", html);
}

}  // namespace
}  // namespace muster::html
