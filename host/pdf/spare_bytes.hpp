// SPDX-License-Identifier: MIT
// Bytes of an object that no viewer reads, and that could hide text: after the end of compressed
// data, and after the last colour of a palette.
#pragma once

#include <string>
#include <string_view>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {

/// Compressed data (zlib) up to its end, if it unpacks to at most `most` bytes; otherwise as it is.
std::string_view flate_data(std::string_view packed, std::size_t most);

/// More than the samples of an image take, in bytes; 0 if it is not to be unpacked to be looked at.
std::size_t most_image_bytes(foreign::Handle dictionary);

/// How many bytes the palette of an Indexed colour space has; 0 if its base does not say.
std::size_t palette_bytes(foreign::Handle base, foreign::Handle last);

}  // namespace muster::pdf
