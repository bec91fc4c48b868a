// SPDX-License-Identifier: MIT
// The points of a picture between reading and writing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "image/limits.hpp"

namespace muster::image {

/// Rows of points from the top left, eight bits a channel, in sRGB.
struct Bitmap {
  std::uint32_t width = 0, height = 0;
  std::uint32_t channels = 3;  ///< 3: red, green, blue; 4: and opacity
  std::vector<std::uint8_t> points;

  Bitmap() = default;
  Bitmap(std::uint32_t across, std::uint32_t down, std::uint32_t planes)
      : width(across),
        height(down),
        channels(planes),
        points(std::size_t{across} * down * planes) {}
  std::uint8_t* row(std::uint32_t y) { return points.data() + stride() * y; }
  const std::uint8_t* row(std::uint32_t y) const { return points.data() + stride() * y; }
  std::size_t stride() const { return std::size_t{width} * channels; }
};

/// What a decoder has found.
struct Decoded {
  Bitmap bitmap;
  std::uint32_t orientation = 1;  ///< as Exif counts them, 1 to 8; 1 is upright
  bool guessed_colours = false;   ///< its profile was missing where one is needed, or useless
};

/// Why a file can't be used: a message without its subject ("is damaged: ...") and a hint.
struct Refusal {
  std::string why;
  std::string hint;
};

/// Nothing where the size is within `how`'s limits.
std::optional<Refusal> check_size(std::uint64_t width, std::uint64_t height, const Reading& how);

}  // namespace muster::image
