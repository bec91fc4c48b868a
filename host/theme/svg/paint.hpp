// SPDX-License-Identifier: MIT
// Presentation attributes of SVG that a logo is reduced to: how shapes are filled, stroked, moved.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "theme/svg/outline.hpp"

namespace muster::theme::svg {

/// The properties that elements inherit from their parents.
struct Paint {
  std::optional<Colour> fill = Colour{};
  std::optional<Colour> stroke;
  double stroke_width = 1;
  bool even_odd = false;
  bool is_shown = true;
};

/// Sets one presentation attribute. False if it needs something that a flat drawing can't show: a
/// gradient, a filter, transparency, an unknown unit. Ignores attributes that change nothing here.
bool apply(Paint& paint, std::string_view name, std::string_view value);

/// `style="fill: #fff; stroke: none"`: each declaration as if it were an attribute.
bool apply_style(Paint& paint, std::string_view style);

/// #rgb, #rrggbb, rgb(1, 2, 3) and the sixteen colour names of HTML 4.
std::optional<Colour> parse_svg_colour(std::string_view text);

/// The list of a transform attribute.
std::optional<Transform> parse_transform(std::string_view text);

}  // namespace muster::theme::svg
