// SPDX-License-Identifier: MIT
// Charts and diagrams -> a figure: caption, inline SVG with a text alternative, the data as a table
// to unfold.
#pragma once

#include <optional>
#include <string>

#include "html/page.hpp"

namespace muster::html {

void write_chart(Page& page, const document::Chart& chart);
void write_diagram(Page& page, const document::Diagram& diagram);

/// The picture of a chart or diagram as a file of its own: as wide as running text in a page, and
/// as an SVG with its title and description, in the theme's light colours.
struct FigureFile {
  std::string id;  ///< of the chart or diagram
  chart::Picture picture;
  std::string svg;
};
/// Nothing for other blocks, and for those without an id.
std::optional<FigureFile> figure_file(const document::Block& block, const theme::Theme& theme,
                                      const chart::TextMeasure& measure,
                                      const document::ReferenceLabels& labels);

}  // namespace muster::html
