// SPDX-License-Identifier: MIT
#include "import/utf16_decoder.hpp"

#include "base/utf8.hpp"

namespace muster::importing {

std::string Utf16Decoder::decode(std::string_view chunk) {
  x_rest += chunk;
  std::string out;
  std::size_t at = 0;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(x_rest[i]);
    const auto second = static_cast<unsigned char>(x_rest[i + 1]);
    return static_cast<char32_t>(x_big_endian ? first * 256 + second : second * 256 + first);
  };
  while (at + 2 <= x_rest.size()) {
    char32_t c = unit(at);
    const bool is_pair = c >= 0xD800 && c < 0xDC00;
    if (is_pair && at + 4 > x_rest.size()) break;
    if (is_pair) {
      const char32_t low = unit(at + 2);
      const bool is_low = low >= 0xDC00 && low < 0xE000;
      c = is_low ? 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00) : 0xFFFD;
      at += is_low ? 2 : 0;
    } else if (c >= 0xDC00 && c < 0xE000) {
      c = 0xFFFD;
    }
    at += 2;
    if (c != 0xFEFF || x_started) append_utf8(out, c);
    x_started = true;
  }
  x_rest.erase(0, at);
  return out;
}

}  // namespace muster::importing
