// SPDX-License-Identifier: MIT
// The one thing that is read from a photograph's Exif data before they are dropped.
#pragma once

#include <cstdint>
#include <string_view>

namespace muster::image {

/// How a camera was held: tag 0112 (Exif 2.3, 4.6.4), 1 to 8; 1 if it isn't there. `exif` begins
/// with the byte order, "II" or "MM".
std::uint32_t exif_orientation(std::string_view exif);

}  // namespace muster::image
