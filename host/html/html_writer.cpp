// SPDX-License-Identifier: MIT
#include "html/html_writer.hpp"

#include <span>

#include "html/assets.hpp"
#include "html/blocks.hpp"
#include "html/chapter_links.hpp"
#include "html/contents.hpp"
#include "html/footnotes.hpp"
#include "html/inlines.hpp"
#include "html/masthead.hpp"
#include "html/page.hpp"
#include "html/page_head.hpp"
#include "html/remembered_widths.hpp"
#include "html/scoped_css.hpp"
#include "html/sentences.hpp"
#include "html/theme_css.hpp"

namespace muster::html {
namespace {

constexpr std::string_view scope = ".muster";

Page page_of(const document::Document& document, const theme::Theme& theme,
             const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out,
             int first_level = 2) {
  return {document,
          theme,
          measure,
          options,
          HtmlBuffer(out),
          document::reference_labels(document),
          number_footnotes(document),
          document::HeadingLevels(document, first_level)};
}

/// Writes the blocks of the page: of the whole document, or of its chapter.
void write_content(Page& page) {
  const document::Blocks& blocks = page.document.blocks;
  const bool last = !page.plan || page.chapter + 1 == page.plan->chapters.size();
  if (page.plan) {
    const Chapter& chapter = page.plan->chapters[page.chapter];
    write_blocks(page, std::span(blocks).subspan(chapter.begin, chapter.end - chapter.begin));
  } else {
    write_blocks(page, blocks);
  }
  write_footnotes(page);
  if (last) write_lists_at_end(page);
}

void write_body(Page& page) {
  page.out.raw("<body>\n<a class=\"skip\" href=\"#main\">");
  page.out.text(sentences::skip.words);
  page.out.raw("</a>\n");
  write_masthead(page);
  page.out.raw("<div class=\"columns\">\n");
  write_contents(page);
  page.out.raw("<main id=\"main\" class=\"text\" tabindex=\"-1\">\n");
  write_content(page);
  write_chapter_links(page);
  write_feedback(page);
  page.out.raw("</main>\n</div>\n");
  write_footer(page);
}

void write_page(Page& page) {
  const theme::Theme& theme = page.theme;
  const std::string& language = page.document.metadata.language;
  const std::string style =
      in_cdata(theme_css(theme) + std::string(style_css) + (theme.web ? theme.web->css : ""));
  const std::string script = in_cdata(enhance_js);
  page.out.raw("<!DOCTYPE html>\n<html");
  write_language(page, language.empty() ? "en-GB" : language);
  page.out.raw(">\n");
  write_head(page, style, script);
  write_body(page);
  page.out.raw("<script>");
  page.out.raw(script);
  page.out.raw("</script>\n</body>\n</html>\n");
  page.out.finish();
}

}  // namespace

void write_html(const document::Document& document, const theme::Theme& theme,
                const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out) {
  const RememberedWidths widths(measure);
  Page page = page_of(document, theme, widths, options, out);
  write_page(page);
}

void write_chapter(const document::Document& document, const theme::Theme& theme,
                   const chart::TextMeasure& measure, const HtmlOptions& options,
                   const ChapterPlan& plan, std::size_t chapter, ByteSink& out) {
  const RememberedWidths widths(measure);
  Page page = page_of(document, theme, widths, options, out);
  page.plan = &plan;
  page.chapter = chapter;
  write_page(page);
}

void write_fragment(const document::Document& document, const theme::Theme& theme,
                    const chart::TextMeasure& measure, const HtmlOptions& options, int first_level,
                    ByteSink& out) {
  const RememberedWidths widths(measure);
  Page page = page_of(document, theme, widths, options, out, first_level);
  page.first_level = first_level;
  page.out.raw("<div class=\"muster text\"");
  write_language(page, document.metadata.language);
  page.out.raw(">\n");
  write_content(page);
  page.out.raw("</div>\n");
  page.out.finish();
}

std::string fragment_css(const theme::Theme& theme) {
  theme::Theme light = theme;
  light.dark = theme.light;  // the page around the fragment has no dark mode
  return scoped_css(theme_css(light) + std::string(style_css), scope);
}

}  // namespace muster::html
