// SPDX-License-Identifier: MIT
// Charts -> a figure: caption, inline SVG with a text alternative, and the data as a folded table.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_chart(Page& page, const document::Chart& chart);

/// The picture of a chart as a file of its own, as wide as running text in a page.
chart::Picture chart_file_picture(const document::Chart& chart, const theme::Theme& theme,
                                  const chart::TextMeasure& measure);
/// That picture as an SVG with its title and description, in the theme's light colours.
std::string chart_svg(const document::Chart& chart, const chart::Picture& picture,
                      const document::ReferenceLabels& labels, const theme::Theme& theme);

}  // namespace muster::html
