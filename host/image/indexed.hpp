// SPDX-License-Identifier: MIT
// Bitmaps whose pixels are numbers of a palette's colours: a third of the bytes of a plain bitmap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "image/colour.hpp"

namespace muster::image {

/// Rows of pixels from the top left. Each pixel is the index of a colour of the palette, which has
/// 1 to 256 colours in sRGB. In front of each row is the number of PNG's filter "none", 0.
struct IndexedBitmap {
  std::uint32_t width = 0, height = 0;
  std::vector<Colour> palette;
  std::string rows;
};

/// A picture in memory: rows of pixels from the top left, each a word 0xRRGGBB whose upper eight
/// bits are ignored.
struct WordPixels {
  std::uint32_t width = 0, height = 0;
  std::size_t stride = 0;  ///< words from one row to the next
  const std::uint32_t* words = nullptr;
};

/// Gives a picture a palette. The commonest 256 colours stay as they are, and each other pixel gets
/// the nearest of them. In a chart, such pixels are a few of those that smooth the edges of lines
/// and letters. The result depends on the pixels alone.
IndexedBitmap indexed(const WordPixels& pixels);

/// Writes a PNG with a palette and eight bits a pixel, not interlaced, with the chunks IHDR, sRGB,
/// PLTE, IDAT and IEND.
std::string encode_png(const IndexedBitmap& bitmap);

}  // namespace muster::image
