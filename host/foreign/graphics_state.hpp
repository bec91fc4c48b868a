// SPDX-License-Identifier: MIT
// The part of the graphics state (ISO 32000-1, 8.4) that decides where content is and what it
// hides.
#pragma once

#include <cstddef>
#include <cstdint>

#include "foreign/canvas.hpp"
#include "foreign/geometry.hpp"
#include "foreign/metered_content.hpp"

namespace muster::foreign {

/// The kind of colour space, which gives the number and the meaning of a colour's components.
enum class ColourSpace : std::uint8_t { grey, rgb, cmyk, tint, pattern, other };

inline constexpr std::size_t no_font = static_cast<std::size_t>(-1);

/// The colour and opacity of fills or strokes.
struct Ink {
  ColourSpace space = ColourSpace::grey;
  Colour colour = 0;
  double alpha = 1;
};

/// The text state parameters (ISO 32000-1, 9.3).
struct TextState {
  std::size_t font = no_font;
  double size = 0, spacing = 0, word_spacing = 0, stretch = 1, leading = 0, rise = 0;
  int mode = 0;
};

/// The state that q saves and Q restores.
struct GraphicsState {
  Matrix matrix;
  Clip clip;
  Ink fill, stroke;
  bool plain = true;    ///< blend mode Normal, no soft mask
  bool veiled = false;  ///< inside a half-transparent group
  double line_width = 1;
  TextState text;

  bool is_opaque(const Ink& ink) const { return plain && !veiled && ink.alpha > 0.99; }
};

// Colours in a content stream, just precise enough to find text in the colour of its background.

/// Returns the colour space that the operand of `cs` or `CS` names. `resources` are those of the
/// page.
ColourSpace colour_space(const std::string& name, Handle resources);

/// Returns the colour that the operands of `operation` give; `mixed` if only rendering could show
/// it.
Colour colour_of(ColourSpace space, const Step& operation);

/// Whether text in one colour would be unreadable on the other.
bool look_alike(Colour a, Colour b);

}  // namespace muster::foreign
