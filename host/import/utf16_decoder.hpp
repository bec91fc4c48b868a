// SPDX-License-Identifier: MIT
// Converts UTF-16, such as "Unicode text" from Excel, to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace muster::importing {

/// Converts UTF-16 to UTF-8, a chunk at a time. Half a surrogate pair becomes U+FFFD.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : x_big_endian(big_endian) {}
  /// Returns the chunk as UTF-8. An incomplete character at its end waits for the next chunk.
  std::string decode(std::string_view chunk);

 private:
  bool x_big_endian;
  bool x_started = false;
  std::string x_rest;
};

}  // namespace muster::importing
