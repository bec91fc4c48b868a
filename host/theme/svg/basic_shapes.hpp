// SPDX-License-Identifier: MIT
// The shape elements of SVG -> outlines.
#pragma once

#include <pugixml.hpp>

#include "theme/svg/outline.hpp"

namespace muster::theme::svg {

/// The result of drawing an element; `no_shape`: it isn't one of these elements.
enum class ShapeResult : unsigned char { drawn, bad_value, no_shape };

/// Draws `element` if it is a path, rect, circle, ellipse, line, polyline or polygon.
ShapeResult draw_shape(const pugi::xml_node& element, Outline& outline);

}  // namespace muster::theme::svg
