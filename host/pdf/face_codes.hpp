// SPDX-License-Identifier: MIT
// The codes of a face's glyphs in content streams. There is a code for each pair of a glyph and the
// text that it shows. So copying, searching and screen readers distinguish a hyphen from a
// non-breaking hyphen, although both use the same glyph.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::pdf {

// A face read with HarfBuzz, for glyph widths and for subsets to embed. face_codes.cpp is the only
// file of this room that includes HarfBuzz.

/// Some glyphs of a face as a separate TrueType font program.
struct Subset {
  std::string program;
  std::vector<std::uint16_t> glyphs;  ///< the new number of each requested glyph
};

/// An opened font file.
class FontProgram {
 public:
  /// `file` must outlive this object. Throws Error pdf.font if `file` is not a TrueType font (with
  /// outlines in `glyf`); `name` is for the message.
  FontProgram(std::string_view file, const std::string& name);
  ~FontProgram();

  /// Returns the advance width in 1/1000 of the font size, not rounded and without kerning.
  double width(std::uint16_t glyph) const;
  /// Returns the weight: 400 is regular, 700 bold.
  double weight() const;
  /// Returns a subset without hints and without tables that a PDF does not use. The new numbers
  /// begin at 1, because 0 is always the glyph for "missing".
  Subset subset(const std::vector<std::uint16_t>& glyphs) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> x_handles;
  std::string x_name;
};

/// The codes of one face in one document, in order of first use.
class FaceCodes {
 public:
  /// The meaning of a code.
  struct Code {
    std::uint16_t glyph = 0;
    std::u32string text;
    double width = 0;  ///< in 1/1000 of the size, to three decimals, as in the file
  };

  FaceCodes(std::string_view file, const std::string& name) : x_program(file, name), x_codes(1) {}

  /// Returns the code for `glyph` when it shows the single character `text`. This is the fast path,
  /// for nearly all glyphs.
  std::uint16_t code(std::uint16_t glyph, char32_t text) {
    const std::size_t place = glyph;
    if (place < x_usual.size() && x_usual[place].text == text) return x_usual[place].code;
    return find(glyph, std::u32string(1, text));
  }
  /// Returns the code for a ligature or another group of characters; `text` is not empty.
  std::uint16_t code(std::uint16_t glyph, std::u32string_view text);

  double width(std::uint16_t code) const { return x_codes[code].width; }

  /// Returns the meaning of each code, by code. Code 0 is never used.
  const std::vector<Code>& codes() const { return x_codes; }
  const FontProgram& program() const { return x_program; }

 private:
  /// The first character that a glyph showed alone, not in a group, and the code for the two.
  struct Usual {
    char32_t text = 0;
    std::uint16_t code = 0;
  };

  std::uint16_t find(std::uint16_t glyph, std::u32string text);

  FontProgram x_program;
  std::vector<Code> x_codes;
  std::vector<Usual> x_usual;  ///< by glyph: the first character that it showed
  std::map<std::pair<std::uint16_t, std::u32string>, std::uint16_t> x_found;
};

/// Returns the characters in a form that a ToUnicode map can hold. Control characters become
/// spaces, and invalid characters U+FFFD. In a text of several characters, soft hyphens and U+FFFD
/// are left out if others remain. The result is never empty.
std::u32string readable(std::string_view utf8);
char32_t readable(char32_t character);

}  // namespace muster::pdf
