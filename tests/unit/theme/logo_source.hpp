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

}  // namespace muster::theme
