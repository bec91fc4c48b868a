// SPDX-License-Identifier: MIT
// Photographs say where and when they were taken, in segments that no picture needs.
#pragma once

#include <string>
#include <string_view>

namespace muster::render::pdf {

/// A JPEG file without comments and without the segments for Exif, XMP and the like; those that
/// colours depend on (JFIF, ICC, Adobe) stay. What is no JPEG comes back as it is.
std::string without_metadata(std::string_view jpeg);

}  // namespace muster::render::pdf
