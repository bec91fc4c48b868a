// SPDX-License-Identifier: MIT
// The names of colours in CSS Color Module Level 4, section 6.1.
#pragma once

#include <optional>
#include <string_view>

#include "image/colour.hpp"

namespace muster::image::svg {

/// `name` in lower case; currentcolor is black.
std::optional<Colour> named_colour(std::string_view name);

}  // namespace muster::image::svg
