// SPDX-License-Identifier: MIT
#include "html/page_head.hpp"

#include "base/web_address.hpp"
#include "document/titles.hpp"
#include "html/content_security.hpp"
#include "html/site_parts.hpp"

namespace muster::html {
namespace {

const std::vector<theme::PolicyDirective> no_policy;

std::string title_of(const Page& page) {
  const document::Metadata& metadata = page.document.metadata;
  std::string title = page.plan ? page.plan->chapters[page.chapter].words + " - " : "";
  title += document::full_title(metadata);
  if (!metadata.organisation.empty()) title += " - " + metadata.organisation;
  return title;
}

void write_meta(Page& page, std::string_view name, const std::string& content) {
  if (content.empty()) return;
  page.out.raw("<meta");
  page.out.attribute("name", name);
  page.out.attribute("content", content);
  page.out.raw("/>\n");
}

void write_property(Page& page, std::string_view name, const std::string& content) {
  if (content.empty()) return;
  page.out.raw("<meta");
  page.out.attribute("property", name);
  page.out.attribute("content", content);
  page.out.raw("/>\n");
}

/// Writes the properties that search engines and shared links use; nothing for a page without an
/// address.
void write_shared_link(Page& page, const std::string& title) {
  const Imprint& imprint = page.options.imprint;
  if (!is_web_address(imprint.address)) return;
  page.out.raw("<link rel=\"canonical\"");
  page.out.attribute("href", imprint.address);
  page.out.raw("/>\n");
  write_property(page, "og:type", "article");
  write_property(page, "og:title", title);
  write_property(page, "og:description", page.document.metadata.description);
  write_property(page, "og:url", imprint.address);
  write_property(page, "og:site_name", page.document.metadata.organisation);
  if (is_web_address(imprint.picture)) write_property(page, "og:image", imprint.picture);
}

}  // namespace

std::string in_cdata(std::string_view content) {
  return "/*<![CDATA[*/\n" + std::string(content) + "/*]]>*/";
}

/// Writes the policy first, because it applies only to elements after it.
void write_head(Page& page, const std::string& style, const std::string& script) {
  const document::Metadata& metadata = page.document.metadata;
  page.out.raw("<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\"");
  page.out.attribute(
      "content",
      content_security_policy(style, script, page.theme.web ? page.theme.web->policy : no_policy));
  page.out.raw(
      "/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
  page.out.text(title_of(page));
  page.out.raw("</title>\n");
  write_meta(page, "description",
             metadata.description.empty() ? title_of(page) : metadata.description);
  write_meta(page, "author", metadata.organisation);
  write_meta(page, "color-scheme", "light dark");
  write_meta(page, "referrer", "no-referrer");
  write_shared_link(page, title_of(page));
  // Without this element a browser would ask the server for an icon.
  if (!page.theme.web || !has_icon(page.theme.web->head))
    page.out.raw("<link rel=\"icon\" href=\"data:,\"/>\n");
  page.out.raw("<style>");
  page.out.raw(style);
  page.out.raw("</style>\n");
  if (page.theme.web) write_markup(page.out, page.theme.web->head);
  page.out.raw("</head>\n");
}

}  // namespace muster::html
