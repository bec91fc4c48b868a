// SPDX-License-Identifier: MIT
#include "raster/drawing_png.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "image/indexed.hpp"
#include "raster/cairo_owners.hpp"

namespace muster::raster {
namespace {

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(code::raster_picture, {},
              std::string("a picture cannot be written as PNG: ") + cairo_status_to_string(status),
              {"make the picture smaller, or split the chart"});
}

/// The pixels of an opaque surface. Cairo keeps each as 0xRRGGBB in a word of 32 bits.
image::WordPixels pixels_of(cairo_surface_t* surface, const Canvas& canvas) {
  cairo_surface_flush(surface);
  return {static_cast<std::uint32_t>(canvas.width), static_cast<std::uint32_t>(canvas.height),
          static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) / sizeof(std::uint32_t),
          reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface))};
}

void set_colour(cairo_t* context, image::Colour colour) {
  cairo_set_source_rgb(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void trace(cairo_t* context, const std::vector<image::OutlineStep>& outline) {
  using Kind = image::OutlineStep::Kind;
  cairo_new_path(context);
  for (const image::OutlineStep& step : outline) {
    const auto& at = step.at;
    switch (step.kind) {
      case Kind::move:
        cairo_move_to(context, at[0], at[1]);
        break;
      case Kind::line:
        cairo_line_to(context, at[0], at[1]);
        break;
      case Kind::curve:
        cairo_curve_to(context, at[0], at[1], at[2], at[3], at[4], at[5]);
        break;
      case Kind::close:
        cairo_close_path(context);
        break;
    }
  }
}

/// Paints a shape. Cap and Join have the same numbers as Cairo's enums, so they can be cast.
void paint_shape(cairo_t* context, const image::Shape& shape) {
  trace(context, shape.outline);
  if (shape.fill) {
    set_colour(context, *shape.fill);
    cairo_set_fill_rule(context,
                        shape.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    cairo_fill_preserve(context);
  }
  if (shape.stroke) {
    set_colour(context, *shape.stroke);
    cairo_set_line_width(context, shape.stroke_width);
    cairo_set_line_cap(context, static_cast<cairo_line_cap_t>(shape.cap));
    cairo_set_line_join(context, static_cast<cairo_line_join_t>(shape.join));
    cairo_stroke_preserve(context);
  }
}

}  // namespace

std::string painted_png(const Canvas& canvas, const std::function<void(cairo_t*)>& paint) {
  const auto format = canvas.clear ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  const Surface surface(cairo_image_surface_create(format, canvas.width, canvas.height));
  require(cairo_surface_status(surface.get()));
  const Context context(cairo_create(surface.get()));
  paint(context.get());
  require(cairo_status(context.get()));
  if (!canvas.clear) return image::encode_png(image::indexed(pixels_of(surface.get(), canvas)));
  std::string bytes;
  require(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
  return bytes;
}

std::string drawing_png(const image::Picture& drawing, double width) {
  const double scale = width / drawing.width;
  const auto side = [&](double units) {
    return std::max(1, static_cast<int>(std::lround(units * scale)));
  };
  return painted_png({side(drawing.width), side(drawing.height), true}, [&](cairo_t* context) {
    cairo_scale(context, scale, scale);
    for (const image::Shape& shape : drawing.shapes) paint_shape(context, shape);
  });
}

}  // namespace muster::raster
