// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "pdf/copied_values.hpp"

namespace muster::pdf {

namespace {

constexpr unsigned start_of_image = 0xD8, end_of_image = 0xD9, start_of_scan = 0xDA, comment = 0xFE;
constexpr unsigned first_application = 0xE0, last_application = 0xEF;
constexpr unsigned first_restart = 0xD0, last_restart = 0xD7;

/// Whether the marker is for colours: JFIF, an ICC profile, or Adobe's transform of colours.
constexpr bool is_for_colours(unsigned marker) {
  return marker == 0xE0 || marker == 0xE2 || marker == 0xEE;
}

constexpr bool is_metadata(unsigned marker) {
  const bool application = marker >= first_application && marker <= last_application;
  return marker == comment || (application && !is_for_colours(marker));
}

/// Whether 0xFF and this byte belong to the scan: an escaped 0xFF, a fill byte or a restart marker.
constexpr bool is_in_scan(unsigned marker) {
  return marker == 0 || marker == 0xFF || (marker >= first_restart && marker <= last_restart);
}

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Returns the position of the next marker after the scan data from `at` on, or the file's size if
/// there is no marker.
std::size_t after_scan(std::string_view jpeg, std::size_t at) {
  for (; at + 1 < jpeg.size(); ++at)
    if (byte_at(jpeg, at) == 0xFF && !is_in_scan(byte_at(jpeg, at + 1))) return at;
  return jpeg.size();
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
    if (marker == end_of_image) break;
    std::size_t next = at + 2 + byte_at(jpeg, at + 2) * 256 + byte_at(jpeg, at + 3);
    if (next > jpeg.size()) return out += jpeg.substr(at);  // damaged: kept as it is
    if (marker == start_of_scan) next = after_scan(jpeg, next);
    if (!is_metadata(marker)) out += jpeg.substr(at, next - at);
    at = next;
  }
  const bool ends =
      at + 2 <= jpeg.size() && byte_at(jpeg, at) == 0xFF && byte_at(jpeg, at + 1) == end_of_image;
  return out += ends ? jpeg.substr(at, 2) : jpeg.substr(at);
}

namespace {

/// The boxes that decoders need (ISO 15444-1, annex I). All others are information about the
/// picture.
constexpr std::array<std::string_view, 4> needed = {"jP  ", "ftyp", "jp2h", "jp2c"};
constexpr std::size_t header_size = 8, long_header_size = 16;

std::uint64_t number_at(std::string_view file, std::size_t at, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    value = value << 8U | static_cast<unsigned char>(file[at + i]);
  return value;
}

/// Returns the size of the box at `at`; 0 if it exceeds the file.
std::uint64_t box_size(std::string_view file, std::size_t at) {
  const std::uint64_t left = file.size() - at;
  std::uint64_t size = number_at(file, at, 4);
  if (size == 0) size = left;  // the box reaches to the end
  if (size == 1) size = left < long_header_size ? 0 : number_at(file, at + header_size, 8);
  return size < header_size || size > left ? 0 : size;
}

}  // namespace

std::string jpx_without_metadata(std::string_view file) {
  constexpr std::string_view signature("\0\0\0\x0CjP  ", 8);
  if (!file.starts_with(signature)) return std::string(file);
  std::string out;
  std::size_t at = 0;
  while (at + header_size <= file.size()) {
    const auto size = static_cast<std::size_t>(box_size(file, at));
    if (size == 0) return out += file.substr(at);  // damaged: kept as it is
    const bool keep = std::ranges::find(needed, file.substr(at + 4, 4)) != needed.end();
    if (keep) out += file.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace muster::pdf
