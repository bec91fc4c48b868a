// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>

#include "pdf/jpeg_metadata.hpp"

namespace muster::pdf {
namespace {

/// Boxes that decoders need (ISO 15444-1, annex I); all others say something about the picture.
constexpr std::array<std::string_view, 4> needed = {"jP  ", "ftyp", "jp2h", "jp2c"};
constexpr std::size_t header_size = 8, long_header_size = 16;

std::uint64_t number_at(std::string_view file, std::size_t at, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    value = value << 8U | static_cast<unsigned char>(file[at + i]);
  return value;
}

/// The size of the box at `at`; 0 if it exceeds the file.
std::uint64_t box_size(std::string_view file, std::size_t at) {
  const std::uint64_t left = file.size() - at;
  std::uint64_t size = number_at(file, at, 4);
  if (size == 0) size = left;  // to the end
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
    if (size == 0) return out += file.substr(at);  // damaged: as it is
    const bool keep = std::ranges::find(needed, file.substr(at + 4, 4)) != needed.end();
    if (keep) out += file.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace muster::pdf
