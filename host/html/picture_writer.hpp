// SPDX-License-Identifier: MIT
// A picture in a page that needs nothing from outside: a bitmap as a data URI, or a drawing as SVG.
#pragma once

#include <string>

#include "html/html_buffer.hpp"
#include "image/picture.hpp"

namespace muster::html {

/// In CSS pixels.
struct ShownSize {
  double width = 0, height = 0;
};

/// The largest size that fits `room`, with the picture's proportions.
ShownSize shown_size(const image::Picture& picture, ShownSize room);

/// Writes an element `img` or `svg`. If `alternative` is empty, the picture is decoration, which
/// screen readers ignore.
void write_picture(HtmlBuffer& out, const image::Picture& picture, const std::string& alternative,
                   ShownSize size);

/// The attribute `d` of a path. Its numbers are rounded to a hundredth after scaling.
std::string path_data(const std::vector<image::OutlineStep>& outline, double scale);

}  // namespace muster::html
