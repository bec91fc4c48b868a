// SPDX-License-Identifier: MIT
// The areas of a map in the picture's points, with their values and places for words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"
#include "chart/value_shades.hpp"

namespace muster::chart {

using Rings = std::vector<std::vector<std::pair<double, double>>>;

/// An area with the chart's value for it; no value for an area that the chart does not name.
struct PlacedArea {
  const document::MapArea* area = nullptr;
  const document::ChartValue* value = nullptr;
  Rings rings;
};

/// All areas below the picture, as wide as the canvas or as high as a figure may be, and raises its
/// height by theirs.
std::vector<PlacedArea> place_areas(Picture& picture, const document::Chart& chart,
                                    const Canvas& canvas);

/// Whether the point is inside, by the even-odd rule.
bool contains(const Rings& rings, double x, double y);
/// The middle of a rectangle of this size that is inside, far from the borders; nothing if none
/// is found. A rectangle of no size finds the place of a circle.
std::optional<std::pair<double, double>> room_for(const Rings& rings, double width, double height);

/// The area's fill and, where its shade asks for them, its lines.
void put_area(Picture& picture, const PlacedArea& placed, const Shade& shade);

/// The first of several versions of the same words that fits into the area, in its middle.
void put_area_words(Picture& picture, const PlacedArea& placed, const Shade& shade,
                    const std::vector<std::vector<std::string>>& versions, const Canvas& canvas);

/// How many areas, the extremes, and the values of a few; `shape` begins it.
std::string describe_areas(const document::Chart& chart, const std::string& shape);

}  // namespace muster::chart
