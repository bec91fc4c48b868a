// SPDX-License-Identifier: MIT
// A diagram as vector pictures and in words, for all writers. Pictures are chart/picture.hpp's, so
// whoever draws charts can draw these.
#pragma once

#include <string>
#include <vector>

#include "chart/picture.hpp"
#include "document/node.hpp"

namespace muster::diagram {

/// What a picture may take, in points: its width, and its height on one page.
struct Room {
  double width = 0;
  double height = 0;
};

/// As high as it needs. Letters have the theme's small size and are never made smaller.
chart::Picture draw(const document::Diagram& diagram, const theme::Theme& theme, double width,
                    const chart::TextMeasure& measure);

/// The same on pages: in an arrangement that fits `room` if there is one, otherwise divided between
/// boxes into several pictures, in reading order. At least one. A single box that is higher than
/// the room stays whole.
std::vector<chart::Picture> draw_on_pages(const document::Diagram& diagram,
                                          const theme::Theme& theme, Room room,
                                          const chart::TextMeasure& measure);

/// The diagram in words made from its data, for readers who can't see it; then its own words
/// (Diagram::alternative). Never empty.
std::string description(const document::Diagram& diagram);

/// The alternative of a later picture of a divided figure, the `part`th (from 2) of `parts`: the
/// first has the description. `number` is the figure's, such as "Figure 2", or "".
std::string later_part(const std::string& number, std::size_t part, std::size_t parts);

}  // namespace muster::diagram
