// SPDX-License-Identifier: MIT
#include "html/chart_writer.hpp"

#include "chart/description.hpp"
#include "document/data_file_name.hpp"
#include "html/captions.hpp"
#include "html/inlines.hpp"
#include "html/link_target.hpp"
#include "html/svg.hpp"
#include "html/table_writer.hpp"
#include "html/theme_css.hpp"

namespace muster::html {
namespace {

using document::Chart;

// CSS pixels. A picture that shrinks shrinks its letters too, so there is a separate picture for
// phones; style.css shows one of the two.
constexpr double wide_width = 608;  // the width of text in style.css
constexpr double narrow_width = 288;
constexpr double letter_size = 13;

theme::Theme screen_theme(const theme::Theme& theme) {
  theme::Theme screen = theme;
  screen.type.small = letter_size * body_scale(theme);
  return screen;
}

void write_picture(Page& page, const Chart& chart, const std::string& id, double width,
                   const char* style_class) {
  const chart::Picture picture = chart::draw(chart, screen_theme(page.theme), width, page.measure);
  write_svg(page.out, picture,
            {id + "-" + style_class, style_class, plain_text(chart.caption, &page.labels),
             chart::description(chart)});
}

void write_caption(Page& page, const Chart& chart) {
  page.out.raw("<figcaption>");
  write_caption_number(page, chart.number);
  write_inlines(page, chart.caption);
  page.out.raw("</figcaption>\n");
}

void write_data(Page& page, const Chart& chart, const std::string& id) {
  if (chart.data.rows.empty()) return;
  const std::string name = chart.number.empty() ? "this figure" : chart.number;
  // If a table of the document shows these figures, print leaves them out here.
  page.out.raw(chart.shown_in.empty() ? "<details><summary>Data of "
                                      : "<details class=\"repeated\"><summary>Data of ");
  page.out.text(name);
  page.out.raw(" as a table</summary>\n");
  const std::string caption = plain_text(chart.caption, &page.labels);
  write_chart_data(page, chart.data, id + "-data", "Data of " + name + ": " + caption);
  page.out.raw("</details>\n");
}

/// Writes links to the picture alone, for readers who use it in a document of their own.
void write_picture_links(Page& page, const Chart& chart) {
  if (page.options.picture_folder.empty() || chart.id.empty()) return;
  const std::string name = chart.number.empty() ? "this figure" : chart.number;
  page.out.raw("<p class=\"download\">Picture of ");
  page.out.text(name);
  page.out.raw(":");
  for (const auto& [ending, words] : {std::pair{"svg", "SVG"}, std::pair{"png", "PNG"}}) {
    page.out.raw(" <a");
    page.out.attribute(
        "href", page.options.picture_folder + "/" + document::picture_file_name(chart.id, ending));
    page.out.raw("><span class=\"hidden\">");
    page.out.text(name + " as ");
    page.out.raw("</span>");
    page.out.raw(words);
    page.out.raw("</a>");
  }
  page.out.raw("</p>\n");
}

}  // namespace

void write_chart(Page& page, const Chart& chart) {
  const std::string id = anchor_or_own(page, chart.id, "figure");
  page.out.raw("<figure class=\"chart\"");
  page.out.attribute("id", id);
  page.out.raw(">\n");
  write_caption(page, chart);
  write_picture(page, chart, id, wide_width * body_scale(page.theme), "wide");
  write_picture(page, chart, id, narrow_width, "narrow");
  write_notes(page, {chart.notes, ""}, id);
  write_data(page, chart, id);
  write_data_link(page, chart.id, chart.number);
  write_picture_links(page, chart);
  page.out.raw("</figure>\n");
}

chart::Picture chart_file_picture(const Chart& chart, const theme::Theme& theme,
                                  const chart::TextMeasure& measure) {
  return chart::draw(chart, screen_theme(theme), wide_width * body_scale(theme), measure);
}

std::string chart_svg(const Chart& chart, const chart::Picture& picture,
                      const document::ReferenceLabels& labels, const theme::Theme& theme) {
  StringSink sink;
  HtmlBuffer out(sink);
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_svg(out, picture,
            {"chart", "chart", plain_text(chart.caption, &labels), chart::description(chart),
             picture_css(theme)});
  out.finish();
  return sink.text;
}

}  // namespace muster::html
