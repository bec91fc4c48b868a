// SPDX-License-Identifier: MIT
// Reads a file as a picture that is safe to publish.
#pragma once

#include <optional>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "image/bitmap.hpp"
#include "image/picture.hpp"

namespace muster::image {

/// Reads `name` from `folder`: PNG, JPEG or an SVG of flat shapes. Bitmaps are converted to sRGB
/// with eight bits, turned upright and encoded again; the same file always gives the same bytes.
/// Returns nullopt, after adding errors, for anything else: other formats, damaged files, files
/// over the limits, and SVG with text, scripts, pictures, style sheets, references or effects.
/// Throws Error as Folder::read does.
std::optional<Picture> read_picture(const Folder& folder, const std::string& name,
                                    Diagnostics& diagnostics, const Reading& how = {});
/// Reads bytes as a picture in the same way; `shown` names them in messages.
std::optional<Picture> read_picture(const std::string& bytes, const std::string& shown,
                                    Diagnostics& diagnostics, const Reading& how = {});

}  // namespace muster::image
