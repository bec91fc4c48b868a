// SPDX-License-Identifier: MIT
// A picture inside a page: a bitmap as a data URI, or a drawing as SVG. The page need not load it.
#pragma once

#include <string>

#include "html/html_buffer.hpp"
#include "image/picture.hpp"

namespace muster::html {

/// A size in CSS pixels.
struct ShownSize {
  double width = 0, height = 0;
};

/// The largest size that fits into `room` and keeps the picture's proportions.
ShownSize shown_size(const image::Picture& picture, ShownSize room);

/// Writes an element `img` or `svg`. If `alternative` is empty, the picture is decoration and
/// hidden from screen readers.
void write_picture(HtmlBuffer& out, const image::Picture& picture, const std::string& alternative,
                   ShownSize size);

/// The attribute `d` of an SVG path. Its numbers are rounded to a hundredth after scaling.
std::string path_data(const std::vector<image::OutlineStep>& outline, double scale);

}  // namespace muster::html
