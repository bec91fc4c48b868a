// SPDX-License-Identifier: MIT
// What a font says about its text: the width of each code, and the letters that the code shows.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// A font of a foreign PDF.
class Font {
 public:
  /// `dictionary` may be any object. Values that it lacks are those of an average font.
  explicit Font(Handle dictionary);

  /// Splits a shown string into codes.
  std::vector<std::uint32_t> codes_in(std::string_view text) const;
  /// Returns the width of a code in text space, for a font of size 1.
  double width_of(std::uint32_t code) const;
  bool is_space(std::uint32_t code) const { return x_bytes == 1 && code == 32; }
  bool vertical() const { return x_vertical; }
  /// Whether its codes are numbers of glyphs in a font that is not in the file. Readers then take
  /// another font, and show wrong letters.
  bool is_lost() const { return x_lost; }
  std::string name() const { return x_name; }  ///< as the file writes it; "" if it has none
  /// Returns the letters that a code shows, in UTF-8; "" if the font does not say.
  std::string letters_of(std::uint32_t code, Meter& meter);

 private:
  void read_simple(Handle dictionary);
  void read_composite(Handle dictionary);
  void read_cid_widths(Handle list);
  void read_letters(Meter& meter);
  void read_unicode(const std::string& cmap, Meter& meter);
  void read_ranges(const std::vector<Value>& list);
  void read_differences(Handle encoding);

  Handle x_dictionary;
  std::size_t x_bytes = 1;  ///< bytes in a code
  bool x_vertical = false;
  bool x_lost = false;
  std::string x_name;
  bool x_usual = false;  ///< a standard font, which may lack /Widths
  double x_default_width = 0.5;
  std::unordered_map<std::uint32_t, double> x_widths;
  bool x_has_letters = false;
  std::unordered_map<std::uint32_t, std::string> x_letters;
};

/// The fonts of one file, each read once.
class FontBook {
 public:
  /// Returns the number by which at() finds the font. `dictionary` is a font in a page's resources.
  std::size_t number_of(Handle dictionary);
  Font& at(std::size_t number) { return *x_fonts[number]; }

 private:
  std::map<QPDFObjGen, std::size_t> x_numbers;
  std::vector<std::unique_ptr<Font>> x_fonts;
};

}  // namespace muster::foreign
