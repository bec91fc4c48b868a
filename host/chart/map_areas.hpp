// SPDX-License-Identifier: MIT
// The areas of a map in points of the picture, with their values and places for words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"
#include "chart/value_shades.hpp"

namespace muster::chart {

using Rings = std::vector<std::vector<std::pair<double, double>>>;

/// An area with the chart's value. It has no value if the chart does not name the area.
struct PlacedArea {
  const document::MapArea* area = nullptr;
  const document::ChartValue* value = nullptr;
  Rings rings;
};

/// Adds all areas below the picture, as wide as the canvas or as high as a figure may be, and
/// increases its height by theirs.
std::vector<PlacedArea> place_areas(Picture& picture, const document::Chart& chart,
                                    const Canvas& canvas);

/// Whether the point is inside the area, by the even-odd rule.
bool contains(const Rings& rings, double x, double y);
/// Returns the middle of a rectangle of this size that is inside, far from the borders; nothing if
/// none is found. A rectangle without size finds the place of a circle.
std::optional<std::pair<double, double>> room_for(const Rings& rings, double width, double height);

/// Draws the area's fill and, if its shade needs them, its lines.
void put_area(Picture& picture, const PlacedArea& placed, const Shade& shade);

/// Puts the first of several versions of the same words that fits into the middle of the area.
void put_area_words(Picture& picture, const PlacedArea& placed, const Shade& shade,
                    const std::vector<std::vector<std::string>>& versions, const Canvas& canvas);

/// How many areas of the map the chart doesn't name. They have no figure, which is not zero.
std::size_t areas_without_row(const document::Chart& chart);
/// Returns a sentence about these areas, with a space before it; "" if there are none.
std::string words_without_row(const document::Chart& chart);

/// Returns a description that begins with `shape`: the number of areas, the lowest and highest, and
/// the values of a few.
std::string describe_areas(const document::Chart& chart, const std::string& shape);

}  // namespace muster::chart
