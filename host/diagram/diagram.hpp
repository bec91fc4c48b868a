// SPDX-License-Identifier: MIT
// Draws a diagram as vector pictures and describes it in words, for all writers. The pictures are
// those of chart/picture.hpp, so writers draw them like charts.
#pragma once

#include <string>
#include <vector>

#include "chart/divided_rows.hpp"
#include "chart/picture.hpp"
#include "document/node.hpp"

namespace muster::diagram {

using chart::Room;  // the height is that of one page

/// Draws the diagram `width` points wide and as high as it needs. Text has the theme's small size
/// and is never made smaller.
chart::Picture draw(const document::Diagram& diagram, const theme::Theme& theme, double width,
                    const chart::TextMeasure& measure);

/// Draws the diagram on pages. If an arrangement fits `room`, it is one picture; otherwise it is
/// divided between boxes into several pictures, in reading order. A single box that is higher than
/// the room stays whole.
std::vector<chart::Picture> draw_on_pages(const document::Diagram& diagram,
                                          const theme::Theme& theme, Room room,
                                          const chart::TextMeasure& measure);

/// Returns a description made from the diagram's data, for readers who can't see it, followed by
/// the author's text (Diagram::alternative). It is never empty.
std::string description(const document::Diagram& diagram);

/// Returns the text alternative of a later picture of a divided figure, which says that it is part
/// `part` (from 2) of `parts`. The first picture has the description. `number` is the number of the
/// figure, such as "Figure 2", or "".
std::string later_part(const std::string& number, std::size_t part, std::size_t parts);

}  // namespace muster::diagram
