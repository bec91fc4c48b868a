// SPDX-License-Identifier: MIT
// How a picture is read: as what, and up to which size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "image/codes.hpp"

namespace muster::image {

/// What a picture is called in messages, and how large it may be.
struct Reading {
  Code code = code::image_unusable;  ///< of errors
  std::string name = "picture";      ///< "the picture has 12 bytes"
  std::size_t most_bytes = 20'000'000;
  std::uint32_t most_side = 20'000;        ///< pixels, of a side
  std::uint64_t most_points = 36'000'000;  ///< pixels in all
  std::uint32_t printed_side = 2'000;      ///< pixels: what has a longer side is made smaller
  std::size_t most_steps = 100'000;        ///< of a drawing's outlines
};

}  // namespace muster::image
