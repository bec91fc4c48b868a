// SPDX-License-Identifier: MIT
// What is copied of values, attributes, programs and pictures of other PDFs.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {

// Values of a foreign PDF that can be written as they are: no strings, no
// references.

/// Returns numbers, names, truth values and arrays of them as they are written; null for anything
/// else.
inline std::string plain_value(foreign::Handle value, int depth = 0) {
  constexpr int deepest = 8;
  if (value.isNumber() || value.isName() || value.isBool()) return value.unparseResolved();
  if (!value.isArray() || depth == deepest) return "null";
  std::string out = "[";
  for (foreign::Handle item : value.getArrayAsVector()) out += plain_value(item, depth + 1) + ' ';
  return out + ']';
}

// Attributes of the structure's elements: those of the standard owners (ISO 32000-1, 14.8.5) that
// help readers. User properties and those for other formats stay behind.

/// Returns the entry /A of an element's copy, or "". Attributes by class are looked up in
/// `classes`, the source's class map. `identifiers` has our identifier for each of the source's.
std::string copied_attributes(foreign::Handle element, foreign::Handle classes,
                              const std::map<std::string, std::string>& identifiers);

// Two small languages inside a PDF, written anew so that comments and private definitions stay
// behind: CMaps, and the calculations of PostScript functions.

/// Returns a CMap with the ranges, the writing mode and the parent of `text`, and with a name of
/// ours.
std::string plain_cmap(std::string_view text);

/// Returns the tokens of a function of type 4.
std::string plain_calculation(std::string_view text);

// Bytes of an object that no viewer reads, and that could hide text: after the end of compressed
// data, and after the last colour of a palette.

/// Returns compressed data (zlib) up to its end, if it unpacks to at most `most` bytes; otherwise
/// all of it.
std::string_view flate_data(std::string_view packed, std::size_t most);

/// Returns a number of bytes that is more than the samples of an image take, or 0 if the image is
/// not to be unpacked for the check.
std::size_t most_image_bytes(foreign::Handle dictionary);

/// Returns the number of bytes in the palette of an Indexed colour space. Returns 0 if `last` is
/// not 0 to 255, or if `base` doesn't say how many components a colour has.
std::size_t palette_bytes(foreign::Handle base, foreign::Handle last);

// Photographs hold the place and time at which they were taken, in segments that no viewer needs.

/// Returns a JPEG file without comments, without the segments for Exif, XMP and the like, and
/// without bytes after its end. Segments that affect colours (JFIF, ICC, Adobe) are kept. Anything
/// else is returned unchanged, and so is the rest of a damaged file.
std::string without_metadata(std::string_view jpeg);

/// Returns a JPEG 2000 file without its boxes for XML, identifiers and licences.
std::string jpx_without_metadata(std::string_view file);

}  // namespace muster::pdf
