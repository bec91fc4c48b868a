// SPDX-License-Identifier: MIT
// A run of glyphs as PDF text operators: codes in strings, with an adjustment wherever the shaped
// position differs from the one that the face's widths give.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "layout/frame.hpp"
#include "pdf/face_codes.hpp"

namespace muster::pdf {

// Which glyphs of a run show which of its characters: one to one for most, ligatures (one glyph,
// several characters), marks (several of each), and glyphs that a character is put together from.

/// Some glyphs of a run, and what they show together.
struct GlyphGroup {
  std::size_t begin = 0, end = 0;  ///< of TextRun::glyphs
  std::string_view text;           ///< may be empty
};

/// The group that begins at `glyph`. Groups are as small as the clusters allow and cover the text
/// without a gap; clusters that do not ascend are taken together.
GlyphGroup group_at(const layout::TextRun& run, std::size_t glyph);

/// Appends strings to show, from the text position that the caller has set. Keeps its buffer.
class TextOperators {
 public:
  void append(std::string& out, const layout::TextRun& run, FaceCodes& face);

 private:
  std::size_t append_simple(std::string& out, const layout::TextRun& run, FaceCodes& face);
  void group(std::string& out, const layout::TextRun& run, std::size_t begin, std::size_t end,
             std::string_view text, FaceCodes& face);
  void spell_out(std::string& out, const layout::TextRun& run, std::size_t begin, std::size_t end,
                 const std::u32string& text, FaceCodes& face);
  void glyph(std::string& out, const layout::Glyph& glyph, std::uint16_t code, double width);
  void move_to(double units);
  void rise(std::string& out, float y_offset);
  void flush(std::string& out);

  std::string x_shown;      ///< of a string or array that is not finished
  bool x_adjusted = false;  ///< x_shown holds adjustments
  double x_units = 1;       ///< thousandths of the size in a point
  double x_pen = 0;       ///< shaped position of the next glyph, 1/1000 of the size from the start
  double x_position = 0;  ///< position after the operators so far
  float x_rise = 0;
};

}  // namespace muster::pdf
