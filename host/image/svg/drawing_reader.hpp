// SPDX-License-Identifier: MIT
// An SVG file -> flat shapes. Anything that might change the picture and is not supported is
// rejected, so that a picture is printed as it was drawn or not at all.
#pragma once

#include <string>

#include "base/location.hpp"
#include "image/bitmap.hpp"
#include "image/picture.hpp"

namespace muster::image::svg {

/// Fills in `picture`'s kind, size and shapes. False, with an error that has the place in the file,
/// for anything but shapes, groups and descriptions.
bool read_drawing(const std::string& bytes, Picture& picture, const Reading& how,
                  Diagnostics& diagnostics);

}  // namespace muster::image::svg
