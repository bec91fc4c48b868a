// SPDX-License-Identifier: MIT
#include "pdf/glyph_groups.hpp"

#include <algorithm>

namespace muster::pdf {

GlyphGroup group_at(const layout::TextRun& run, std::size_t glyph) {
  const auto& glyphs = run.glyphs;
  std::size_t end = glyph + 1;
  while (end < glyphs.size() && glyphs[end].cluster <= glyphs[glyph].cluster) ++end;
  const std::size_t size = run.text.size();
  // Text before the first cluster (characters that show nothing) belongs to the first glyph.
  const std::size_t from = glyph == 0 ? 0 : std::min<std::size_t>(glyphs[glyph].cluster, size);
  const std::size_t to =
      end == glyphs.size() ? size : std::clamp<std::size_t>(glyphs[end].cluster, from, size);
  return {glyph, end, std::string_view(run.text).substr(from, to - from)};
}

}  // namespace muster::pdf
