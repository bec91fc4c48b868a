// SPDX-License-Identifier: MIT
#include "pdf/spare_bytes.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace muster::pdf {
namespace {

using foreign::Handle;

constexpr long long most_unpacked = 64 * 1024 * 1024;
constexpr long long most_sample_bytes = 2 * 4;  ///< of a pixel: four colours of 16 bits

long long number(Handle value) { return value.isInteger() ? value.getIntValue() : 0; }

std::size_t components(Handle space) {
  if (space.isNameAndEquals("/DeviceGray") || space.isNameAndEquals("/G")) return 1;
  if (space.isNameAndEquals("/DeviceRGB") || space.isNameAndEquals("/RGB")) return 3;
  if (space.isNameAndEquals("/DeviceCMYK") || space.isNameAndEquals("/CMYK")) return 4;
  if (!space.isArray() || space.getArrayNItems() < 2) return 0;
  Handle family = space.getArrayItem(0);
  if (family.isNameAndEquals("/CalGray")) return 1;
  if (family.isNameAndEquals("/CalRGB") || family.isNameAndEquals("/Lab")) return 3;
  Handle profile = space.getArrayItem(1);
  if (!family.isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
  return static_cast<std::size_t>(std::max(0LL, number(profile.getDict().getKey("/N"))));
}

}  // namespace

std::string_view flate_data(std::string_view packed, std::size_t most) {
  if (most == 0) return packed;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  const auto room = std::make_unique_for_overwrite<char[]>(most);
  std::size_t read = 0, written = 0;
  const bool whole = inflater && libdeflate_zlib_decompress_ex(
                                     inflater.get(), packed.data(), packed.size(), room.get(), most,
                                     &read, &written) == LIBDEFLATE_SUCCESS;
  return whole ? packed.substr(0, read) : packed;
}

std::size_t most_image_bytes(Handle dictionary) {
  const long long width = number(dictionary.getKey("/Width"));
  const long long height = number(dictionary.getKey("/Height"));
  if (width <= 0 || height <= 0 || width > most_unpacked || height > most_unpacked) return 0;
  const long long size = (width * most_sample_bytes + 1) * height;
  return size > most_unpacked ? 0 : static_cast<std::size_t>(size);
}

std::size_t palette_bytes(Handle base, Handle last) {
  constexpr long long most_colours = 256;
  const long long colours = number(last) + 1;
  if (colours < 1 || colours > most_colours) return 0;
  return components(base) * static_cast<std::size_t>(colours);
}

}  // namespace muster::pdf
