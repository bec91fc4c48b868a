// SPDX-License-Identifier: MIT
// Photographs hold the place and time at which they were taken, in segments that no viewer needs.
#pragma once

#include <string>
#include <string_view>

namespace muster::pdf {

/// A JPEG file without comments, without the segments for Exif, XMP and the like, and without bytes
/// after its end; segments that affect colours (JFIF, ICC, Adobe) are kept. Anything else is
/// returned unchanged, and so is the rest of a damaged file.
std::string without_metadata(std::string_view jpeg);

/// A JPEG 2000 file without its boxes for XML, identifiers and licences.
std::string jpx_without_metadata(std::string_view file);

}  // namespace muster::pdf
