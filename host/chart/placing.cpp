// SPDX-License-Identifier: MIT
#include "chart/placing.hpp"

#include <algorithm>
#include <cmath>

namespace muster::chart {
namespace {

using Ring = std::vector<std::pair<double, double>>;

/// Moves and scales a picture: x' = factor * x + left, and the same for y with top.
struct Map {
  double factor, left, top;

  void point(double& x, double& y) const {
    x = factor * x + left;
    y = factor * y + top;
  }
  void points(Ring& all) const {
    for (auto& [x, y] : all) point(x, y);
  }

  void operator()(Bar& bar) const {
    point(bar.x, bar.y);
    bar.width *= factor;
    bar.height *= factor;
  }
  void operator()(Line& line) const { points(line.points); }
  void operator()(Marker& marker) const {
    point(marker.x, marker.y);
    marker.radius *= factor;
  }
  void operator()(Area& area) const {
    for (Ring& ring : area.rings) points(ring);
  }
  void operator()(Label& label) const {
    point(label.x, label.y);
    label.size *= factor;
  }
};

/// Returns the x at which the line x + y = d (or x - y = d, if `sign` is -1) crosses the edges of
/// all rings, ascending.
std::vector<double> crossings(const std::vector<Ring>& rings, double d, double sign) {
  std::vector<double> at;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto& [x1, y1] = ring[i];
      const auto& [x2, y2] = ring[(i + 1) % ring.size()];
      const double first = x1 + sign * y1 - d;
      const double second = x2 + sign * y2 - d;
      if ((first < 0) == (second < 0)) continue;
      at.push_back(x1 + (x2 - x1) * first / (first - second));
    }
  }
  std::sort(at.begin(), at.end());
  return at;
}

std::pair<double, double> extent(const std::vector<Ring>& rings, double sign) {
  double low = 0, high = 0;
  bool any = false;
  for (const Ring& ring : rings) {
    for (const auto& [x, y] : ring) {
      const double d = x + sign * y;
      low = any ? std::min(low, d) : d;
      high = any ? std::max(high, d) : d;
      any = true;
    }
  }
  return {low, high};
}

}  // namespace

void scale(Picture& picture, double factor) {
  for (Shape& shape : picture.shapes) std::visit(Map{factor, 0, 0}, shape);
  picture.width *= factor;
  picture.height *= factor;
}

void place(Picture& picture, Picture part, double x, double y) {
  for (Shape& shape : part.shapes) {
    std::visit(Map{1, x, y}, shape);
    picture.shapes.push_back(std::move(shape));
  }
}

Area ground(double x, double y, double width, double height) {
  return {{rectangle(x, y, width, height)}, theme::Role::page, 1, theme::Role::page, 0};
}

Ring rectangle(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

std::vector<Line> hatching(const std::vector<Ring>& rings, double step, bool falling,
                           theme::Role stroke, double width) {
  const double sign = falling ? -1 : 1;
  const auto [low, high] = extent(rings, sign);
  std::vector<Line> lines;
  for (double d = (std::floor(low / step) + 0.5) * step; d < high; d += step) {
    const std::vector<double> at = crossings(rings, d, sign);
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
      lines.push_back(
          Line{{{at[i], sign * (d - at[i])}, {at[i + 1], sign * (d - at[i + 1])}}, stroke, width});
  }
  return lines;
}

}  // namespace muster::chart
