// SPDX-License-Identifier: MIT
// An SVG file -> flat shapes. Anything that might change the picture and is not supported is
// rejected, so that a picture is printed as it was drawn or not at all.
#pragma once

#include <string>

#include "base/location.hpp"
#include "image/bitmap.hpp"
#include "image/picture.hpp"

namespace muster::image::svg {

/// Fills in the kind, size and shapes of `picture`. Returns false, after an error with the place in
/// the file, if there is anything but shapes, groups and descriptions.
bool read_drawing(const std::string& bytes, Picture& picture, const Reading& how,
                  Diagnostics& diagnostics);

}  // namespace muster::image::svg
