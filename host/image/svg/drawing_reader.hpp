// SPDX-License-Identifier: MIT
// Reads an SVG file as flat shapes. Files with unsupported content that may change the picture are
// rejected, so that a picture is printed as it was drawn or not at all.
#pragma once

#include <string>

#include "base/location.hpp"
#include "image/bitmap.hpp"
#include "image/picture.hpp"

namespace muster::image::svg {

/// Fills in the kind, size and shapes of `picture`. Returns false, after adding an error with line
/// and column, if there is anything other than shapes, groups and descriptions.
bool read_drawing(const std::string& bytes, Picture& picture, const Reading& how,
                  Diagnostics& diagnostics);

}  // namespace muster::image::svg
