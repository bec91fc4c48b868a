// SPDX-License-Identifier: MIT
// Codes of pictures and icons; see base/diagnostic_codes.hpp.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code image_unusable{"image.unusable"};
inline constexpr Code image_colours{"image.colours"};
inline constexpr Code image_icon{"image.icon"};
inline constexpr Code image_icon_font{"image.icon-font"};

}  // namespace muster::code
