// SPDX-License-Identifier: MIT
// A body's own logo, from a file that the theme names: a picture like others, with its alternative.
#pragma once

#include <optional>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "image/colour.hpp"
#include "image/picture.hpp"

namespace muster::theme {

// A colour. Functions for contrast and for writing a colour are in theme.hpp.

using image::Colour;

using image::OutlineStep;
using LogoShape = image::Shape;

/// The logo of a theme: a bitmap, or a drawing reduced to shapes.
struct Logo : image::Picture {
  std::string alternative;  ///< never empty
};

/// Reads `name` from `folder`. Nothing, with an error theme.logo, if it isn't PNG, JPEG or SVG, is
/// larger than a logo can be, or contains anything but flat shapes (text, pictures, style sheets,
/// gradients, scripts).
std::optional<Logo> load_logo(const Folder& folder, const std::string& name,
                              Diagnostics& diagnostics);

/// The picture of a title page; the same formats, with photographs as large as a page needs.
/// Nothing, with an error theme.logo, if it can't be used.
std::optional<image::Picture> load_cover(const Folder& folder, const std::string& name,
                                         Diagnostics& diagnostics);

}  // namespace muster::theme
