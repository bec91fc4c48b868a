// SPDX-License-Identifier: MIT
// A theme as a test writes it: black on white, so that every pair is far enough apart.
#pragma once

#include <map>
#include <string>

#include "theme/theme.hpp"

namespace muster::theme {

/// `changes` replaces the colour of a role in the light palette; an empty text leaves the role out.
inline std::string theme_source(const std::map<std::string, std::string>& changes = {},
                                const std::string& rest = "") {
  std::string out;
  for (const char* palette : {"light", "dark"}) {
    out += std::string(palette) + ":\n";
    for (std::size_t i = 0; i < role_count; ++i) {
      const std::string role(role_name(static_cast<Role>(i)));
      const bool ground = role == "page" || role == "accent-text" || role == "table-head" ||
                          role == "table-stripe" || role == "box" || role == "key-figure" ||
                          role == "red" || role == "amber" || role == "green" || role == "blue";
      std::string colour = ground ? "#ffffff" : "#000000";
      const auto change = changes.find(role);
      if (std::string(palette) == "light" && change != changes.end()) colour = change->second;
      if (!colour.empty()) out += "  " + role + ": \"" + colour + "\"\n";
    }
  }
  return out + rest;
}

inline Theme load_source(const std::string& source, Diagnostics& diagnostics) {
  return load_theme(*memory_folder({{"mine.yaml", source}}, "themes"), "mine", diagnostics);
}

}  // namespace muster::theme
