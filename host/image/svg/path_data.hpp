// SPDX-License-Identifier: MIT
// The `d` attribute of a path (SVG 1.1, 8.3) -> an outline.
#pragma once

#include <string_view>

#include "image/svg/outline.hpp"

namespace muster::image::svg {

/// False if `text` is not path data; what was read until then stays in `outline`.
bool read_path(std::string_view text, Outline& outline);

}  // namespace muster::image::svg
