// SPDX-License-Identifier: MIT
// Draws the outlines of a face's glyphs as Cairo paths. The system's fonts, hinting and settings
// are not used, so the same face gives the same points on every machine.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <map>
#include <memory>

#include "layout/fonts.hpp"

namespace muster::raster {

/// Draws glyphs of the faces of one library, which outlives it.
class GlyphOutlines {
 public:
  explicit GlyphOutlines(const layout::FontLibrary& fonts);
  ~GlyphOutlines();
  GlyphOutlines(const GlyphOutlines&) = delete;
  GlyphOutlines& operator=(const GlyphOutlines&) = delete;

  /// Adds the outline of a glyph, with its origin on the baseline at (x, y), to the current path.
  void add(cairo_t* context, layout::FaceId face, std::uint16_t glyph, double size, double x,
           double y);

 private:
  struct Face;
  Face& face(layout::FaceId id);

  const layout::FontLibrary& x_fonts;
  std::map<layout::FaceId, std::unique_ptr<Face>> x_faces;
};

}  // namespace muster::raster
