// SPDX-License-Identifier: MIT
#include "image/exif.hpp"

#include <cstddef>

namespace muster::image {
namespace {

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;

/// Numbers of a TIFF file in its byte order; 0 outside of it.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : x_bytes(bytes), x_little(bytes.starts_with("II")) {}

  std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > x_bytes.size() || x_bytes.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = x_little ? size - 1 - i : i;
      value = value << 8U | static_cast<unsigned char>(x_bytes[at + place]);
    }
    return value;
  }

 private:
  std::string_view x_bytes;
  bool x_little;
};

}  // namespace

std::uint32_t exif_orientation(std::string_view exif) {
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  const Tiff tiff(exif);
  const std::size_t directory = tiff.number(4, 4);
  const std::uint32_t entries = tiff.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (entry >= exif.size()) break;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != short_type)
      continue;
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

}  // namespace muster::image
