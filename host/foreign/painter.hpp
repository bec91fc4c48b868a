// SPDX-License-Identifier: MIT
// Runs page content on a canvas, and records where each glyph is and whether it is visible.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "foreign/canvas.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/fonts.hpp"
#include "foreign/graphics_state.hpp"

namespace muster::foreign {

/// A painted glyph.
struct Glyph {
  Cells cells;  ///< the cells in its middle
  std::uint32_t time = 0;
  std::uint32_t code = 0;
  std::uint32_t font = 0;
  float x = 0, y = 0, size = 0;  ///< its origin, in the page's coordinates
  bool unseen = false;           ///< neither filled nor stroked
  bool pale = false;             ///< in the colour of the background
  bool cut = false;              ///< outside the page or the clip
};

/// What a content stream leaves open: graphics states (and their lowest level), a text object,
/// marked content.
struct Remains {
  int states = 0, lowest = 0;
  bool text = false;
  int marks = 0;
};

/// Runs the content of one page on a canvas, including its forms.
class Painter {
 public:
  Painter(Canvas& canvas, FontBook& fonts, Meter& meter);

  /// Runs a page's content. Throws Unfit over a limit or if the content is damaged.
  Remains run(const std::string& content, Handle resources);
  /// Paints a form XObject as the operator `Do` does, with `matrix` as the current matrix.
  void run_form(Handle form, const Matrix& matrix, Handle resources);

  const std::vector<Glyph>& glyphs() const { return x_glyphs; }
  std::uint32_t now() const { return x_time; }
  /// Returns false if the page has so many glyphs that some were not recorded.
  bool is_whole() const { return x_whole; }

 private:
  using Handler = void (Painter::*)(const Step&);
  static Handler handler_of(const std::string& name);

  void execute(const std::string& content, Handle resources, Remains& remains);
  void save(const Step&);
  void restore(const Step&);
  void concatenate(const Step&);
  void line_width(const Step& operation) { x_state.line_width = operation.number(0); }
  void parameters(const Step&);
  void take_parameters(Handle state);

  void move_to(const Step&);
  void line_to(const Step&);
  void curve(const Step&);
  void close(const Step&);
  void rectangle(const Step&);
  void paint(const Step&);
  void clip(const Step&);
  void paint_stroke();
  void fill_path(const std::vector<Polygon>& shape, Rule rule, const Ink& ink);
  void add_point(Point p);

  void fill_colour(const Step&);
  void stroke_colour(const Step&);
  void shade(const Step&);
  void inline_image(const Step&);
  void draw_object(const Step&);
  void draw_image(Handle image);
  void paint_square(bool opaque);

  void begin_text(const Step&);
  void end_text(const Step&);
  void set_text(const Step&);
  void set_font(const Step&);
  void use_font(Handle font, double size);
  void next_line(const Step&);
  void text_matrix(const Step&);
  void show(const Step&);
  void show_string(const std::string& text);
  void show_code(std::uint32_t code, Font& font);
  Colour text_colour() const;

  Canvas& x_canvas;
  FontBook& x_fonts;
  Meter& x_meter;
  GraphicsState x_state;
  std::vector<GraphicsState> x_saved;
  std::size_t x_floor = 0;  ///< the current stream must not restore states below this level
  int x_level = 0, x_lowest = 0;
  Handle x_resources = Handle::newNull();
  std::vector<Polygon> x_path;
  std::size_t x_points = 0;
  Point x_at;
  bool x_clips = false;
  Rule x_clip_rule = Rule::nonzero;
  Matrix x_text, x_line;
  bool x_in_text = false;
  int x_marks = 0, x_depth = 0;
  std::uint32_t x_time = 0;
  bool x_whole = true;
  std::vector<Glyph> x_glyphs;
  std::set<QPDFObjGen> x_open;
};

}  // namespace muster::foreign
