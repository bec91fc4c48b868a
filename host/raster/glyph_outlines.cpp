// SPDX-License-Identifier: MIT
#include "raster/glyph_outlines.hpp"

#include <hb.h>

namespace muster::raster {
namespace {

/// The position and scale at which an outline is drawn.
struct Pen {
  cairo_t* context;
  double x, y, scale;
  double at_x(float value) const { return x + static_cast<double>(value) * scale; }
  /// In faces y goes up, in pictures down.
  double at_y(float value) const { return y - static_cast<double>(value) * scale; }
};

Pen& pen_of(void* data) { return *static_cast<Pen*>(data); }

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  const Pen& pen = pen_of(data);
  cairo_move_to(pen.context, pen.at_x(x), pen.at_y(y));
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  const Pen& pen = pen_of(data);
  cairo_line_to(pen.context, pen.at_x(x), pen.at_y(y));
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x3, float y3, void*) {
  const Pen& pen = pen_of(data);
  cairo_curve_to(pen.context, pen.at_x(x1), pen.at_y(y1), pen.at_x(x2), pen.at_y(y2), pen.at_x(x3),
                 pen.at_y(y3));
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  cairo_close_path(pen_of(data).context);
}

/// HarfBuzz turns a quadratic curve into a cubic one if no function for it is set.
hb_draw_funcs_t* make_functions() {
  hb_draw_funcs_t* functions = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(functions, move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions, line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions, cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions, close_path, nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions);
  return functions;
}

hb_draw_funcs_t* draw_functions() {
  static hb_draw_funcs_t* const functions = make_functions();
  return functions;
}

}  // namespace

struct GlyphOutlines::Face {
  explicit Face(std::string_view bytes) {
    hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    units = hb_face_get_upem(face);
    font = hb_font_create(face);
    hb_face_destroy(face);
  }
  ~Face() { hb_font_destroy(font); }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  hb_font_t* font = nullptr;
  unsigned units = 1000;  ///< per em
};

GlyphOutlines::GlyphOutlines(const layout::FontLibrary& fonts) : x_fonts(fonts) {}
GlyphOutlines::~GlyphOutlines() = default;

GlyphOutlines::Face& GlyphOutlines::face(layout::FaceId id) {
  std::unique_ptr<Face>& known = x_faces[id];
  if (!known) known = std::make_unique<Face>(x_fonts.data(id));
  return *known;
}

void GlyphOutlines::add(cairo_t* context, layout::FaceId id, std::uint16_t glyph, double size,
                        double x, double y) {
  const Face& known = face(id);
  Pen pen{context, x, y, size / known.units};
  hb_font_get_glyph_shape(known.font, glyph, draw_functions(), &pen);
}

}  // namespace muster::raster
