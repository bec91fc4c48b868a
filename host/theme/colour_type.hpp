// SPDX-License-Identifier: MIT
// A colour. Functions for contrast and for writing a colour are in theme.hpp.
#pragma once

#include <cstdint>

namespace muster::theme {

/// An sRGB colour without transparency.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(Colour, Colour) = default;
};

}  // namespace muster::theme
