// SPDX-License-Identifier: MIT
// A drawing of an edition's picture as PNG, for programs that show no SVG.
#pragma once

#include <functional>
#include <string>

#include "image/picture.hpp"

typedef struct _cairo cairo_t;

namespace muster::raster {

/// The drawing `width` pixels wide, on a clear ground. The same drawing gives the same bytes.
/// Throws Error raster.picture if it is too large for a bitmap.
std::string drawing_png(const image::Picture& drawing, double width);

/// A bitmap to paint on. Pixels; `clear`: with a ground that can be seen through.
struct Canvas {
  int width = 1, height = 1;
  bool clear = false;
};
/// Paints on a new canvas and returns it as PNG. Throws Error raster.picture.
std::string painted_png(const Canvas& canvas, const std::function<void(cairo_t*)>& paint);

}  // namespace muster::raster
