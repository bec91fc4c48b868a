// SPDX-License-Identifier: MIT
// Converts outlines on the earth to outlines of a flat drawing (y down), with only as many points
// as are visible.
#pragma once

#include "map/geojson.hpp"

namespace muster::map {

/// The longer side of a drawing, in drawing units. Two points are at least one unit apart.
inline constexpr double drawing_side = 1500;
/// The most points that all outlines of a drawing may have together.
inline constexpr std::size_t most_drawn_points = 20'000;

/// Converts all features to one drawing whose upper left corner is at 0, 0. Coordinates in degrees
/// are projected so that distances are right in the middle of the map; all others are taken for
/// metres. Points are rounded to a grid, so that neighbouring areas keep their common border. Every
/// feature keeps at least one outline. Throws Error map.file if the areas have no extent, and
/// map.limit if there are too many points even on the coarsest grid.
void flatten(std::vector<Feature>& features);

}  // namespace muster::map
