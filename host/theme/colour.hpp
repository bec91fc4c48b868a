// SPDX-License-Identifier: MIT
// Reads one colour of a theme file. The type and the contrast of two colours are in theme.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "theme/theme.hpp"

namespace muster::theme {

/// `#12436d`, six hexadecimal digits; nothing else, so that no other text reaches a style sheet.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace muster::theme
