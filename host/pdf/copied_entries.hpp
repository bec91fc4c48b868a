// SPDX-License-Identifier: MIT
// The entries that are copied from the objects of foreign pages: for each type the keys that ISO
// 32000-1 gives it and that change how a page looks or reads. Every other key is left out.
#pragma once

#include <span>
#include <string_view>

namespace muster::pdf {

/// The role of an object for the one that refers to it.
enum class Kind : unsigned char {
  plain,     ///< numbers, names, truth values and arrays of them
  text,      ///< the same, and strings
  font,      ///< simple, composite or of Type 3
  cid_font,  ///< what a composite font is made of
  system,    ///< the character collection of a CID font
  descriptor,
  program,   ///< an embedded font
  encoding,  ///< a name, a dictionary, or a stream that is a CMap
  cmap,
  data,   ///< a stream of bytes: a palette, a map from CIDs to glyphs, globals of JBIG2
  state,  ///< an ExtGState
  soft_mask,
  image,
  filter,  ///< parameters of one
  form,
  group,
  pattern,
  shading,
  function,
  halftone,
  colour,     ///< a colour space
  profile,    ///< an ICC profile
  cie,        ///< parameters of a colour space of the CIE
  colorants,  ///< colour spaces by names that authors choose
  devices,    ///< attributes of a DeviceN colour space
  process,    ///< colours of a process among them
  none,       ///< not copied
};

/// A key that is copied, and the kind of its value.
struct CopiedEntry {
  std::string_view key;
  Kind kind = Kind::plain;
};

/// Returns the entries; empty for kinds whose keys authors choose, and for those that aren't
/// dictionaries.
std::span<const CopiedEntry> entries_of(Kind kind);

/// Whether a stream is allowed for an object of this kind.
bool may_be_stream(Kind kind);

}  // namespace muster::pdf
