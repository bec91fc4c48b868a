// SPDX-License-Identifier: MIT
// Writes a chart or diagram as a <figure>: its caption, an inline SVG with a text alternative, and
// its data as a table that readers can unfold.
#pragma once

#include <optional>
#include <string>

#include "html/page.hpp"

namespace muster::html {

void write_chart(Page& page, const document::Chart& chart);
void write_diagram(Page& page, const document::Diagram& diagram);

/// The picture of a chart or diagram as a file of its own. It is as wide as running text on a page,
/// in the theme's light colours. The SVG contains its title and description.
struct FigureFile {
  std::string id;  ///< id of the chart or diagram
  chart::Picture picture;
  std::string svg;
};
/// Returns nothing if the block is no chart or diagram, or has no id.
std::optional<FigureFile> figure_file(const document::Block& block, const theme::Theme& theme,
                                      const chart::TextMeasure& measure,
                                      const document::ReferenceLabels& labels);

}  // namespace muster::html
