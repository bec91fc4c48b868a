// SPDX-License-Identifier: MIT
// Photographs say where and when they were taken, in segments that no picture needs.
#pragma once

#include <string>
#include <string_view>

namespace muster::pdf {

/// A JPEG file without comments, without the segments for Exif, XMP and the like, and without what
/// follows its end; what colours depend on (JFIF, ICC, Adobe) stays. What is no JPEG comes back as
/// it is, and so does the rest of a damaged one.
std::string without_metadata(std::string_view jpeg);

/// A JPEG 2000 file without its boxes for XML, identifiers and licences.
std::string jpx_without_metadata(std::string_view file);

}  // namespace muster::pdf
