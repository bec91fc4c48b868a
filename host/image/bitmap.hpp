// SPDX-License-Identifier: MIT
// Bitmaps: what they may be, reading and writing them, and changing their shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "image/codes.hpp"

namespace muster::image {

// How a picture is read: as what, and up to which size.

/// The name of a picture in messages, and the limits of its size.
struct Reading {
  Code code = code::image_unusable;  ///< of errors
  std::string name = "picture";      ///< "the picture has 12 bytes"
  std::size_t most_bytes = 20'000'000;
  std::uint32_t most_side = 20'000;        ///< pixels, of a side
  std::uint64_t most_points = 36'000'000;  ///< pixels in all
  std::uint32_t printed_side = 2'000;      ///< pixels: what has a longer side is made smaller
  std::size_t most_steps = 100'000;        ///< of a drawing's outlines
};

// The points of a picture between reading and writing.

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

/// Returns nothing if the size is within the limits of `how`.
std::optional<Refusal> check_size(std::uint64_t width, std::uint64_t height, const Reading& how);

// One decoder a format. Each returns points in sRGB, or why the file can't be used.

using Decoding = std::variant<Decoded, Refusal>;

/// Reads any PNG of version 1.2 (ISO/IEC 15948): grey, palette, 1 to 16 bits, interlaced. Of an
/// animation it reads the picture that is shown without one.
Decoding decode_png(std::string_view bytes, const Reading& how);

/// Reads any JPEG with 8 bits (ITU-T T.81): grey, colours, inks; progressive too.
Decoding decode_jpeg(std::string_view bytes, const Reading& how);

// Bitmaps -> files that hold nothing but their points.

/// Writes a PNG with eight bits for each channel, not interlaced, with the chunks IHDR, sRGB, IDAT
/// and IEND.
std::string encode_png(const Bitmap& bitmap);

/// Writes a bitmap without opacity as a baseline JPEG of quality 88, with only the marker JFIF.
std::string encode_jpeg(const Bitmap& bitmap);

// Bitmaps turned upright and made smaller.

/// Turns and mirrors the bitmap as the orientation in its Exif data requires.
Bitmap upright(Bitmap bitmap, std::uint32_t orientation);

/// Makes the bitmap smaller, so that no side is longer than `longest`. Each point is the mean of
/// the points that it covers, in linear light and weighted by their opacity.
Bitmap shrunk(Bitmap bitmap, std::uint32_t longest);

/// Removes the channel of opacity if every point is opaque.
Bitmap opaque_if_possible(Bitmap bitmap);

}  // namespace muster::image
