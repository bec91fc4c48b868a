// SPDX-License-Identifier: MIT
// The dictionary entries that are copied from foreign PDFs. For each type of object these are the
// keys of ISO 32000-1 that change how a page looks or reads. Every other key is left out.
#pragma once

#include <span>
#include <string_view>

namespace muster::pdf {

/// The type of an object, as it follows from the key that refers to the object.
enum class Kind : unsigned char {
  plain,     ///< numbers, names, truth values and arrays of them
  text,      ///< the same, and strings
  font,      ///< any font: simple, composite or Type 3
  cid_font,  ///< a descendant font of a composite font
  system,    ///< the character collection of a CID font
  descriptor,
  program,   ///< an embedded font program
  encoding,  ///< a name, a dictionary, or a stream that is a CMap
  cmap,
  data,   ///< a stream of bytes: a palette, a map from CIDs to glyphs, globals of JBIG2
  state,  ///< an ExtGState
  soft_mask,
  image,
  filter,  ///< parameters of a filter
  form,
  group,
  pattern,
  shading,
  function,
  halftone,
  colour,     ///< a colour space
  profile,    ///< an ICC profile
  cie,        ///< parameters of a CIE-based colour space
  colorants,  ///< colour spaces by the names of colorants, which authors choose
  devices,    ///< attributes of a DeviceN colour space
  process,    ///< the process colours of a DeviceN colour space
  none,       ///< not copied
};

/// A key that is copied, and the kind of its value.
struct CopiedEntry {
  std::string_view key;
  Kind kind = Kind::plain;
};

/// Returns the entries to copy. Empty for kinds whose keys authors choose, and for kinds that
/// aren't dictionaries.
std::span<const CopiedEntry> entries_of(Kind kind);

/// Whether a stream is allowed for an object of this kind.
bool may_be_stream(Kind kind);

}  // namespace muster::pdf
