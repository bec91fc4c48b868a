// SPDX-License-Identifier: MIT
// Reads areas from a GeoJSON file (RFC 7946). The file comes from a user and may be hostile, so its
// size, its nesting and its number of points are limited while it is read.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace muster::map {

inline constexpr std::size_t most_bytes = std::size_t{8} << 20;
inline constexpr int most_depth = 12;  ///< of nested brackets
inline constexpr std::size_t most_areas = 1000;
inline constexpr std::size_t most_points = 300'000;

using Ring = std::vector<std::pair<double, double>>;

/// A feature of the file: its names, by property, and its outlines in degrees or metres.
struct Feature {
  std::map<std::string, std::string> names;  ///< the properties that are strings
  std::vector<Ring> rings;                   ///< each without its repeated last point
};

/// Returns the features with polygons. Throws Error map.file if the text isn't GeoJSON, has no
/// polygon or has a geometry that isn't an area, and map.limit if it exceeds a limit.
std::vector<Feature> read_geojson(const std::string& text);

}  // namespace muster::map
