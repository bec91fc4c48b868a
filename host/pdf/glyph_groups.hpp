// SPDX-License-Identifier: MIT
// Which glyphs of a run show which of its characters: one to one for most, ligatures (one glyph,
// several characters), marks (several of each), and glyphs that a character is put together from.
#pragma once

#include <cstddef>
#include <string_view>

#include "layout/frame.hpp"

namespace muster::pdf {

/// Some glyphs of a run, and what they show together.
struct GlyphGroup {
  std::size_t begin = 0, end = 0;  ///< of TextRun::glyphs
  std::string_view text;           ///< may be empty
};

/// The group that begins at `glyph`. Groups are as small as the clusters allow and cover the text
/// without a gap; clusters that do not ascend are taken together.
GlyphGroup group_at(const layout::TextRun& run, std::size_t glyph);

}  // namespace muster::pdf
