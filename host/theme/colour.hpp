// SPDX-License-Identifier: MIT
// Reading one colour of a theme file. What a colour is and how two contrast is in theme.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "theme/theme.hpp"

namespace muster::theme {

/// `#12436d`, six hexadecimal digits; nothing else, so that no other text reaches a style sheet.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace muster::theme
