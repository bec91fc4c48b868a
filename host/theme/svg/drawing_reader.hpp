// SPDX-License-Identifier: MIT
// An SVG file -> flat shapes. Anything that might change the picture and is not supported is
// rejected, so that a logo is printed as it was drawn or not at all.
#pragma once

#include <string>

#include "theme/logo.hpp"

namespace muster::theme::svg {

/// Fills in `logo`'s size and shapes. False, with an error that has the place in the file, for
/// anything but shapes, groups and descriptions.
bool read_drawing(const std::string& bytes, Logo& logo, Diagnostics& diagnostics);

}  // namespace muster::theme::svg
