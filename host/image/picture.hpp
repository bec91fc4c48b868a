// SPDX-License-Identifier: MIT
// A picture that is safe to publish: a bitmap made anew from its points, or a drawing reduced to
// outlines with flat colours. Nothing else of its file is kept: no metadata, no script, no profile.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "image/colour.hpp"

namespace muster::image {

/// One step of an outline, absolute, in the picture's own units, y down.
struct OutlineStep {
  /// The commands of a path after reduction: `curve` is a cubic Bezier.
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  /// move, line: x y; curve: two control points and the end of a cubic Bezier; close: nothing.
  std::array<double, 6> at{};
  friend bool operator==(const OutlineStep&, const OutlineStep&) = default;
};

/// How a stroke ends, and how it turns a corner: the numbers that PDF gives them.
enum class Cap : std::uint8_t { butt, round, square };
enum class Join : std::uint8_t { miter, round, bevel };

/// A filled or stroked outline in flat colours.
struct Shape {
  std::vector<OutlineStep> outline;
  std::optional<Colour> fill;  ///< nullopt: not filled
  bool even_odd = false;       ///< which parts are inside: even-odd, else non-zero winding
  std::optional<Colour> stroke;
  double stroke_width = 1;
  Cap cap = Cap::butt;
  Join join = Join::miter;
};

/// A bitmap in sRGB, eight bits a colour, upright; or a drawing.
struct Picture {
  /// The format that it is published in; `drawing` was an SVG.
  enum class Kind : std::uint8_t { png, jpeg, drawing };
  Kind kind = Kind::png;
  std::string file;  ///< as messages name it
  /// Pixels, or the drawing's units; from 0,0 at the top left. Their ratio is the picture's shape.
  /// Shapes may reach over the edges, where a writer cuts them off.
  double width = 0, height = 0;
  std::string image;          ///< png, jpeg: the bytes of a file
  std::vector<Shape> shapes;  ///< drawing: painted in this order
};

}  // namespace muster::image
