// SPDX-License-Identifier: MIT
// A colour. What two of them contrast, and how one is written, is in theme.hpp.
#pragma once

#include <cstdint>

namespace muster::theme {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(Colour, Colour) = default;
};

}  // namespace muster::theme
