// SPDX-License-Identifier: MIT
// The key of a chart: the meanings of its fills and marks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"
#include "chart/series_fill.hpp"

namespace muster::chart {

/// A fill or a mark with its meaning in words.
struct KeyEntry {
  std::string words;
  Fill fill = {theme::Role::series_1, Pattern::solid};
  std::optional<MarkerShape> marker = std::nullopt;  ///< instead of a swatch
  std::optional<double> tint = std::nullopt;         ///< tint of the swatch, which then has an edge
  std::string colour = {};                           ///< colour of a rating; see rating_parts
};

/// Puts the entries below the picture, one after the other, in as many lines as they need, and
/// increases the picture's height.
void put_key(Picture& picture, const std::vector<KeyEntry>& entries, const Canvas& canvas);

/// Returns the fill of a series. A series of cases without an answer or record ("No ...", "Not
/// stated") is only outlined.
Fill series_fill(const document::Chart& chart, std::size_t series);

/// Returns a rectangle in the colour of a rating, with an edge, and with lines that distinguish it
/// from other ratings in black and white. Returns nothing for a colour that no rating has.
std::vector<Shape> rating_parts(const std::string& colour, double x, double y, double width,
                                double height);

/// Draws the rectangle `where` with the fill of the series or in the colour of its rating.
void put_part(Picture& picture, const document::Chart& chart, std::size_t series, const Bar& where);

/// Returns an entry for each series.
std::vector<KeyEntry> series_entries(const document::Chart& chart);

}  // namespace muster::chart
