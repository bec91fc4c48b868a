// SPDX-License-Identifier: MIT
#include "base/deflater.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

#include <libdeflate.h>

namespace muster {

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level)
    : x_compressor(libdeflate_alloc_compressor(std::clamp(level, 1, 12))) {
  if (!x_compressor) throw std::bad_alloc();
}

Deflater::~Deflater() = default;

template <auto bound, auto compress>
std::string_view Deflater::compressed(std::string_view data) {
  const std::size_t most = bound(x_compressor.get(), data.size());
  if (x_out.size() < most) x_out.resize(most);
  const std::size_t size =
      compress(x_compressor.get(), data.data(), data.size(), x_out.data(), x_out.size());
  if (size == 0) throw std::logic_error("the output of libdeflate is larger than its own bound");
  return {x_out.data(), size};
}

std::string_view Deflater::compress(std::string_view data) {
  return compressed<libdeflate_zlib_compress_bound, libdeflate_zlib_compress>(data);
}

std::string_view Deflater::deflate(std::string_view data) {
  return compressed<libdeflate_deflate_compress_bound, libdeflate_deflate_compress>(data);
}

std::uint32_t crc32(std::string_view data) { return libdeflate_crc32(0, data.data(), data.size()); }

}  // namespace muster
