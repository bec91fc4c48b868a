// SPDX-License-Identifier: MIT
// A body's own logo, from a file that the theme names. A picture of points (PNG, JPEG) is handed on
// as it is; an SVG is reduced to outlines with flat colours, which both writers draw anew, so that
// nothing else of the file reaches a publication.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "theme/colour_type.hpp"

namespace muster::theme {

/// One step of an outline, absolute, in the logo's own units, y down.
struct OutlineStep {
  /// The commands of a path after reduction: `curve` is a cubic Bezier.
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  /// move, line: x y; curve: two control points and the end of a cubic Bezier; close: nothing.
  std::array<double, 6> at{};
  friend bool operator==(const OutlineStep&, const OutlineStep&) = default;
};

/// A filled or stroked outline in flat colours.
struct LogoShape {
  std::vector<OutlineStep> outline;
  std::optional<Colour> fill;  ///< nullopt: not filled
  bool even_odd = false;       ///< which parts are inside: even-odd, else non-zero winding
  std::optional<Colour> stroke;
  double stroke_width = 1;
};

/// The logo of a theme: a bitmap, or a drawing reduced to shapes.
struct Logo {
  /// The file format; `drawing` is SVG.
  enum class Kind : std::uint8_t { png, jpeg, drawing };
  Kind kind = Kind::png;
  std::string file;         ///< as messages name it
  std::string alternative;  ///< never empty
  /// Pixels, or the drawing's units; from 0,0 at the top left. Their ratio is the logo's shape.
  double width = 0, height = 0;
  std::string image;              ///< png, jpeg: the file's bytes
  std::vector<LogoShape> shapes;  ///< drawing: painted in this order
};

/// Reads `name` from `folder`. Nothing, with an error theme.logo, if it isn't PNG, JPEG or SVG, is
/// larger than a logo can be, or contains anything but flat shapes (text, pictures, style sheets,
/// gradients, scripts).
std::optional<Logo> load_logo(const Folder& folder, const std::string& name,
                              Diagnostics& diagnostics);

}  // namespace muster::theme
