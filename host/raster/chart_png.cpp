// SPDX-License-Identifier: MIT
#include "raster/chart_png.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "raster/drawing_png.hpp"
#include "raster/glyph_masks.hpp"

namespace muster::raster {
namespace {

using chart::MarkerShape;
using chart::Pattern;

constexpr double pixels_a_point = 2;
constexpr double hatch_distance = 6;  ///< points
constexpr double dot_radius = 1.1;
constexpr double edge_width = 1.2;

/// Paints the shapes of one picture.
class Painter {
 public:
  Painter(cairo_t* context, const theme::Theme& theme, const layout::FontLibrary& fonts,
          GlyphMasks& glyphs)
      : x_context(context), x_theme(theme), x_fonts(fonts), x_glyphs(glyphs) {}

  void operator()(const chart::Bar& bar) {
    colour(bar.fill);
    cairo_rectangle(x_context, bar.x, bar.y, bar.width, bar.height);
    if (bar.pattern == Pattern::solid) return cairo_fill(x_context);
    cairo_set_line_width(x_context, edge_width);
    cairo_stroke_preserve(x_context);
    cairo_save(x_context);
    cairo_clip(x_context);
    if (bar.pattern == Pattern::hatch || bar.pattern == Pattern::cross) hatch(bar, false);
    if (bar.pattern == Pattern::cross) hatch(bar, true);
    if (bar.pattern == Pattern::dots) dots(bar);
    cairo_restore(x_context);
  }

  void operator()(const chart::Line& line) {
    colour(line.stroke);
    cairo_set_line_width(x_context, line.width);
    const double dashes[] = {6, 4};
    cairo_set_dash(x_context, dashes, line.dashed ? 2 : 0, 0);
    for (const auto& [x, y] : line.points) cairo_line_to(x_context, x, y);
    cairo_stroke(x_context);
    cairo_set_dash(x_context, nullptr, 0, 0);
  }

  void operator()(const chart::Marker& marker) {
    outline(marker);
    colour(marker.fill);
    cairo_fill_preserve(x_context);
    colour(theme::Role::page);
    cairo_set_line_width(x_context, marker.shape == MarkerShape::circle ? 0 : edge_width);
    cairo_stroke(x_context);
  }

  void operator()(const chart::Area& area) {
    cairo_new_path(x_context);
    for (const auto& ring : area.rings) {
      cairo_new_sub_path(x_context);
      for (const auto& [x, y] : ring) cairo_line_to(x_context, x, y);
      cairo_close_path(x_context);
    }
    colour(x_theme.tinted(area.fill, area.tint));
    cairo_set_fill_rule(x_context, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill_preserve(x_context);
    cairo_set_fill_rule(x_context, CAIRO_FILL_RULE_WINDING);
    colour(area.edge);
    cairo_set_line_width(x_context, area.edge_width);
    if (area.edge_width > 0) cairo_stroke(x_context);
    cairo_new_path(x_context);
  }

  void operator()(const chart::Label& label) {
    const auto weight = label.bold ? layout::Weight::bold : layout::Weight::regular;
    const auto runs =
        x_fonts.shape(label.text, x_fonts.face(weight, layout::Slope::upright), label.size, true);
    double x = label.x - share(label.anchor) * width_of(runs);
    cairo_surface_t* const image = cairo_get_target(x_context);
    cairo_surface_flush(image);
    for (const layout::Shaped& run : runs) {
      for (const layout::Glyph& glyph : run.glyphs) {
        x_glyphs.paint(image, run.face, glyph.id,
                       {(x + static_cast<double>(glyph.x_offset)) * pixels_a_point,
                        (label.y + static_cast<double>(glyph.y_offset)) * pixels_a_point,
                        label.size * pixels_a_point},
                       x_theme.colour(label.colour));
        x += static_cast<double>(glyph.advance);
      }
    }
    cairo_surface_mark_dirty(image);
  }

 private:
  static double share(chart::Anchor anchor) {
    if (anchor == chart::Anchor::start) return 0;
    return anchor == chart::Anchor::middle ? 0.5 : 1;
  }

  static double width_of(const std::vector<layout::Shaped>& runs) {
    double width = 0;
    for (const layout::Shaped& run : runs) width += run.width;
    return width;
  }

  void colour(theme::Role role) { colour(x_theme.colour(role)); }

  void colour(theme::Colour colour) {
    cairo_set_source_rgb(x_context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  }

  void hatch(const chart::Bar& bar, bool falling) {
    for (double d = hatch_distance / 2; d < bar.width + bar.height; d += hatch_distance) {
      const auto at = [&](double x) { return bar.x + (falling ? bar.width - x : x); };
      cairo_move_to(x_context, at(d), bar.y);
      cairo_line_to(x_context, at(d - bar.height), bar.y + bar.height);
    }
    cairo_stroke(x_context);
  }

  void dots(const chart::Bar& bar) {
    for (double y = hatch_distance / 2; y < bar.height; y += hatch_distance) {
      for (double x = hatch_distance / 2; x < bar.width; x += hatch_distance) {
        cairo_new_sub_path(x_context);
        cairo_arc(x_context, bar.x + x, bar.y + y, dot_radius, 0, 2 * std::numbers::pi);
      }
    }
    cairo_fill(x_context);
  }

  void outline(const chart::Marker& marker) {
    const double r = marker.radius;
    cairo_new_path(x_context);
    switch (marker.shape) {
      case MarkerShape::circle:
        cairo_arc(x_context, marker.x, marker.y, r, 0, 2 * std::numbers::pi);
        return;
      case MarkerShape::square:
        cairo_rectangle(x_context, marker.x - r, marker.y - r, 2 * r, 2 * r);
        return;
      case MarkerShape::triangle:
        polygon(
            {{marker.x, marker.y - r}, {marker.x + r, marker.y + r}, {marker.x - r, marker.y + r}});
        return;
      case MarkerShape::diamond:
        polygon({{marker.x, marker.y - r},
                 {marker.x + r, marker.y},
                 {marker.x, marker.y + r},
                 {marker.x - r, marker.y}});
        return;
    }
  }

  void polygon(std::initializer_list<std::pair<double, double>> corners) {
    for (const auto& [x, y] : corners) cairo_line_to(x_context, x, y);
    cairo_close_path(x_context);
  }

  cairo_t* x_context;
  const theme::Theme& x_theme;
  const layout::FontLibrary& x_fonts;
  GlyphMasks& x_glyphs;
};

}  // namespace

ChartPainter::ChartPainter(const theme::Theme& theme, const layout::FontLibrary& fonts)
    : x_theme(theme), x_fonts(fonts), x_glyphs(std::make_unique<GlyphMasks>(fonts)) {}
ChartPainter::~ChartPainter() = default;

std::string ChartPainter::png(const chart::Picture& picture) {
  const auto side = [](double points) {
    return std::max(1, static_cast<int>(std::ceil(points * pixels_a_point)));
  };
  return painted_png({side(picture.width), side(picture.height)}, [&](cairo_t* context) {
    cairo_scale(context, pixels_a_point, pixels_a_point);
    Painter painter(context, x_theme, x_fonts, *x_glyphs);
    painter(chart::Bar{0, 0, picture.width + 1, picture.height + 1, theme::Role::page});
    for (const chart::Shape& shape : picture.shapes) std::visit(painter, shape);
  });
}

std::string chart_png(const chart::Picture& picture, const theme::Theme& theme,
                      const layout::FontLibrary& fonts) {
  return ChartPainter(theme, fonts).png(picture);
}

}  // namespace muster::raster
