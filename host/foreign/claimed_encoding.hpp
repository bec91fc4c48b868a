// SPDX-License-Identifier: MIT
// Maps the codes of a font to its glyphs and to Unicode, using only what an accessible file must
// contain.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "foreign/embedded_font.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Whether a glyph's name, with its slash, is in the Latin character set (ISO 32000-1, annex D) or
/// names a code point, as base encodings require.
bool is_of_characters(const std::string& name);

/// The problems of a font's encoding and of its map to Unicode.
std::vector<std::string> encoding_problems(Handle font);

/// The encoding of a simple font.
class SimpleEncoding {
 public:
  explicit SimpleEncoding(Handle font);
  /// 0: the font has no glyph for it; nothing: not for this to say.
  std::optional<unsigned> glyph(unsigned code, const EmbeddedFont& font, bool truetype) const;

 private:
  std::string x_base;  ///< "/WinAnsiEncoding" ..., or ""
  std::map<unsigned, std::string> x_names;
};

}  // namespace muster::foreign
