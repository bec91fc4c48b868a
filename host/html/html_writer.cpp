// SPDX-License-Identifier: MIT
#include "html/html_writer.hpp"

#include "html/assets.hpp"
#include "html/blocks.hpp"
#include "html/content_security.hpp"
#include "html/contents.hpp"
#include "html/footnotes.hpp"
#include "html/inlines.hpp"
#include "html/masthead.hpp"
#include "html/page.hpp"
#include "html/remembered_widths.hpp"
#include "html/theme_css.hpp"

namespace muster::html {
namespace {

/// Comment signs for CSS and JavaScript, section signs for XML: both then allow `<` and `&`.
std::string in_cdata(std::string_view content) {
  return "/*<![CDATA[*/\n" + std::string(content) + "/*]]>*/";
}

std::string title_of(const document::Metadata& metadata) {
  std::string title = metadata.title;
  if (!metadata.edition_title.empty()) title += ": " + metadata.edition_title;
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

/// The policy comes before everything that it governs.
void write_head(Page& page, const std::string& style, const std::string& script) {
  const document::Metadata& metadata = page.document.metadata;
  page.out.raw("<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\"");
  page.out.attribute("content", content_security_policy(style, script));
  page.out.raw(
      "/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
  page.out.text(title_of(metadata));
  page.out.raw("</title>\n");
  write_meta(page, "description",
             metadata.description.empty() ? title_of(metadata) : metadata.description);
  write_meta(page, "author", metadata.organisation);
  write_meta(page, "color-scheme", "light dark");
  write_meta(page, "referrer", "no-referrer");
  // Without this a browser asks the server for an icon.
  page.out.raw("<link rel=\"icon\" href=\"data:,\"/>\n<style>");
  page.out.raw(style);
  page.out.raw("</style>\n</head>\n");
}

void write_body(Page& page) {
  page.out.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to main content</a>\n");
  write_masthead(page);
  page.out.raw("<div class=\"columns\">\n");
  write_contents(page);
  page.out.raw("<main id=\"main\" tabindex=\"-1\">\n");
  write_blocks(page, page.document.blocks);
  write_footnotes(page);
  write_lists_at_end(page);
  page.out.raw("</main>\n</div>\n");
  write_footer(page);
}

}  // namespace

void write_html(const document::Document& document, const theme::Theme& theme,
                const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out) {
  const RememberedWidths widths(measure);
  Page page{document,
            theme,
            widths,
            options,
            HtmlBuffer(out),
            document::reference_labels(document),
            number_footnotes(document),
            HeadingLevels(document)};
  const std::string style = in_cdata(theme_css(theme) + std::string(style_css));
  const std::string script = in_cdata(enhance_js);
  page.out.raw("<!DOCTYPE html>\n<html");
  write_language(page, document.metadata.language.empty() ? "en-GB" : document.metadata.language);
  page.out.raw(">\n");
  write_head(page, style, script);
  write_body(page);
  page.out.raw("<script>");
  page.out.raw(script);
  page.out.raw("</script>\n</body>\n</html>\n");
  page.out.finish();
}

}  // namespace muster::html
