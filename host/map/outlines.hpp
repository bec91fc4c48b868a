// SPDX-License-Identifier: MIT
// Outlines of the earth as outlines of a drawing: flat, y down, with no more points than are seen.
#pragma once

#include "map/geojson.hpp"

namespace muster::map {

/// The longer side of a drawing, in its own unit, which is also the least distance of two points.
inline constexpr double drawing_side = 1500;
/// Points of all outlines of a drawing.
inline constexpr std::size_t most_drawn_points = 20'000;

/// Moves all features onto one drawing whose upper left corner is at 0, 0. Degrees are projected so
/// that distances are right in the middle of the map; anything else is taken for metres. Points
/// fall on a grid, so that neighbours keep their common border; every feature keeps at least one
/// outline. Throws Error map.file for areas without extent, map.limit if the grid cannot be made
/// coarse enough.
void flatten(std::vector<Feature>& features);

}  // namespace muster::map
