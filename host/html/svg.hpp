// SPDX-License-Identifier: MIT
// A chart's picture -> inline SVG. Colours are classes named after theme roles, so that dark mode
// and forced colours reach them.
#pragma once

#include <string>

#include "chart/picture.hpp"
#include "html/html_buffer.hpp"

namespace muster::html {

/// The words of a picture. `id` begins every id inside; screen readers read `title` and
/// `description`, which may be "".
struct SvgWords {
  std::string id;
  std::string style_class;
  std::string title;
  std::string description;
  std::string style = "";  ///< rules of a picture that is a file of its own; "" in a page
};

/// A number to a hundredth, without trailing zeros: positions need no more, and files are a third
/// smaller.
std::string svg_number(double value);

void write_svg(HtmlBuffer& out, const chart::Picture& picture, const SvgWords& words);

}  // namespace muster::html
