// SPDX-License-Identifier: MIT
// A chart as a vector picture, which all writers draw. Positions are in points from the top left, y
// downwards. Colours are theme roles, so that HTML can follow dark mode and forced colours.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/node.hpp"
#include "theme/theme.hpp"

namespace muster::chart {

/// Which part of a label is aligned with its position.
enum class Anchor : unsigned char { start, middle, end };
/// Fills that differ in black and white.
enum class Pattern : unsigned char { solid, hatch, dots, cross, outline };

/// A bar, from its upper left corner.
struct Bar {
  double x, y, width, height;
  theme::Role fill;
  Pattern pattern = Pattern::solid;
};
/// A line through points.
struct Line {
  std::vector<std::pair<double, double>> points;
  theme::Role stroke;
  double width = 1;
  bool dashed = false;
};
/// Shapes that differ in black and white.
enum class MarkerShape : unsigned char { circle, square, diamond, triangle };
/// A point of a series.
struct Marker {
  double x, y, radius;
  theme::Role fill;
  MarkerShape shape = MarkerShape::circle;
};
/// A closed outline of one or more rings. A point inside an even number of rings is outside.
struct Area {
  std::vector<std::vector<std::pair<double, double>>> rings;
  theme::Role fill;
  double tint = 1;  ///< share of the colour in the fill, from 0; the rest is the page's colour
  theme::Role edge = theme::Role::limit;
  double edge_width = 0.6;  ///< 0: no edge
};
/// Text of the picture. It always comes from the data and is never decoration.
struct Label {
  double x, y;  ///< position of the baseline, at the anchor
  double size;
  std::string text;
  Anchor anchor = Anchor::start;
  bool bold = false;
  theme::Role colour = theme::Role::text;
};

using Shape = std::variant<Bar, Line, Marker, Label, Area>;

/// A chart's appearance; colours are roles until a writer applies a theme.
struct Picture {
  double width = 0, height = 0;
  std::vector<Shape> shapes;  ///< painted in this order
};

/// Measures text in points with layout's fonts, so that a chart is the same in all formats.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  virtual double width(std::string_view text, double size, bool bold) const = 0;
};

/// Draws a chart `width` points wide, as high as it needs.
Picture draw(const document::Chart& chart, const theme::Theme& theme, double width,
             const TextMeasure& measure);

/// Draws a chart that is not higher than `height` points: narrower if that helps, with fewer rows
/// if it has very many, otherwise scaled down.
Picture draw_within(const document::Chart& chart, const theme::Theme& theme, double width,
                    double height, const TextMeasure& measure);

}  // namespace muster::chart
