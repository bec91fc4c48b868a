// SPDX-License-Identifier: MIT
// The shape elements of SVG -> outlines.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "image/svg/outline.hpp"

namespace muster::image::svg {

/// Whether an element is a path, rect, circle, ellipse, line, polyline or polygon.
bool is_shape(std::string_view name);

/// Draws `element`, which is one of these; false if a value of it can't be read.
bool draw_shape(const pugi::xml_node& element, Outline& outline);

}  // namespace muster::image::svg
