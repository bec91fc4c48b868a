// SPDX-License-Identifier: MIT
// Which colours meet on a page, and how far apart they must be (WCAG 2.2: 1.4.3 and 1.4.11).
#pragma once

#include <array>
#include <string_view>

#include "base/location.hpp"
#include "theme/theme.hpp"

namespace muster::theme {

/// The place in the file of each colour of a palette, for messages about a pair.
using PalettePlaces = std::array<Location, role_count>;

/// One error for each pair that is too close: names the pair, its ratio and what it must be.
/// `palette_name` is "light" or "dark"; the place is that of the pair's foreground.
void check_contrast(const Palette& palette, std::string_view palette_name,
                    const PalettePlaces& places, Diagnostics& diagnostics);

}  // namespace muster::theme
