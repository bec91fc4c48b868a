// SPDX-License-Identifier: MIT
// How large a PNG or JPEG is, from its first bytes; the picture itself is not decoded here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace muster::theme {

/// Pixels.
struct RasterSize {
  std::uint32_t width = 0, height = 0;
};

/// From the IHDR chunk (PNG, section 11.2.2); nothing if `bytes` isn't a PNG.
std::optional<RasterSize> png_size(std::string_view bytes);

/// From the first frame header (JPEG, ITU-T T.81, B.2.2); nothing if `bytes` isn't a JPEG.
std::optional<RasterSize> jpeg_size(std::string_view bytes);

}  // namespace muster::theme
