// SPDX-License-Identifier: MIT
#include "theme/raster_size.hpp"

namespace muster::theme {
namespace {

constexpr std::string_view png_begin("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
constexpr std::string_view jpeg_begin("\xFF\xD8\xFF", 3);

/// `count` bytes from `at`, most significant first. They must be there.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// Markers C0 to CF begin a frame, except C4, C8 and CC, which begin tables.
bool begins_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

std::optional<RasterSize> png_size(std::string_view bytes) {
  if (!bytes.starts_with(png_begin) || bytes.size() < png_begin.size() + 8) return std::nullopt;
  return RasterSize{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

std::optional<RasterSize> jpeg_size(std::string_view bytes) {
  if (!bytes.starts_with(jpeg_begin)) return std::nullopt;
  // A segment is FF, its marker, two bytes of length and what they count, themselves included.
  for (std::size_t at = 2; at + 9 <= bytes.size();) {
    if (big_endian(bytes, at, 1) != 0xFF) return std::nullopt;
    const std::uint32_t marker = big_endian(bytes, at + 1, 1);
    if (begins_frame(marker)) {
      return RasterSize{big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
    }
    at += 2 + big_endian(bytes, at + 2, 2);
  }
  return std::nullopt;
}

}  // namespace muster::theme
