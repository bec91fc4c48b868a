// SPDX-License-Identifier: MIT
// Bitmaps: limits, decoding and encoding, turning and shrinking.
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

// How a picture is read.

/// The code and name of a picture in messages, and the limits for its size.
struct Reading {
  Code code = code::image_unusable;  ///< for errors about the picture
  std::string name = "picture";      ///< in messages: "the picture has 12 bytes"
  std::size_t most_bytes = 20'000'000;
  std::uint32_t most_side = 20'000;        ///< pixels of a side
  std::uint64_t most_points = 36'000'000;  ///< pixels in all
  std::uint32_t printed_side = 2'000;      ///< pixels: a picture with a longer side is shrunk
  std::size_t most_steps = 100'000;        ///< in all outlines of a drawing
  /// How the pixels are turned and mirrored, as in Exif, 1 to 8. Without it, as the file says.
  std::optional<std::uint32_t> orientation = {};
};

// A decoded bitmap, before it is encoded again.

/// Rows of pixels from the top left, in sRGB with eight bits a channel.
struct Bitmap {
  std::uint32_t width = 0, height = 0;
  std::uint32_t channels = 3;  ///< 3: red, green, blue; 4: also opacity
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

/// The result of a decoder.
struct Decoded {
  Bitmap bitmap;
  std::uint32_t orientation = 1;  ///< as in Exif, 1 to 8; 1 is upright
  bool guessed_colours = false;   ///< its colour profile is needed but missing, or unusable
};

/// Why a file can't be used: the message without its subject, such as "is damaged", and a hint.
struct Refusal {
  std::string why;
  std::string hint;
};

/// Returns nullopt if the size in pixels is within the limits of `how`; otherwise the refusal.
std::optional<Refusal> check_size(std::uint64_t width, std::uint64_t height, const Reading& how);

// The decoders. Each returns pixels in sRGB, or why the file can't be used.

using Decoding = std::variant<Decoded, Refusal>;

/// Reads any PNG of version 1.2 (ISO/IEC 15948): grey, palette, 1 to 16 bits, interlaced. For an
/// animation, reads the still picture that programs without animation show.
Decoding decode_png(std::string_view bytes, const Reading& how);

/// Reads any JPEG with 8 bits (ITU-T T.81): grey, RGB or CMYK; also progressive ones.
Decoding decode_jpeg(std::string_view bytes, const Reading& how);

// The encoders. The files have no metadata, only pixels.

/// Writes a PNG with eight bits for each channel, not interlaced, with the chunks IHDR, sRGB, IDAT
/// and IEND.
std::string encode_png(const Bitmap& bitmap);

/// Writes a bitmap without opacity as a baseline JPEG of quality 88, with only the marker JFIF.
std::string encode_jpeg(const Bitmap& bitmap);

// Turning bitmaps upright and shrinking them.

/// Turns and mirrors the bitmap as the orientation in its Exif data requires.
Bitmap upright(Bitmap bitmap, std::uint32_t orientation);

/// Shrinks the bitmap so that no side is longer than `longest`. Each pixel is the mean of the
/// pixels that it replaces, in linear light and weighted by opacity.
Bitmap shrunk(Bitmap bitmap, std::uint32_t longest);

/// Removes the opacity channel if every pixel is opaque.
Bitmap opaque_if_possible(Bitmap bitmap);

}  // namespace muster::image
