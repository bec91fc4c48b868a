// SPDX-License-Identifier: MIT
// The areas of a map in points of the picture, with their values and the positions of their text.
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

/// Places all areas below the picture, as wide as the canvas or as high as a figure may be, and
/// adds their height to the picture's.
std::vector<PlacedArea> place_areas(Picture& picture, const document::Chart& chart,
                                    const Canvas& canvas);

/// Whether the point is inside the area, by the even-odd rule.
bool contains(const Rings& rings, double x, double y);
/// Returns the middle of a rectangle of this size that is inside the area and far from its borders;
/// nothing if there is no room. A size of 0 finds the middle of a circle.
std::optional<std::pair<double, double>> room_for(const Rings& rings, double width, double height);

/// Draws the area's fill and, if its shade is lined, hatch lines over it.
void put_area(Picture& picture, const PlacedArea& placed, const Shade& shade);

/// Puts text into the middle of the area: the first of `versions`, each in lines, that fits.
void put_area_words(Picture& picture, const PlacedArea& placed, const Shade& shade,
                    const std::vector<std::vector<std::string>>& versions, const Canvas& canvas);

/// Returns how many areas of the map the chart doesn't name. Their figure is unknown, not zero.
std::size_t areas_without_row(const document::Chart& chart);
/// Returns a sentence about these areas, with a space before it; "" if there are none.
std::string words_without_row(const document::Chart& chart);

/// Returns a description that begins with `shape`: the number of areas, the lowest and the highest
/// value and, if the areas are few, all values.
std::string describe_areas(const document::Chart& chart, const std::string& shape);

}  // namespace muster::chart
