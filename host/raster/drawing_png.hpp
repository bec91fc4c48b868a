// SPDX-License-Identifier: MIT
// Converts a drawing of an edition to PNG, for programs that cannot show SVG.
#pragma once

#include <functional>
#include <string>

#include "image/picture.hpp"

typedef struct _cairo cairo_t;

namespace muster::raster {

/// Returns the drawing as PNG, `width` pixels wide, on a transparent background. The same drawing
/// gives the same bytes. Throws Error raster.picture if it is too large for a bitmap.
std::string drawing_png(const image::Picture& drawing, double width);

/// The size of a bitmap in pixels; `clear`: whether its background is transparent.
struct Canvas {
  int width = 1, height = 1;
  bool clear = false;
};
/// Paints on a new canvas and returns it as PNG. Throws Error raster.picture.
std::string painted_png(const Canvas& canvas, const std::function<void(cairo_t*)>& paint);

}  // namespace muster::raster
