// SPDX-License-Identifier: MIT
// Reads one colour of a theme file. The type and the contrast of two colours are in theme.hpp.
#pragma once

#include "image/colour.hpp"
#include "theme/theme.hpp"

namespace muster::theme {

using image::parse_colour;

}  // namespace muster::theme
