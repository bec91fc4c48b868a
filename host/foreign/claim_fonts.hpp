// SPDX-License-Identifier: MIT
// Fonts of a file that says it is PDF/UA-1 (ISO 14289-1, 7.21): embedded, with a meaning for each
// character, and with the glyphs and widths that are used.
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

// An embedded font program, opened with FreeType: which glyphs it has and how wide they are.

/// A font program, read by FreeType.
class EmbeddedFont {
 public:
  /// `program` is inflated. If FreeType cannot read it, open() returns false.
  explicit EmbeddedFont(std::string program);
  ~EmbeddedFont();

  bool open() const;
  /// Returns a glyph's number by its name; 0 if there is none.
  unsigned by_name(const std::string& name) const;
  unsigned by_unicode(unsigned code_point) const;
  /// Returns a glyph's number by the font's own code: that of its symbol or Macintosh map, or of
  /// its own encoding.
  unsigned by_own_code(unsigned code) const;
  unsigned by_cid(unsigned cid);
  bool has_glyph(unsigned glyph) const;
  /// Returns the width in thousandths of the size; negative if it cannot be read.
  double width(unsigned glyph) const;

 private:
  struct Face;
  std::unique_ptr<Face> x_face;
  std::map<unsigned, unsigned> x_by_cid;
};

// Maps the codes of a font to its glyphs and to Unicode, using only what an accessible file must
// contain.

/// Whether a glyph's name, with its slash, is in the Latin character set (ISO 32000-1, annex D) or
/// names a code point, as base encodings require.
bool is_of_characters(const std::string& name);

/// Returns the problems of a font's encoding and of its map to Unicode.
std::vector<std::string> encoding_problems(Handle font);

/// The encoding of a simple font.
class SimpleEncoding {
 public:
  explicit SimpleEncoding(Handle font);
  /// Returns the glyph; 0 if the font has none for the code, and nothing if the encoding does not
  /// decide it.
  std::optional<unsigned> glyph(unsigned code, const EmbeddedFont& font, bool truetype) const;

 private:
  std::string x_base;  ///< "/WinAnsiEncoding" ..., or ""
  std::map<unsigned, std::string> x_names;
};

/// A font and the text that is shown in it.
struct ShownFont {
  Handle font = Handle::newNull();
  QPDFObjGen page;            ///< the first that uses it
  bool visible = false;       ///< false: only as invisible text over a scan
  std::set<unsigned> codes;   ///< bytes; of a composite font pairs of them
};

/// The fonts in which the operators of a file show text.
class ShownFonts {
 public:
  /// The font and whether its text is painted, as `q` saves them.
  struct State {
    Handle font = Handle::newNull();
    bool visible = true;
  };

  void begin_page() { x_state = {}, x_saved.clear(); }
  void take(const struct Operation& operation, Handle resources, QPDFObjGen page);
  State state() const { return x_state; }
  void restore(const State& state) { x_state = state; }
  /// Calls `take` with each font and its codes.
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

/// What is wrong with the meaning of a font's characters, rather than with its looks.
inline constexpr const char* no_meaning = "the characters of a font have no meaning in Unicode";
inline constexpr const char* not_unicode = "a font maps a character to one that is not in Unicode";

/// Whether the font says that a character is one for private use.
bool has_private_use(Handle font);

void check_claimed_font(const ShownFont& shown, ClaimProblems& problems);

}  // namespace muster::foreign
