// SPDX-License-Identifier: MIT
// Checks the fonts of a file that claims to be PDF/UA-1 (ISO 14289-1, 7.21). They must be embedded,
// give each character a meaning in Unicode, and have the glyphs and widths that the pages use.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "foreign/claim.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

// Embedded font programs are read with FreeType, to find their glyphs and widths.

/// A font program that is embedded in a PDF.
class EmbeddedFont {
 public:
  /// `program` must be decompressed. If FreeType cannot read it, open() returns false.
  explicit EmbeddedFont(std::string program);
  ~EmbeddedFont();

  bool open() const;
  /// Returns the glyph with this name. Like the functions below, returns 0 if there is none.
  unsigned by_name(const std::string& name) const;
  unsigned by_unicode(unsigned code_point) const;
  /// Returns the glyph for a code of the font program itself: of its symbol map, its Macintosh map
  /// or its built-in encoding.
  unsigned by_own_code(unsigned code) const;
  unsigned by_cid(unsigned cid);
  bool has_glyph(unsigned glyph) const;
  /// Returns the width in thousandths of the font size; negative if it cannot be read.
  double width(unsigned glyph) const;

 private:
  struct Face;
  std::unique_ptr<Face> x_face;
  std::map<unsigned, unsigned> x_by_cid;
};

// Maps the codes of a font to glyphs and to Unicode. Uses only entries that PDF/UA requires.

/// Whether a glyph name such as "/Aacute" is in the Latin character set (ISO 32000-1, annex D) or
/// names a code point ("/uni00C1"). Base encodings allow only such names.
bool is_of_characters(const std::string& name);

/// Returns the problems of a font's encoding and of its ToUnicode map, as sentences without a full
/// stop.
std::vector<std::string> encoding_problems(Handle font);

/// The encoding of a simple font.
class SimpleEncoding {
 public:
  explicit SimpleEncoding(Handle font);
  /// Returns the glyph for a code, or 0 if the font has none. Returns nullopt if the encoding does
  /// not decide which glyph it is.
  std::optional<unsigned> glyph(unsigned code, const EmbeddedFont& font, bool truetype) const;

 private:
  std::string x_base;  ///< such as "/WinAnsiEncoding"; "" if there is none
  std::map<unsigned, std::string> x_names;
};

/// A font and the codes that are shown in it.
struct ShownFont {
  Handle font = Handle::newNull();
  QPDFObjGen page;            ///< the first that uses it
  bool visible = false;       ///< false: shows only invisible text, such as over a scan
  std::set<unsigned> codes;   ///< one byte each; two in composite fonts
};

/// Collects the fonts in which the operators of a file show text.
class ShownFonts {
 public:
  /// The part of the graphics state that matters here: the font, and whether text is painted.
  struct State {
    Handle font = Handle::newNull();
    bool visible = true;
  };

  void begin_page() { x_state = {}, x_saved.clear(); }
  void take(const struct Operation& operation, Handle resources, QPDFObjGen page);
  State state() const { return x_state; }
  void restore(const State& state) { x_state = state; }
  /// Calls `take` with each ShownFont.
  template <class Take>
  void for_each(Take take) const {
    for (const auto& [key, shown] : x_fonts) take(shown);
  }

 private:
  void show(const std::string& bytes, QPDFObjGen page);

  State x_state;
  std::vector<State> x_saved;
  std::map<std::pair<QPDFObjGen, std::string>, ShownFont> x_fonts;
};

/// The two problems that concern the meaning of characters and not their appearance.
inline constexpr const char* no_meaning = "the characters of a font have no meaning in Unicode";
inline constexpr const char* not_unicode = "a font maps a character to one that is not in Unicode";

/// Whether the font's ToUnicode map has a private-use character.
bool has_private_use(Handle font);

void check_claimed_font(const ShownFont& shown, ClaimProblems& problems);

}  // namespace muster::foreign
