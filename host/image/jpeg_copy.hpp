// SPDX-License-Identifier: MIT
// Smaller copies of JPEG pictures, made row by row: libjpeg leaves out the finest detail while it
// decodes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "image/bitmap.hpp"

namespace muster::image {

/// A JPEG and its size in pixels.
struct JpegCopy {
  std::string bytes;
  std::uint32_t width = 0, height = 0;
};

/// Returns the picture with `eighths` eighths (1 to 8) of its pixels in each direction, rounded up,
/// as a baseline JPEG of `quality` 1 to 100 without metadata. Returns nullopt for one that is
/// damaged, or that is neither grey nor has three colours with eight bits.
std::optional<JpegCopy> smaller_jpeg(std::string_view bytes, int eighths, int quality);

/// Writes a bitmap of one channel (grey) or three (RGB) as such a JPEG.
JpegCopy jpeg_of(const Bitmap& bitmap, int quality);

}  // namespace muster::image
