// SPDX-License-Identifier: MIT
// UTF-16, as "Unicode text" from Excel, becomes UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace muster::importing {

/// Turns UTF-16 into UTF-8, a chunk at a time. Half a pair becomes U+FFFD.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : x_big_endian(big_endian) {}
  /// Returns the chunk as UTF-8. A byte or half a pair at its end waits for the next.
  std::string decode(std::string_view chunk);

 private:
  bool x_big_endian;
  bool x_started = false;
  std::string x_rest;
};

}  // namespace muster::importing
