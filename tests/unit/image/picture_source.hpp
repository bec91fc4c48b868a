// SPDX-License-Identifier: MIT
// Pictures as a test writes them.
#pragma once

#include <optional>
#include <string>

#include "base/folder.hpp"
#include "image/reading.hpp"

namespace muster::image {

inline std::optional<Picture> load_bytes(const std::string& bytes, Diagnostics& diagnostics,
                                         const Reading& how = {}) {
  return read_picture(*memory_folder({{"picture", bytes}}, "edition"), "picture", diagnostics, how);
}

/// A drawing of 100 by 50 units that holds `content`.
inline std::string svg_of(const std::string& content, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" " + attributes + ">\n" +
         content + "\n</svg>\n";
}

}  // namespace muster::image
