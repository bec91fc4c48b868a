// SPDX-License-Identifier: MIT
// A picture that is safe to publish: a bitmap encoded again from its pixels, or a drawing reduced
// to outlines with flat colours. Everything else in its file is dropped, such as metadata, scripts
// and profiles.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "image/colour.hpp"

namespace muster::image {

/// A step of an outline, in absolute coordinates, in the picture's own units with y down.
struct OutlineStep {
  /// The path commands; all others are converted to these. `curve` is a cubic Bezier.
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  /// For move and line: x, y. For curve: two control points and the end point. For close: not used.
  std::array<double, 6> at{};
  friend bool operator==(const OutlineStep&, const OutlineStep&) = default;
};

/// The shapes of line ends and corners. The values are the same numbers as in PDF.
enum class Cap : std::uint8_t { butt, round, square };
enum class Join : std::uint8_t { miter, round, bevel };

/// A filled or stroked outline in flat colours.
struct Shape {
  std::vector<OutlineStep> outline;
  std::optional<Colour> fill;  ///< nullopt: not filled
  bool even_odd = false;       ///< rule for the inside: even-odd, or else non-zero winding
  std::optional<Colour> stroke;
  double stroke_width = 1;
  Cap cap = Cap::butt;
  Join join = Join::miter;
};

/// An upright bitmap in sRGB with eight bits a channel, or a drawing.
struct Picture {
  /// The format in which the picture is published. `drawing` was read from an SVG.
  enum class Kind : std::uint8_t { png, jpeg, drawing };
  Kind kind = Kind::png;
  std::string file;  ///< name for messages
  /// The size in pixels, or in the drawing's units from 0,0 at the top left. Only the ratio matters
  /// for printing. Shapes may extend beyond the edges; writers must clip them.
  double width = 0, height = 0;
  std::string image;          ///< png, jpeg: the file's bytes
  std::vector<Shape> shapes;  ///< drawing: painted in this order
};

}  // namespace muster::image
