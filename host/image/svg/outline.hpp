// SPDX-License-Identifier: MIT
// Collects outlines, with the transformations of the surrounding elements applied to their points.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "image/picture.hpp"

namespace muster::image::svg {

/// A point in user units, y down.
struct Point {
  double x = 0, y = 0;
};

/// A transformation: x' = a x + c y + e and y' = b x + d y + f, as SVG's matrix(a b c d e f).
struct Transform {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// Returns the transformation that applies `inner` first, then this one.
  Transform after(const Transform& inner) const;
  /// Returns the factor by which lengths grow: the square root of the factor by which areas grow.
  double scale() const;
};

/// Collects the steps of an outline. Points are given in the coordinates of the element.
class Outline {
 public:
  explicit Outline(const Transform& transform) : x_transform(transform) {}

  void move(Point to);
  void line(Point to);
  void curve(Point first, Point second, Point to);
  /// Adds a quadratic curve as the equivalent cubic.
  void quadratic(Point control, Point to);
  /// An elliptical arc. arc() adds it as cubic curves of at most a quarter turn (SVG 1.1, F.6).
  struct Arc {
    double rx = 0, ry = 0;
    double rotation = 0;  ///< degrees
    bool large = false, sweep = false;
  };
  void arc(Arc arc, Point to);
  void close();

  Point at() const { return x_at; }
  bool is_open() const { return !x_steps.empty(); }
  std::vector<OutlineStep> take() { return std::move(x_steps); }

 private:
  void add(OutlineStep::Kind kind, std::array<Point, 3> points);

  const Transform& x_transform;
  std::vector<OutlineStep> x_steps;
  Point x_at, x_start;
};

// Reading the `d` attribute of a path (SVG 1.1, 8.3).

/// Reads path data. Returns false if `text` is not path data; the steps read until then stay in
/// `outline`.
bool read_path(std::string_view text, Outline& outline);

// Converting the shape elements of SVG to outlines.

/// Whether an element is a path, rect, circle, ellipse, line, polyline or polygon.
bool is_shape(std::string_view name);

/// Adds the outline of `element`, for which is_shape() is true. Returns false if a value can't be
/// read.
bool draw_shape(const pugi::xml_node& element, Outline& outline);

}  // namespace muster::image::svg
