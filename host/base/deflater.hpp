// SPDX-License-Identifier: MIT
// Compression in zlib's format (RFC 1950), by libdeflate.
#pragma once

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

 private:
  /// Deleter for libdeflate's compressor.
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> x_compressor;
  std::string x_out;
};

}  // namespace muster
