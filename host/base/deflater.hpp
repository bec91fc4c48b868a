// SPDX-License-Identifier: MIT
// Compression in the formats of zlib (RFC 1950) and deflate (RFC 1951), by libdeflate.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace muster {

/// Compresses texts one after the other, and reuses the compressor and the buffer for the result.
/// Only one thread may use it at a time.
class Deflater {
 public:
  /// `level` is clamped to 1-12.
  explicit Deflater(int level);
  ~Deflater();

  /// Returns `data` in zlib's format, which is valid until the next call.
  std::string_view compress(std::string_view data);
  /// The same without zlib's header and checksum, as in zip archives.
  std::string_view deflate(std::string_view data);

 private:
  template <auto bound, auto compress>
  std::string_view compressed(std::string_view data);

  /// Deleter for libdeflate's compressor.
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> x_compressor;
  std::string x_out;
};

/// The checksum of zip archives and PNG (CRC-32, ISO 3309).
std::uint32_t crc32(std::string_view data);

}  // namespace muster
