// SPDX-License-Identifier: MIT
// The meanings of a chart's fills and marks, as a key over it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"
#include "chart/series_fill.hpp"

namespace muster::chart {

/// A fill or a mark with its words.
struct KeyEntry {
  std::string words;
  Fill fill = {theme::Role::series_1, Pattern::solid};
  std::optional<MarkerShape> marker = std::nullopt;  ///< instead of a swatch
  std::optional<double> tint = std::nullopt;         ///< of the swatch, which then has an edge
  std::string colour = {};                           ///< of a rating; see rating_parts
};

/// Puts the entries below the picture, one after the other, on a new line if the next does not fit,
/// and increases the picture's height by theirs.
void put_key(Picture& picture, const std::vector<KeyEntry>& entries, const Canvas& canvas);

/// Returns the fill of a series. A series of things that are not stated or not known is empty
/// inside.
Fill series_fill(const document::Chart& chart, std::size_t series);

/// Returns a rectangle of a rating's colour, with an edge and with lines that distinguish it from
/// others in black and white; nothing for a colour that is not a rating's.
std::vector<Shape> rating_parts(const std::string& colour, double x, double y, double width,
                                double height);

/// Returns a rectangle with the fill of the series, or in its rating's colour.
void put_part(Picture& picture, const document::Chart& chart, std::size_t series, const Bar& where);

/// Returns an entry for each series.
std::vector<KeyEntry> series_entries(const document::Chart& chart);

}  // namespace muster::chart
