// SPDX-License-Identifier: MIT
// Operators for text (ISO 32000-1, 9.4).
#include <cmath>

#include "foreign/graphics_state.hpp"
#include "foreign/painter.hpp"

namespace muster::foreign {
namespace {

constexpr std::size_t most_glyphs = 2'000'000;
constexpr double readable = 0.8;  ///< in points; smaller text cannot be read even if it is visible

}  // namespace

void Painter::begin_text(const Step&) {
  x_in_text = true;
  x_text = x_line = {};
}

void Painter::end_text(const Step&) { x_in_text = false; }

void Painter::set_text(const Step& o) {
  const double value = o.number(0);
  TextState& text = x_state.text;
  if (o.name == "Tc") text.spacing = value;
  if (o.name == "Tw") text.word_spacing = value;
  if (o.name == "Tz") text.stretch = value / 100;
  if (o.name == "TL") text.leading = value;
  if (o.name == "Ts") text.rise = value;
  if (o.name == "Tr") text.mode = static_cast<int>(value);
}

void Painter::set_font(const Step& o) {
  if (o.operands.size() < 2) return;
  use_font(x_resources.getKeyIfDict("/Font").getKeyIfDict(o.operands[0].text), o.number(1));
}

void Painter::use_font(Handle font, double size) {
  x_state.text.font = x_fonts.number_of(font);
  x_state.text.size = size;
}

void Painter::next_line(const Step& o) {
  if (o.name == "TD") x_state.text.leading = -o.number(1);
  const bool own = o.name != "T*";
  const Matrix move{1, 0, 0, 1, own ? o.number(0) : 0, own ? o.number(1) : -x_state.text.leading};
  x_text = x_line = move.then(x_line);
}

void Painter::text_matrix(const Step& o) {
  x_text = x_line = {o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5)};
}

void Painter::show(const Step& o) {
  if (o.name == "\"") {
    x_state.text.word_spacing = o.number(0);
    x_state.text.spacing = o.number(1);
  }
  if (o.name == "'" || o.name == "\"") next_line({"T*", {}});
  for (const Value& part : o.operands) {
    if (part.kind == Value::Kind::string) show_string(part.text);
    if (part.kind != Value::Kind::number || o.name != "TJ") continue;
    const double back = -part.number / 1000 * x_state.text.size * x_state.text.stretch;
    x_text = Matrix{1, 0, 0, 1, back, 0}.then(x_text);
  }
}

void Painter::show_string(const std::string& string) {
  if (x_state.text.font == no_font) return;
  Font& font = x_fonts.at(x_state.text.font);
  if (font.is_lost() && !string.empty() && x_state.text.mode != 3 && x_state.text.mode != 7)
    throw Unfit("its font '" + for_message(font.name()) +
                    "' is not in the file, so that PDF readers may show wrong letters",
                "ask its author for a PDF that has all of its fonts");
  for (std::uint32_t code : font.codes_in(string)) show_code(code, font);
}

/// Returns the colour of text; `mixed` if fill and outline differ.
Colour Painter::text_colour() const {
  const int kind = x_state.text.mode % 4;
  if (kind == 0) return x_state.fill.colour;
  if (kind == 1) return x_state.stroke.colour;
  return x_state.fill.colour == x_state.stroke.colour ? x_state.fill.colour : mixed;
}

void Painter::show_code(std::uint32_t code, Font& font) {
  const TextState& text = x_state.text;
  const double width = font.width_of(code);
  const Matrix place = Matrix{text.size * text.stretch, 0, 0, text.size, 0, text.rise}.then(x_text).then(
      x_state.matrix);
  const double advance = (width * text.size + text.spacing +
                          (font.is_space(code) ? text.word_spacing : 0)) * text.stretch;
  x_text = Matrix{1, 0, 0, 1, advance, 0}.then(x_text);
  const bool shown = text.mode != 3 && text.mode != 7;
  // Letters reach above and below their line; those of a vertical line are below their origin.
  if (shown && !font.is_space(code))
    x_canvas.ink(font.vertical() ? place.rectangle(-0.6, -1.1, 0.6, 0.2)
                                 : place.rectangle(-0.1, -0.3, width + 0.1, 1),
                 x_state.clip);
  if (text.mode == 7 || font.vertical() || place.scale() < readable) return;
  if (x_glyphs.size() >= most_glyphs) {
    x_whole = false;
    return;
  }
  Glyph glyph;
  glyph.cells = x_canvas.cells_of(place.rectangle(0.2 * width, 0.1, 0.8 * width, 0.4));
  glyph.time = ++x_time;
  glyph.code = code;
  glyph.font = static_cast<std::uint32_t>(text.font);
  const Point origin = place.apply({});
  glyph.x = static_cast<float>(origin.x);
  glyph.y = static_cast<float>(origin.y);
  glyph.size = static_cast<float>(place.scale());
  const Ink& ink = text.mode % 4 == 1 ? x_state.stroke : x_state.fill;
  glyph.unseen = text.mode == 3 || ink.alpha < 0.02;
  glyph.pale = !glyph.unseen && x_state.is_opaque(ink) &&
               look_alike(text_colour(), x_canvas.colour_of(glyph.cells));
  const Cells near{glyph.cells.left - 1, glyph.cells.bottom - 1, glyph.cells.right + 1,
                   glyph.cells.top + 1};
  glyph.cut = !x_canvas.shows(near, x_state.clip);
  x_glyphs.push_back(glyph);
}

}  // namespace muster::foreign
