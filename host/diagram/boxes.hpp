// SPDX-License-Identifier: MIT
// Boxes of words, which are measured before they are placed, and the lines between them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagram/kinds.hpp"

namespace muster::diagram {

// Multiples of the text size.
inline constexpr double padding = 0.6;      ///< inside a box, on each side
inline constexpr double line_width = 0.12;  ///< of edges and connectors
inline constexpr double arrow_size = 0.55;

/// Words with their future place. Lengths are in the unit of the canvas.
struct TextBox {
  std::vector<std::string> title;  ///< lines, set bold
  std::vector<std::string> text;   ///< lines under them
  double width = 0, height = 0;
  double x = 0, y = 0;   ///< upper left corner
  double text_from = 0;  ///< above 0: the text is in the title's line, this far from the edge

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double middle_x() const { return x + width / 2; }
  double middle_y() const { return y + height / 2; }
};

/// Returns a box that is `width` wide and as high as its words need.
TextBox text_box(const document::DiagramBox& box, double width, const Canvas& canvas);
/// Returns a box with the text after the title, if both fit in one line.
TextBox flat_box(const document::DiagramBox& box, double width, const Canvas& canvas);
/// Returns a box with only a title.
TextBox text_box(const std::string& title, double width, const Canvas& canvas);
/// Returns the width, with padding, at which no word of the boxes has to be broken.
double unbroken_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas);
/// Returns the width at which title and text of each box fit in one line.
double one_line_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas);

/// How a box is set apart: `strong` are words on the accent colour, for what is at the top; `quiet`
/// have no edge.
enum class BoxLook : unsigned char { plain, strong, quiet };
void put_box(Picture& picture, const TextBox& box, BoxLook look, const Canvas& canvas);

using Points = std::vector<std::pair<double, double>>;
void put_connector(Picture& picture, Points points, const Canvas& canvas, bool dashed = false);
/// Puts a line with an arrow's head at the last point.
void put_arrow(Picture& picture, Points points, const Canvas& canvas, bool dashed = false);

}  // namespace muster::diagram
