// SPDX-License-Identifier: MIT
// The SVG attributes that are supported: how shapes are filled, stroked and transformed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "image/colour.hpp"
#include "image/svg/outline.hpp"

namespace muster::image::svg {

/// The properties that elements inherit from their parents.
struct Paint {
  std::optional<Colour> fill = Colour{};
  std::optional<Colour> stroke;
  double stroke_width = 1;
  bool even_odd = false;
  Cap cap = Cap::butt;
  Join join = Join::miter;
  bool is_shown = true;
};

/// Sets one presentation attribute. Returns false if it needs something that a flat drawing can't
/// show (a gradient, a filter, transparency, an unknown unit), or if it is a script or a reference.
/// Ignores attributes that have no effect on a flat drawing.
bool apply(Paint& paint, std::string_view name, std::string_view value);

/// Applies each declaration of a `style` attribute, such as "fill: #fff; stroke: none", like an
/// attribute.
bool apply_style(Paint& paint, std::string_view style);

/// Reads #rgb, #rrggbb, rgb(1, 2, 3), rgb(1%, 2%, 3%), a colour name of CSS, or currentColor, which
/// is black.
std::optional<Colour> parse_svg_colour(std::string_view text);

/// Reads a transform attribute, which is a list of functions. Returns nullopt if it is invalid.
std::optional<Transform> parse_transform(std::string_view text);

// The colour names of CSS Color Module Level 4, section 6.1.

/// Returns the colour of `name`, which must be in lower case. "currentcolor" is black.
std::optional<Colour> named_colour(std::string_view name);

}  // namespace muster::image::svg
