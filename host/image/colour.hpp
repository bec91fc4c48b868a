// SPDX-License-Identifier: MIT
// A colour, and reading it from text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace muster::image {

/// An sRGB colour without transparency.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(Colour, Colour) = default;
};

/// Reads `#12436d`, six hexadecimal digits. It accepts nothing else, so that no other text gets
/// into a style sheet.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace muster::image
