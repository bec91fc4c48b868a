// SPDX-License-Identifier: MIT
// Boxes of text, which are measured before they are placed, and the lines between them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagram/kinds.hpp"

namespace muster::diagram {

// Multiples of the text size.
inline constexpr double padding = 0.6;      ///< inside a box, on each side
inline constexpr double line_width = 0.12;  ///< width of edges and connectors
inline constexpr double arrow_size = 0.55;

/// Text in a box, with the box's size and later its position. Lengths are in points.
struct TextBox {
  std::vector<std::string> title;  ///< lines, set bold
  std::vector<std::string> text;   ///< lines under the title
  double width = 0, height = 0;
  double x = 0, y = 0;   ///< upper left corner
  double text_from = 0;  ///< above 0: the text is in the title's line, this far from the left edge

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double middle_x() const { return x + width / 2; }
  double middle_y() const { return y + height / 2; }
};

/// Returns a box that is `width` wide and as high as its text needs.
TextBox text_box(const document::DiagramBox& box, double width, const Canvas& canvas);
/// Returns a box with the text after the title, if both fit in one line.
TextBox flat_box(const document::DiagramBox& box, double width, const Canvas& canvas);
/// Returns a box with only a title.
TextBox text_box(const std::string& title, double width, const Canvas& canvas);
/// Returns the width, with padding, at which no word of the boxes has to be broken.
double unbroken_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas);
/// Returns the width at which the title and the text of each box need one line each.
double one_line_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas);

/// How a box is drawn: `plain` with an edge; `strong` on the accent colour, for heads and for the
/// top of a diagram; `quiet` as text without background and edge.
enum class BoxLook : unsigned char { plain, strong, quiet };
void put_box(Picture& picture, const TextBox& box, BoxLook look, const Canvas& canvas);

using Points = std::vector<std::pair<double, double>>;
void put_connector(Picture& picture, Points points, const Canvas& canvas, bool dashed = false);
/// Puts a line with an arrow's head at the last point.
void put_arrow(Picture& picture, Points points, const Canvas& canvas, bool dashed = false);

}  // namespace muster::diagram
