// SPDX-License-Identifier: MIT
#include "html/chart_writer.hpp"

#include "chart/description.hpp"
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
constexpr double wide_width = 640;
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
  // In print the same figures would appear twice.
  page.out.raw(chart.shown_in.empty() ? "<details><summary>Data of "
                                      : "<details class=\"repeated\"><summary>Data of ");
  page.out.text(name);
  page.out.raw(" as a table</summary>\n");
  const std::string caption = plain_text(chart.caption, &page.labels);
  write_chart_data(page, chart.data, id + "-data", "Data of " + name + ": " + caption);
  page.out.raw("</details>\n");
}

}  // namespace

void write_chart(Page& page, const Chart& chart) {
  const std::string id = anchor_or_own(page, chart.id, "figure");
  page.out.raw("<figure class=\"chart\"");
  page.out.attribute("id", id);
  page.out.raw(">\n");
  write_caption(page, chart);
  write_picture(page, chart, id, wide_width, "wide");
  write_picture(page, chart, id, narrow_width, "narrow");
  write_notes(page, {chart.notes, ""}, id);
  write_data(page, chart, id);
  write_data_link(page, chart.id, chart.number);
  page.out.raw("</figure>\n");
}

}  // namespace muster::html
