// SPDX-License-Identifier: MIT
// Writes a run of glyphs as PDF text operators. Codes are written in strings, with an adjustment
// wherever a shaped position differs from the sum of the face's widths.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "layout/frame.hpp"
#include "pdf/face_codes.hpp"

namespace muster::pdf {

// Relates the glyphs of a run to its characters. Most are one to one. The other cases are ligatures
// (one glyph, several characters), marks (several of each), and characters that consist of several
// glyphs.

/// Neighbouring glyphs of a run, and the text that they show together.
struct GlyphGroup {
  std::size_t begin = 0, end = 0;  ///< indices into TextRun::glyphs
  std::string_view text;           ///< may be empty
};

/// Returns the group that begins at `glyph`. Groups are as small as the clusters allow and cover
/// the text without gaps. Glyphs whose clusters do not ascend are in one group.
GlyphGroup group_at(const layout::TextRun& run, std::size_t glyph);

/// Writes text-showing operators, from the text position that the caller has set. Reuses its
/// buffer.
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

  std::string x_shown;      ///< a string or array that is not finished
  bool x_adjusted = false;  ///< whether x_shown has adjustments
  double x_units = 1;       ///< thousandths of the font size in a point
  double x_pen = 0;       ///< shaped position of the next glyph, 1/1000 of the size from the start
  double x_position = 0;  ///< position after the operators so far
  float x_rise = 0;
};

}  // namespace muster::pdf
