// SPDX-License-Identifier: MIT
// Logos as a test writes them.
#pragma once

#include <string>

#include "theme/logo.hpp"

namespace muster::theme {

inline std::optional<Logo> load_bytes(const std::string& bytes, Diagnostics& diagnostics) {
  return load_logo(*memory_folder({{"logo", bytes}}, "edition"), "logo", diagnostics);
}

/// A drawing of 100 by 50 units that holds `content`.
inline std::string svg_of(const std::string& content, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" " + attributes + ">\n" +
         content + "\n</svg>\n";
}

/// The head of a PNG of the size that four bytes each say.
inline std::string png_head(const std::string& width, const std::string& height) {
  return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) + width + height + "\x08\x06";
}

}  // namespace muster::theme
