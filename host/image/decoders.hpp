// SPDX-License-Identifier: MIT
// One decoder a format. Each returns points in sRGB, or why the file can't be used.
#pragma once

#include <string_view>
#include <variant>

#include "image/bitmap.hpp"

namespace muster::image {

using Decoding = std::variant<Decoded, Refusal>;

/// Any PNG of version 1.2 (ISO/IEC 15948): grey, palette, 1 to 16 bits, interlaced. Of an animation
/// the picture that is shown without one.
Decoding decode_png(std::string_view bytes, const Reading& how);

/// Any JPEG with 8 bits (ITU-T T.81): grey, colours, inks; progressive too.
Decoding decode_jpeg(std::string_view bytes, const Reading& how);

}  // namespace muster::image
