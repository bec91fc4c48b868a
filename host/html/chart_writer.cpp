// SPDX-License-Identifier: MIT
#include "html/chart_writer.hpp"

#include "chart/description.hpp"
#include "chart/sparkline.hpp"
#include "diagram/diagram.hpp"
#include "document/cell_bars.hpp"
#include "document/data_file_name.hpp"
#include "document/link_target.hpp"
#include "html/captions.hpp"
#include "html/inlines.hpp"
#include "html/sentences.hpp"
#include "html/svg.hpp"
#include "html/table_writer.hpp"
#include "html/theme_css.hpp"

namespace muster::html {
namespace {

using document::Chart;
using document::Diagram;

// CSS pixels. If a picture is scaled down, its letters become smaller too. So there is a separate
// picture for phones, and style.css shows one of the two.
constexpr double wide_width = 608;  // the width of text in style.css
constexpr double narrow_width = 288;
constexpr double letter_size = 13;

theme::Theme screen_theme(const theme::Theme& theme) {
  theme::Theme screen = theme;
  screen.type.small = letter_size * body_scale(theme);
  return screen;
}

chart::Picture drawn(const Chart& chart, const theme::Theme& theme, double width,
                     const chart::TextMeasure& measure) {
  return chart::draw(chart, screen_theme(theme), width, measure);
}
chart::Picture drawn(const Diagram& diagram, const theme::Theme& theme, double width,
                     const chart::TextMeasure& measure) {
  return diagram::draw(diagram, screen_theme(theme), width, measure);
}

std::string described(const Chart& chart) { return chart::description(chart); }
std::string described(const Diagram& diagram) { return diagram::description(diagram); }

// Figure is Chart or Diagram.
template <class Figure>
void write_picture(Page& page, const Figure& figure, const std::string& id, double width,
                   const char* style_class) {
  write_svg(page.out, drawn(figure, page.theme, width, page.measure),
            {id + "-" + style_class, style_class, plain_text(figure.caption, &page.labels),
             described(figure)});
}

template <class Figure>
void write_caption(Page& page, const Figure& figure) {
  page.out.raw("<figcaption>");
  write_caption_number(page, figure.number);
  write_inlines(page, figure.caption);
  page.out.raw("</figcaption>\n");
}

template <class Figure>
std::string name_of(const Figure& figure) {
  return figure.number.empty() ? sentences::this_figure.words : figure.number;
}

template <class Figure>
void write_data(Page& page, const Figure& figure, const std::string& id) {
  if (figure.data.rows.empty()) return;
  const std::string name = name_of(figure);
  // Printed pages leave out what another table of the document or the description has.
  page.out.raw(has_table_below(figure) ? "<details><summary>"
                                       : "<details class=\"repeated\"><summary>");
  page.out.text(filled(sentences::data_of_figure, {{"figure", name}}));
  page.out.raw("</summary>\n");
  const std::string caption = plain_text(figure.caption, &page.labels);
  write_chart_data(page, figure.data, id + "-data",
                   filled(sentences::figure_data, {{"figure", name}, {"caption", caption}}));
  page.out.raw("</details>\n");
}

/// Writes links to the picture files, for readers who use the picture in a document of their own.
template <class Figure>
void write_picture_links(Page& page, const Figure& figure) {
  if (page.options.picture_folder.empty() || figure.id.empty()) return;
  const std::string name = name_of(figure);
  page.out.raw("<p class=\"download\">");
  page.out.text(filled(sentences::picture_of, {{"figure", name}}));
  for (const auto& [ending, words] : {std::pair{"svg", "SVG"}, std::pair{"png", "PNG"}}) {
    page.out.raw(" <a");
    page.out.attribute(
        "href", page.options.picture_folder + "/" + document::picture_file_name(figure.id, ending));
    page.out.raw("><span class=\"hidden\">");
    page.out.text(filled(sentences::picture_as, {{"figure", name}}) + " ");
    page.out.raw("</span>");
    page.out.raw(words);
    page.out.raw("</a>");
  }
  page.out.raw("</p>\n");
}

template <class Figure>
void write_figure(Page& page, const Figure& figure) {
  const std::string id = anchor_or_own(page, figure.id, "figure");
  page.out.raw("<figure class=\"chart\"");
  page.out.attribute("id", id);
  page.out.raw(">\n");
  write_caption(page, figure);
  write_picture(page, figure, id, wide_width * body_scale(page.theme), "wide");
  write_picture(page, figure, id, narrow_width, "narrow");
  write_notes(page, {figure.notes, ""}, id);
  write_data(page, figure, id);
  write_data_link(page, figure.id, figure.number);
  write_picture_links(page, figure);
  page.out.raw("</figure>\n");
}

template <class Figure>
FigureFile figure_file(const Figure& figure, const theme::Theme& theme,
                       const chart::TextMeasure& measure, const document::ReferenceLabels& labels) {
  FigureFile file{figure.id, drawn(figure, theme, wide_width * body_scale(theme), measure), ""};
  StringSink sink;
  HtmlBuffer out(sink);
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_svg(out, file.picture,
            {"chart", "chart", plain_text(figure.caption, &labels), described(figure),
             picture_css(theme)});
  out.finish();
  file.svg = std::move(sink.text);
  return file;
}

}  // namespace

/// Writes a sparkline in a table's cell. Its caption describes it.
void write_sparkline(Page& page, const Chart& chart) {
  const double size = letter_size * body_scale(page.theme);
  write_svg(page.out,
            chart::sparkline(chart, chart::sparkline_width * size, chart::sparkline_height * size),
            {anchor_or_own(page, "", "sparkline"), "sparkline",
             plain_text(chart.caption, &page.labels), ""});
}

void write_chart(Page& page, const Chart& chart) {
  document::is_sparkline(chart) ? write_sparkline(page, chart) : write_figure(page, chart);
}
void write_diagram(Page& page, const Diagram& diagram) { write_figure(page, diagram); }

std::optional<FigureFile> figure_file(const document::Block& block, const theme::Theme& theme,
                                      const chart::TextMeasure& measure,
                                      const document::ReferenceLabels& labels) {
  if (const auto* chart = std::get_if<Chart>(&block.node); chart && !chart->id.empty())
    return figure_file(*chart, theme, measure, labels);
  if (const auto* diagram = std::get_if<Diagram>(&block.node); diagram && !diagram->id.empty())
    return figure_file(*diagram, theme, measure, labels);
  return std::nullopt;
}

}  // namespace muster::html
