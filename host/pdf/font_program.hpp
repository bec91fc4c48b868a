// SPDX-License-Identifier: MIT
// A face as HarfBuzz reads it: natural widths, and subsets for embedding. font_program.cpp is the
// only file of this room that includes HarfBuzz.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace muster::pdf {

/// Some glyphs of a face as a TrueType program of their own.
struct Subset {
  std::string program;
  std::vector<std::uint16_t> glyphs;  ///< the new number of each requested glyph
};

/// One face, opened.
class FontProgram {
 public:
  /// `file` must outlive it. Throws Error pdf.font for what is not a TrueType font (outlines in
  /// `glyf`); `name` is for the message.
  FontProgram(std::string_view file, const std::string& name);
  ~FontProgram();

  /// In 1/1000 of the size, not rounded: what the face says, without kerning.
  double width(std::uint16_t glyph) const;
  /// 400 is regular, 700 bold.
  double weight() const;
  /// Without hints and without tables that a PDF does not use. The new numbers begin at 1, because
  /// 0 is always the glyph for "missing".
  Subset subset(const std::vector<std::uint16_t>& glyphs) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> x_handles;
  std::string x_name;
};

}  // namespace muster::pdf
