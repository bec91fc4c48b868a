// SPDX-License-Identifier: MIT
// libdeflate, with its compressor and its output buffer kept from one stream to the next.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace muster::pdf {

/// Not for several threads at once.
class Deflater {
 public:
  /// `level` is 1-12, and is held to that.
  explicit Deflater(int level);
  ~Deflater();

  /// `data` in zlib format; valid until the next call.
  std::string_view compress(std::string_view data);

 private:
  /// Deleter for libdeflate's compressor.
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> x_compressor;
  std::string x_out;
};

}  // namespace muster::pdf
