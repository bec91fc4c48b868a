// SPDX-License-Identifier: MIT
#include "image/colour.hpp"

#include <charconv>

namespace muster::image {

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (failure != std::errc() || end != text.data() + 7) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
                static_cast<std::uint8_t>(value)};
}

}  // namespace muster::image
