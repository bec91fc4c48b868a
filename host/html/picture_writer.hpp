// SPDX-License-Identifier: MIT
// A picture in a page that needs nothing from outside: a bitmap as a data URI, a drawing drawn
// anew.
#pragma once

#include <string>

#include "html/html_buffer.hpp"
#include "image/picture.hpp"

namespace muster::html {

/// In CSS pixels.
struct ShownSize {
  double width = 0, height = 0;
};

/// As high as fits `room`, in the picture's own shape.
ShownSize shown_size(const image::Picture& picture, ShownSize room);

/// An element `img` or `svg`. With the empty alternative it is decoration, which screen readers
/// pass over.
void write_picture(HtmlBuffer& out, const image::Picture& picture, const std::string& alternative,
                   ShownSize size);

/// The attribute `d` of a path, its numbers to a hundredth after scaling.
std::string path_data(const std::vector<image::OutlineStep>& outline, double scale);

}  // namespace muster::html
