// SPDX-License-Identifier: MIT
// Paints glyphs on bitmaps. Each is drawn once for each size and place between pixels, and copied
// from then on: the pictures of a document show the same letters thousands of times.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "raster/glyph_outlines.hpp"
#include "theme/theme.hpp"

namespace muster::raster {

/// A glyph's place: the origin on the baseline, and the size, in pixels.
struct GlyphPlace {
  double x = 0, y = 0, size = 0;
};

/// Glyphs of the faces of one library, which outlives it. For one thread at a time.
class GlyphMasks {
 public:
  explicit GlyphMasks(const layout::FontLibrary& fonts);
  ~GlyphMasks();
  GlyphMasks(const GlyphMasks&) = delete;
  GlyphMasks& operator=(const GlyphMasks&) = delete;

  /// Paints a glyph on an opaque image, whose earlier drawing must be flushed. What is outside the
  /// image is left out. The glyph is moved by at most an eighth of a pixel each way.
  void paint(cairo_surface_t* image, layout::FaceId face, std::uint16_t glyph,
             const GlyphPlace& place, theme::Colour colour);

 private:
  struct Mask;
  using Sheet = std::unordered_map<std::uint32_t, Mask>;  ///< by glyph and place between pixels
  Mask drawn(layout::FaceId face, std::uint16_t glyph, const GlyphPlace& place);

  GlyphOutlines x_outlines;
  std::map<std::pair<layout::FaceId, double>, Sheet> x_sheets;  ///< by face and size
};

}  // namespace muster::raster
