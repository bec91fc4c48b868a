// SPDX-License-Identifier: MIT
// London as tiles of equal size, for maps without an outline file: the 32 boroughs and the City.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace muster::map {

/// A tile of the map. The layout keeps neighbouring areas together where it can;
/// tests/unit/map/tiles_test.cpp has the method.
struct Tile {
  std::string_view code;  ///< area code of the Office for National Statistics
  std::string_view name;
  std::string_view short_name;  ///< three letters, for small tiles
  std::int8_t column, row;      ///< from 0 at the upper left
};

/// All tiles, in the order of their codes.
extern const std::array<Tile, 33> london_tiles;

/// Returns the tile that a label names, by name or by code; null if there is none. "&" is read as
/// "and", and titles of councils ("Royal Borough of", "LB") are ignored.
const Tile* find_tile(std::string_view label);

}  // namespace muster::map
