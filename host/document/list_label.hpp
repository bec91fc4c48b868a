// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>

namespace muster::document {

/// The label of a list item as it is printed: "9" and "7a" get a full stop, while "3.2", "a)" and
/// "(i)" have their own signs.
inline std::string printed_label(const std::string& label) {
  const bool plain = std::all_of(label.begin(), label.end(), [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return plain ? label + "." : label;
}

}  // namespace muster::document
