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

std::string_view Deflater::compress(std::string_view data) {
  const std::size_t bound = libdeflate_zlib_compress_bound(x_compressor.get(), data.size());
  if (x_out.size() < bound) x_out.resize(bound);
  const std::size_t size = libdeflate_zlib_compress(x_compressor.get(), data.data(), data.size(),
                                                    x_out.data(), x_out.size());
  if (size == 0) throw std::logic_error("the output of libdeflate is larger than its own bound");
  return {x_out.data(), size};
}

}  // namespace muster
