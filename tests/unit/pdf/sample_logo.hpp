// SPDX-License-Identifier: MIT
// Sample pictures; no organisation uses them as its logo.
#pragma once

#include <string>
#include <string_view>

#include "theme/logo.hpp"

namespace muster::pdf::test {

/// Two points: one opaque blue, one half transparent orange.
inline theme::Logo png_logo() {
  constexpr std::string_view bytes =
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x06\0\0\0\xF4\x22\x7F\x8A"
      "\0\0\0\x11IDAT\x78\x9C\x63\x10\x72\xCE\xFD\xFF\x25\x4B\xB5\x01\0\x0F\xCF\x03\xC5"
      "\x1C\x07\x7D\xF6\0\0\0\0IEND\xAE\x42\x60\x82";
  return {{theme::Logo::Kind::png, "logo.png", 2, 1, std::string(bytes.data(), 74), {}},
          "A made-up body"};
}

/// A frame header and nothing else: the writer reads no further.
inline theme::Logo jpeg_logo(char components) {
  std::string bytes(
      "\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC0\0\x0B\x08\0\x01\0\x02\x03\x01\x11\0\xFF\xD9", 23);
  bytes[17] = components;
  return {{theme::Logo::Kind::jpeg, "logo.jpg", 2, 1, std::move(bytes), {}}, "A made-up body"};
}

}  // namespace muster::pdf::test
