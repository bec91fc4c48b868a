// SPDX-License-Identifier: MIT
// Reduces values, attributes, CMaps, functions and pictures of other PDFs to the parts that are
// copied.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "foreign/source_pdf.hpp"

namespace muster::pdf {

// Values of a foreign PDF that can be copied unchanged because they hold no strings and no
// references.

/// Returns a number, name, truth value or array of these as PDF; "null" for anything else.
inline std::string plain_value(foreign::Handle value, int depth = 0) {
  constexpr int deepest = 8;
  if (value.isNumber() || value.isName() || value.isBool()) return value.unparseResolved();
  if (!value.isArray() || depth == deepest) return "null";
  std::string out = "[";
  for (foreign::Handle item : value.getArrayAsVector()) out += plain_value(item, depth + 1) + ' ';
  return out + ']';
}

// Attributes of structure elements. Only attributes of the standard owners (ISO 32000-1, 14.8.5)
// that help readers are copied; user properties and attributes for export to other formats are not.

/// Returns the entry /A of an element's copy, or "". Attributes by class are looked up in
/// `classes`, the source's class map. `identifiers` maps each element identifier of the source to
/// ours.
std::string copied_attributes(foreign::Handle element, foreign::Handle classes,
                              const std::map<std::string, std::string>& identifiers);

// CMaps and PostScript calculator functions are small programs inside a PDF. They are written anew,
// without comments and private definitions.

/// Returns a new CMap with the ranges, the writing mode and the parent CMap of `text`, under our
/// own name.
std::string plain_cmap(std::string_view text);

/// Returns a PostScript calculator function (type 4), reduced to its tokens.
std::string plain_calculation(std::string_view text);

// Finds where useful data ends, so that bytes after it, which could hide text, are not copied.
// These are the bytes after compressed data, and after the last colour of a palette.

/// Returns `packed` without the bytes after the end of its zlib data. Returns it unchanged if the
/// data is damaged or unpacks to more than `most` bytes.
std::string_view flate_data(std::string_view packed, std::size_t most);

/// Returns an upper bound for the unpacked size of an image in bytes. Returns 0 if the image is too
/// large to be unpacked for the check, or has no valid size.
std::size_t most_image_bytes(foreign::Handle dictionary);

/// Returns the number of bytes in the palette of an Indexed colour space. Returns 0 if `last` is
/// not 0 to 255, or if `base` doesn't say how many components a colour has.
std::size_t palette_bytes(foreign::Handle base, foreign::Handle last);

// Removes metadata from photographs. It records where and when a picture was taken, and no viewer
// needs it.

/// Returns a JPEG file without comments, without the segments for Exif, XMP and the like, and
/// without bytes after its end. Segments that affect colours (JFIF, ICC, Adobe) are kept. If `jpeg`
/// is not a JPEG file, it is returned unchanged; from the point where a JPEG file is damaged, the
/// rest is kept.
std::string without_metadata(std::string_view jpeg);

/// Returns a JPEG 2000 file with only the boxes that decoders need, so without XML, identifiers and
/// licences.
std::string jpx_without_metadata(std::string_view file);

}  // namespace muster::pdf
