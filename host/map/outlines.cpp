// SPDX-License-Identifier: MIT
#include "map/outlines.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/error.hpp"
#include "map/codes.hpp"

namespace muster::map {
namespace {

struct Extent {
  double left = 0, right = 0, low = 0, high = 0;
  double side() const { return std::max(right - left, high - low); }
};

template <class Action>
void each_point(std::vector<Feature>& features, Action action) {
  for (Feature& feature : features)
    for (Ring& ring : feature.rings)
      for (auto& [x, y] : ring) action(x, y);
}

Extent extent_of(std::vector<Feature>& features) {
  Extent extent;
  bool any = false;
  each_point(features, [&](double x, double y) {
    if (!any) extent = {x, x, y, y};
    any = true;
    extent.left = std::min(extent.left, x);
    extent.right = std::max(extent.right, x);
    extent.low = std::min(extent.low, y);
    extent.high = std::max(extent.high, y);
  });
  return extent;
}

bool is_degrees(const Extent& extent) {
  return extent.left >= -180 && extent.right <= 180 && extent.low >= -90 && extent.high <= 90;
}

/// Returns the ring without points that are equal to the previous point, or on the line between
/// their neighbours.
Ring without_spare(const Ring& ring) {
  Ring made;
  for (const auto& point : ring) {
    if (!made.empty() && made.back() == point) continue;
    if (made.size() > 1) {
      const auto& [x1, y1] = made[made.size() - 2];
      const auto& [x2, y2] = made.back();
      if ((x2 - x1) * (point.second - y1) == (y2 - y1) * (point.first - x1)) made.pop_back();
    }
    made.push_back(point);
  }
  if (made.size() > 1 && made.front() == made.back()) made.pop_back();
  return made;
}

/// Removes rings that have fewer than three points on the grid. A feature without any ring left
/// becomes a square of one grid step.
void drop_small(Feature& feature, double step) {
  const auto corner = feature.rings.front().front();
  for (Ring& ring : feature.rings) ring = without_spare(ring);
  std::erase_if(feature.rings, [](const Ring& ring) { return ring.size() < 3; });
  if (!feature.rings.empty()) return;
  const auto& [x, y] = corner;
  feature.rings = {{{x, y}, {x + step, y}, {x + step, y + step}, {x, y + step}}};
}

std::size_t simplify(std::vector<Feature>& features, double step) {
  each_point(features, [step](double& x, double& y) {
    x = std::round(x / step) * step;
    y = std::round(y / step) * step;
  });
  std::size_t points = 0;
  for (Feature& feature : features) {
    drop_small(feature, step);
    for (const Ring& ring : feature.rings) points += ring.size();
  }
  return points;
}

}  // namespace

void flatten(std::vector<Feature>& features) {
  const Extent earth = extent_of(features);
  const double middle = (earth.low + earth.high) / 2 * std::numbers::pi / 180;
  const double across = is_degrees(earth) ? std::max(std::cos(middle), 0.01) : 1;
  each_point(features, [across](double& x, double&) { x *= across; });
  const Extent flat = extent_of(features);
  if (!(flat.side() > 0))
    throw Error(code::map_file, {}, "its areas have no width and no height",
                {"export the outlines again"});
  const double scale = drawing_side / flat.side();
  each_point(features, [&](double& x, double& y) {
    x = (x - flat.left) * scale;
    y = (flat.high - y) * scale;
  });
  for (double step = 1; step <= 8; step *= 2)
    if (simplify(features, step) <= most_drawn_points) return;
  throw Error(code::map_limit, {}, "its outlines have too many points to be drawn",
              {"use simplified outlines, or fewer areas"});
}

}  // namespace muster::map
