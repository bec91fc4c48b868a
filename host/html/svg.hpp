// SPDX-License-Identifier: MIT
// Writes a chart's picture as inline SVG. Colours are classes named after theme roles, so that dark
// mode and forced colours apply to them.
#pragma once

#include <string>

#include "chart/picture.hpp"
#include "html/html_buffer.hpp"

namespace muster::html {

/// The ids and texts of a picture. `id` is the prefix of all ids in the SVG. Screen readers read
/// `title` and `description`, which may be "".
struct SvgWords {
  std::string id;
  std::string style_class;
  std::string title;
  std::string description;
  std::string style = "";  ///< rules for a picture in a file of its own; "" in a page
};

/// A number rounded to a hundredth, without trailing zeros. Positions need no more, and the files
/// become a third smaller.
std::string svg_number(double value);

void write_svg(HtmlBuffer& out, const chart::Picture& picture, const SvgWords& words);

}  // namespace muster::html
