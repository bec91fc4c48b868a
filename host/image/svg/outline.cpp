// SPDX-License-Identifier: MIT
#include "image/svg/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace muster::image::svg {
namespace {

using Kind = OutlineStep::Kind;

Point mix(Point a, Point b, double part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

/// The ellipse of an arc: its centre, its radii, the angle at which the arc begins and the angle
/// that it covers.
struct Ellipse {
  Point centre;
  double rx = 0, ry = 0, cosine = 1, sine = 0;
  double start = 0, turn = 0;  ///< radians

  Point place(double along_x, double along_y) const {
    const double x = rx * along_x;
    const double y = ry * along_y;
    return {centre.x + cosine * x - sine * y, centre.y + sine * x + cosine * y};
  }
};

/// Converts an arc from its end points to its centre (SVG 1.1, F.6.5 and F.6.6). Radii that are too
/// small are enlarged.
Ellipse ellipse_of(Point from, Point to, const Outline::Arc& arc) {
  const double angle = arc.rotation * std::numbers::pi / 180;
  Ellipse out{{}, std::abs(arc.rx), std::abs(arc.ry), std::cos(angle), std::sin(angle)};
  const Point half{(from.x - to.x) / 2, (from.y - to.y) / 2};
  const Point p{out.cosine * half.x + out.sine * half.y, out.cosine * half.y - out.sine * half.x};
  const double reach = p.x * p.x / (out.rx * out.rx) + p.y * p.y / (out.ry * out.ry);
  const double grow = std::sqrt(std::max(reach, 1.0));
  out.rx *= grow;
  out.ry *= grow;
  const double rest = reach > 0 ? std::max(1 / std::min(reach, 1.0) - 1, 0.0) : 0;
  const double root = (arc.large == arc.sweep ? -1 : 1) * std::sqrt(rest);
  const Point c{root * out.rx * p.y / out.ry, -root * out.ry * p.x / out.rx};
  out.centre = {out.cosine * c.x - out.sine * c.y + (from.x + to.x) / 2,
                out.sine * c.x + out.cosine * c.y + (from.y + to.y) / 2};
  out.start = std::atan2((p.y - c.y) / out.ry, (p.x - c.x) / out.rx);
  const double end = std::atan2((-p.y - c.y) / out.ry, (-p.x - c.x) / out.rx);
  out.turn = end - out.start;
  if (arc.sweep && out.turn < 0) out.turn += 2 * std::numbers::pi;
  if (!arc.sweep && out.turn > 0) out.turn -= 2 * std::numbers::pi;
  return out;
}

}  // namespace

Transform Transform::after(const Transform& inner) const {
  const Point origin = apply({inner.e, inner.f});
  return {a * inner.a + c * inner.b,
          b * inner.a + d * inner.b,
          a * inner.c + c * inner.d,
          b * inner.c + d * inner.d,
          origin.x,
          origin.y};
}

double Transform::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

void Outline::add(Kind kind, std::array<Point, 3> points) {
  OutlineStep step{kind, {}};
  const std::size_t used = kind == Kind::curve ? 3 : kind == Kind::close ? 0 : 1;
  for (std::size_t i = 0; i < used; ++i) {
    const Point placed = x_transform.apply(points[i]);
    step.at[2 * i] = placed.x;
    step.at[2 * i + 1] = placed.y;
  }
  x_steps.push_back(step);
}

void Outline::move(Point to) {
  add(Kind::move, {to});
  x_at = x_start = to;
}

void Outline::line(Point to) {
  add(Kind::line, {to});
  x_at = to;
}

void Outline::curve(Point first, Point second, Point to) {
  add(Kind::curve, {first, second, to});
  x_at = to;
}

void Outline::quadratic(Point control, Point to) {
  curve(mix(x_at, control, 2.0 / 3), mix(to, control, 2.0 / 3), to);
}

void Outline::arc(Arc arc, Point to) {
  const bool still = x_at.x == to.x && x_at.y == to.y;
  if (still) return;
  if (arc.rx == 0 || arc.ry == 0) return line(to);
  const Ellipse ellipse = ellipse_of(x_at, to, arc);
  const int parts = std::max(
      1, static_cast<int>(std::ceil(std::abs(ellipse.turn) / (std::numbers::pi / 2) - 1e-9)));
  const double step = ellipse.turn / parts;
  const double handle = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < parts; ++i) {
    const double from = ellipse.start + step * i;
    const double end = from + step;
    const double cf = std::cos(from), sf = std::sin(from), ce = std::cos(end), se = std::sin(end);
    curve(ellipse.place(cf - handle * sf, sf + handle * cf),
          ellipse.place(ce + handle * se, se - handle * ce),
          i + 1 == parts ? to : ellipse.place(ce, se));
  }
}

void Outline::close() {
  add(Kind::close, {});
  x_at = x_start;
}

}  // namespace muster::image::svg
