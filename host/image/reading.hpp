// SPDX-License-Identifier: MIT
// The bytes of a file -> a picture that is safe to publish.
#pragma once

#include <optional>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "image/bitmap.hpp"
#include "image/picture.hpp"

namespace muster::image {

/// Reads `name` from `folder`: PNG, JPEG or an SVG of flat shapes. Bitmaps are converted to sRGB
/// with eight bits, turned upright and written anew; the same file always gives the same bytes.
/// Nothing, with errors that name the file (of an SVG with line and column), for anything else:
/// other formats, damaged files, files over the limits, SVG with text, scripts, pictures, style
/// sheets, references or effects. Throws Error as Folder::read does.
std::optional<Picture> read_picture(const Folder& folder, const std::string& name,
                                    Diagnostics& diagnostics, const Reading& how = {});

}  // namespace muster::image
