// SPDX-License-Identifier: MIT
// Points and matrices in the coordinates of a page (ISO 32000-1, 8.3.4).
#pragma once

#include <vector>

namespace muster::foreign {

/// A point in PDF units, y up.
struct Point {
  double x = 0, y = 0;
};

using Polygon = std::vector<Point>;

/// A matrix: x' = a x + c y + e and y' = b x + d y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// Returns the matrix that applies this one first, then `after`.
  Matrix then(const Matrix& after) const {
    return {a * after.a + b * after.c,           a * after.b + b * after.d,
            c * after.a + d * after.c,           c * after.b + d * after.d,
            e * after.a + f * after.c + after.e, e * after.b + f * after.d + after.f};
  }
  /// Returns the factor by which lengths grow on average: the square root of the factor for areas.
  double scale() const;
  Polygon rectangle(double left, double bottom, double right, double top) const {
    return {apply({left, bottom}), apply({right, bottom}), apply({right, top}), apply({left, top})};
  }
};

// The visible part of a page. This header needs no libqpdf.

/// A rectangle in units of the page. The default is US Letter.
struct Box {
  double left = 0, bottom = 0, right = 612, top = 792;
};

}  // namespace muster::foreign
