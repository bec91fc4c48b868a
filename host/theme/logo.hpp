// SPDX-License-Identifier: MIT
// The logo of an organisation, from a file that the theme names: a picture with its alternative
// text.
#pragma once

#include <optional>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "image/colour.hpp"
#include "image/picture.hpp"

namespace muster::theme {

// Colours are an image type. Functions for contrast and for writing a colour are in theme.hpp.

using image::Colour;

using image::OutlineStep;
using LogoShape = image::Shape;

/// The logo of a theme: a bitmap, or a drawing reduced to shapes.
struct Logo : image::Picture {
  std::string alternative;  ///< never empty
};

/// Reads the file `name` in `folder`. Returns nothing, after an error theme.logo, if it isn't PNG,
/// JPEG or SVG, is larger than a logo can be, or is an SVG with more than flat shapes (text,
/// pictures, style sheets, gradients, scripts).
std::optional<Logo> load_logo(const Folder& folder, const std::string& name,
                              Diagnostics& diagnostics);

/// Reads the picture of a title page, in the same formats but up to the size that a page needs.
/// Returns nothing, after an error theme.logo, if the picture can't be used.
std::optional<image::Picture> load_cover(const Folder& folder, const std::string& name,
                                         Diagnostics& diagnostics);

}  // namespace muster::theme
