// SPDX-License-Identifier: MIT
// London as tiles of one size: the 32 boroughs and the City, for maps without a file of outlines.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace muster::map {

/// A place of the tile map. The layout comes from which areas are neighbours; the method is in
/// tests/unit/map/tiles_test.cpp.
struct Tile {
  std::string_view code;  ///< of the Office for National Statistics
  std::string_view name;
  std::string_view short_name;  ///< three letters, for small tiles
  std::int8_t column, row;      ///< from the upper left
};

/// In the order of their codes.
extern const std::array<Tile, 33> london_tiles;

/// The tile that a label names, by its name or its code; null if none. "&" is read as "and", and
/// what a council calls itself ("Royal Borough of", "LB") is left out.
const Tile* find_tile(std::string_view label);

}  // namespace muster::map
