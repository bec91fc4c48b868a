// SPDX-License-Identifier: MIT
// Bitmaps -> files that hold nothing but their points.
#pragma once

#include <string>

#include "image/bitmap.hpp"

namespace muster::image {

/// Eight bits a channel, not interlaced, with the chunks IHDR, sRGB, IDAT and IEND.
std::string encode_png(const Bitmap& bitmap);

/// For a bitmap without opacity: baseline, quality 88, with the marker JFIF only.
std::string encode_jpeg(const Bitmap& bitmap);

}  // namespace muster::image
