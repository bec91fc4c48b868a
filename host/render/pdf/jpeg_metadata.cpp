// SPDX-License-Identifier: MIT
#include "render/pdf/jpeg_metadata.hpp"

#include <cstddef>

namespace muster::render::pdf {
namespace {

constexpr unsigned start_of_image = 0xD8, start_of_scan = 0xDA, comment = 0xFE;
constexpr unsigned first_application = 0xE0, last_application = 0xEF;

/// JFIF, ICC profile, Adobe's transform of colours.
constexpr bool is_for_colours(unsigned marker) {
  return marker == 0xE0 || marker == 0xE2 || marker == 0xEE;
}

constexpr bool is_metadata(unsigned marker) {
  const bool application = marker >= first_application && marker <= last_application;
  return marker == comment || (application && !is_for_colours(marker));
}

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

}  // namespace

std::string without_metadata(std::string_view jpeg) {
  const bool is_jpeg =
      jpeg.size() > 4 && byte_at(jpeg, 0) == 0xFF && byte_at(jpeg, 1) == start_of_image;
  if (!is_jpeg) return std::string(jpeg);
  std::string out(jpeg.substr(0, 2));
  std::size_t at = 2;
  while (at + 4 <= jpeg.size() && byte_at(jpeg, at) == 0xFF) {
    const unsigned marker = byte_at(jpeg, at + 1);
    if (marker == start_of_scan) break;
    const std::size_t length = 2 + byte_at(jpeg, at + 2) * 256 + byte_at(jpeg, at + 3);
    if (at + length > jpeg.size()) break;
    if (!is_metadata(marker)) out += jpeg.substr(at, length);
    at += length;
  }
  return out += jpeg.substr(at);
}

}  // namespace muster::render::pdf
