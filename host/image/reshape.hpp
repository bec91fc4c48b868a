// SPDX-License-Identifier: MIT
// Bitmaps turned upright and made smaller.
#pragma once

#include <cstdint>

#include "image/bitmap.hpp"

namespace muster::image {

/// Turned and mirrored as Exif's orientation says.
Bitmap upright(Bitmap bitmap, std::uint32_t orientation);

/// So that no side is longer than `longest`. Each point is the mean of those that it covers, in
/// linear light and weighted by their opacity.
Bitmap shrunk(Bitmap bitmap, std::uint32_t longest);

/// Without the channel of opacity where everything is opaque.
Bitmap opaque_if_possible(Bitmap bitmap);

}  // namespace muster::image
