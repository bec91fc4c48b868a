// SPDX-License-Identifier: MIT
// The part of a graphics state that says where things are and what hides what (ISO 32000-1, 8.4).
#pragma once

#include <cstddef>
#include <cstdint>

#include "foreign/canvas.hpp"
#include "foreign/geometry.hpp"

namespace muster::foreign {

/// How many numbers a colour has, and what they say.
enum class ColourSpace : std::uint8_t { grey, rgb, cmyk, tint, pattern, other };

inline constexpr std::size_t no_font = static_cast<std::size_t>(-1);

struct Ink {
  ColourSpace space = ColourSpace::grey;
  Colour colour = 0;
  double alpha = 1;
};

struct TextState {
  std::size_t font = no_font;
  double size = 0, spacing = 0, word_spacing = 0, stretch = 1, leading = 0, rise = 0;
  int mode = 0;
};

struct GraphicsState {
  Matrix matrix;
  Clip clip;
  Ink fill, stroke;
  bool plain = true;    ///< blend mode Normal, no soft mask
  bool veiled = false;  ///< inside a group that is itself half transparent
  double line_width = 1;
  TextState text;

  bool is_opaque(const Ink& ink) const { return plain && !veiled && ink.alpha > 0.99; }
};

}  // namespace muster::foreign
