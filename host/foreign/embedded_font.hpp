// SPDX-License-Identifier: MIT
// An embedded font program, opened with FreeType: which glyphs it has and how wide they are.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace muster::foreign {

/// A font program, read by FreeType.
class EmbeddedFont {
 public:
  /// `program` as it is in the PDF, inflated. Not open() if FreeType cannot read it.
  explicit EmbeddedFont(std::string program);
  ~EmbeddedFont();

  bool open() const;
  /// Glyph number by name; 0 if there is none.
  unsigned by_name(const std::string& name) const;
  unsigned by_unicode(unsigned code_point) const;
  /// By the font's own code: its symbol or Macintosh map, or its own encoding.
  unsigned by_own_code(unsigned code) const;
  unsigned by_cid(unsigned cid);
  bool has_glyph(unsigned glyph) const;
  /// In thousandths of the size; negative if it cannot be read.
  double width(unsigned glyph) const;

 private:
  struct Face;
  std::unique_ptr<Face> x_face;
  std::map<unsigned, unsigned> x_by_cid;
};

}  // namespace muster::foreign
