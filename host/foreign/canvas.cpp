// SPDX-License-Identifier: MIT
#include "foreign/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace muster::foreign {
namespace {

constexpr double most_cells = 1'200'000;

struct Crossing {
  double x = 0;
  int direction = 0;
};

/// Returns the first cell whose middle is at `x` or after it. The middle of cell `i` is at i + 0.5.
int first_middle(double x, int most) {
  return static_cast<int>(std::clamp(std::ceil(x - 0.5), 0.0, static_cast<double>(most)));
}

/// An edge of a shape, listed under the row in which it begins.
struct Edge {
  double x = 0, slope = 0;  ///< `x` at the middle of the first row, and its change from row to row
  int last = 0;             ///< the row after its last one
  int direction = 0;
};

}  // namespace

double Matrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Canvas::Canvas(const Box& visible, std::uint64_t most_work)
    : x_box(visible), x_most_work(most_work) {
  const double width = std::max(visible.right - visible.left, 1.0);
  const double height = std::max(visible.top - visible.bottom, 1.0);
  x_scale = std::min(1.0, std::sqrt(most_cells / width / height));
  x_all.right = static_cast<int>(std::clamp(std::ceil(width * x_scale), 1.0, most_cells));
  x_all.top = static_cast<int>(std::clamp(std::ceil(height * x_scale), 1.0, most_cells / x_all.right));
  x_cells.resize(x_all.area());
  x_work = x_cells.size() / 16;
}

Point Canvas::to_cells(Point p) const {
  const auto bounded = [](double v) {
    constexpr double far = 1e7;
    return std::isfinite(v) ? std::clamp(v, -far, far) : far;
  };
  return {bounded((p.x - x_box.left) * x_scale), bounded((p.y - x_box.bottom) * x_scale)};
}

Cells Canvas::clamped(Cells c) const {
  return {std::max(c.left, 0), std::max(c.bottom, 0), std::min(c.right, x_all.right),
          std::min(c.top, x_all.top)};
}

template <class Span>
void Canvas::scan(const std::vector<Polygon>& shape, Rule rule, const Cells& bounds, Span span) {
  if (!is_sound() || bounds.empty()) return;
  std::vector<std::pair<int, Edge>> edges;
  for (const Polygon& polygon : shape) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      Point from = to_cells(polygon[i]), to = to_cells(polygon[(i + 1) % polygon.size()]);
      const int direction = from.y < to.y ? 1 : -1;
      if (direction < 0) std::swap(from, to);
      const int first = std::max(first_middle(from.y, x_all.top), bounds.bottom);
      const int last = std::min(first_middle(to.y, x_all.top), bounds.top);
      if (first >= last) continue;
      const double slope = (to.x - from.x) / (to.y - from.y);
      edges.push_back({first, {from.x + (first + 0.5 - from.y) * slope, slope, last, direction}});
    }
  }
  x_work += 4 * edges.size();
  std::sort(edges.begin(), edges.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Edge> open;
  std::vector<Crossing> crossings;
  std::size_t next = 0;
  for (int row = bounds.bottom; row < bounds.top && is_sound(); ++row) {
    while (next < edges.size() && edges[next].first <= row) open.push_back(edges[next++].second);
    std::erase_if(open, [&](const Edge& edge) { return edge.last <= row; });
    if (open.empty() && next == edges.size()) return;
    crossings.clear();
    for (Edge& edge : open) {
      crossings.push_back({edge.x, edge.direction});
      edge.x += edge.slope;
    }
    x_work += 4 * crossings.size() + 1;
    std::sort(crossings.begin(), crossings.end(),
              [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    int winding = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
      winding += rule == Rule::nonzero ? crossings[i].direction : 1;
      if (rule == Rule::nonzero ? winding == 0 : winding % 2 == 0) continue;
      const int from = std::max(first_middle(crossings[i].x, x_all.right), bounds.left);
      const int to = std::min(first_middle(crossings[i + 1].x, x_all.right), bounds.right);
      if (from >= to) continue;
      x_work += static_cast<std::uint64_t>(to - from);
      span(row, from, to);
    }
  }
}

void Canvas::paint_row(int row, int from, int to, const Clip& clip, const Paint& paint) {
  for (int x = from; x < to; ++x) {
    if (!clip.shows(x, row)) continue;
    Cell& cell = x_cells[x_all.place(x, row)];
    if (paint.opaque)
      cell.covered = paint.time, cell.picture_covers = paint.picture, cell.inked = false;
    cell.colour = paint.opaque ? paint.colour : mixed;
    cell.picture = cell.picture || paint.picture;
  }
}

void Canvas::fill(const std::vector<Polygon>& shape, Rule rule, const Clip& clip,
                  const Paint& paint) {
  scan(shape, rule, clip.bounds,
       [&](int row, int from, int to) { paint_row(row, from, to, clip, paint); });
  for (const Polygon& polygon : shape) ink_edges(polygon, clip, paint);
}

/// Records the cells that the edges of a painted polygon touch without painting their middles. A
/// thin line may paint no middle at all.
void Canvas::ink_edges(const Polygon& polygon, const Clip& clip, const Paint& paint) {
  for (std::size_t i = 0; i < polygon.size() && is_sound(); ++i) {
    const Point from = to_cells(polygon[i]), to = to_cells(polygon[(i + 1) % polygon.size()]);
    // The part of the edge that is on the page, from 0 at `from` to 1 at `to`.
    double first = 0, last = 1;
    const auto cut = [&](double start, double change, double least, double most) {
      if (change == 0) {
        if (start < least || start > most) last = -1;
        return;
      }
      const double a = (least - start) / change, b = (most - start) / change;
      first = std::max(first, std::min(a, b));
      last = std::min(last, std::max(a, b));
    };
    const double x = to.x - from.x, y = to.y - from.y;
    cut(from.x, x, clip.bounds.left, clip.bounds.right);
    cut(from.y, y, clip.bounds.bottom, clip.bounds.top);
    if (first > last) continue;
    const double length = std::max(std::abs(x), std::abs(y)) * (last - first);
    const int steps = static_cast<int>(std::ceil(length)) + 1;
    x_work += static_cast<std::uint64_t>(steps);
    for (int step = 0; step <= steps; ++step) {
      const double t = first + (last - first) * step / steps;
      const int column = std::min(static_cast<int>(from.x + t * x), clip.bounds.right - 1);
      const int row = std::min(static_cast<int>(from.y + t * y), clip.bounds.top - 1);
      if (!clip.shows(column, row)) continue;
      Cell& cell = x_cells[x_all.place(column, row)];
      const bool painted = paint.opaque && (cell.covered == paint.time || cell.colour == paint.colour);
      cell.inked = cell.inked || !painted;
    }
  }
}

void Canvas::ink(const Polygon& shape, const Clip& clip) {
  const Cells own = cells_of(shape);
  const Cells c{std::max(own.left, clip.bounds.left), std::max(own.bottom, clip.bounds.bottom),
                std::min(own.right + 1, clip.bounds.right), std::min(own.top + 1, clip.bounds.top)};
  x_work += c.area();
  for (int y = c.bottom; y < c.top && is_sound(); ++y)
    for (int x = c.left; x < c.right; ++x)
      if (clip.shows(x, y)) x_cells[x_all.place(x, y)].inked = true;
}

void Canvas::fill_clip(const Clip& clip, const Paint& paint) {
  const Cells& all = clip.bounds;
  for (int row = all.bottom; row < all.top && is_sound(); ++row) {
    x_work += static_cast<std::uint64_t>(all.right - all.left);
    paint_row(row, all.left, all.right, clip, paint);
  }
}

Cells Canvas::bounds_of(const std::vector<Polygon>& shape) const {
  Point low{1e9, 1e9}, high{-1e9, -1e9};
  for (const Polygon& polygon : shape) {
    for (const Point& corner : polygon) {
      const Point p = to_cells(corner);
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
  }
  return {first_middle(low.x, x_all.right), first_middle(low.y, x_all.top),
          first_middle(high.x, x_all.right), first_middle(high.y, x_all.top)};
}

Clip Canvas::clipped(const Clip& clip, const std::vector<Polygon>& shape, Rule rule) {
  const Cells own = bounds_of(shape);
  const Cells bounds{std::max(own.left, clip.bounds.left), std::max(own.bottom, clip.bounds.bottom),
                     std::min(own.right, clip.bounds.right), std::min(own.top, clip.bounds.top)};
  if (bounds.empty()) return {};
  const std::size_t area = bounds.area();
  auto mask = std::make_shared<std::vector<bool>>(area);
  x_work += area / 8;
  std::size_t set = 0;
  scan(shape, rule, bounds, [&](int row, int from, int to) {
    for (int x = from; x < to; ++x) {
      if (!clip.shows(x, row)) continue;
      (*mask)[bounds.place(x, row)] = true;
      ++set;
    }
  });
  if (set == 0) return {};
  if (set == area) return {bounds, nullptr, {}};
  return {bounds, std::move(mask), bounds};
}

Cells Canvas::cells_of(const Polygon& shape) const {
  Point low = to_cells(shape.front()), high = low, middle;
  for (const Point& corner : shape) {
    const Point p = to_cells(corner);
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  middle = {(low.x + high.x) / 2, (low.y + high.y) / 2};
  const auto at = [](double v) { return static_cast<int>(std::floor(v)); };
  Cells cells{at(low.x + 0.5), at(low.y + 0.5), at(high.x + 0.5), at(high.y + 0.5)};
  if (cells.right <= cells.left) cells.left = at(middle.x), cells.right = cells.left + 1;
  if (cells.top <= cells.bottom) cells.bottom = at(middle.y), cells.top = cells.bottom + 1;
  return cells;
}

std::uint32_t Canvas::time_of(const Cells& cells) const {
  const Cells c = clamped(cells);
  return c.empty() ? 0 : at(c.left, c.bottom).covered;
}

Canvas::Cover Canvas::covered_since(const Cells& cells, std::uint32_t time) const {
  const Cells c = clamped(cells);
  if (c.empty()) return Cover::none;
  Cover cover = Cover::picture;
  for (int y = c.bottom; y < c.top; ++y) {
    for (int x = c.left; x < c.right; ++x) {
      if (at(x, y).covered <= time) return Cover::none;
      if (!at(x, y).picture_covers) cover = Cover::shape;
    }
  }
  return cover;
}

bool Canvas::has_picture(const Cells& cells) const {
  const Cells c = clamped(cells);
  for (int y = c.bottom; y < c.top; ++y)
    for (int x = c.left; x < c.right; ++x)
      if (at(x, y).picture) return true;
  return false;
}

Colour Canvas::colour_of(const Cells& cells) const {
  const Cells c = clamped(cells);
  if (c.empty()) return mixed;
  const Colour colour = at(c.left, c.bottom).colour;
  for (int y = c.bottom; y < c.top; ++y)
    for (int x = c.left; x < c.right; ++x)
      if (at(x, y).colour != colour) return mixed;
  return colour;
}

bool Canvas::shows(const Cells& cells, const Clip& clip) const {
  const Cells c = clamped(cells);
  for (int y = std::max(c.bottom, clip.bounds.bottom); y < std::min(c.top, clip.bounds.top); ++y)
    for (int x = std::max(c.left, clip.bounds.left); x < std::min(c.right, clip.bounds.right); ++x)
      if (clip.shows(x, y)) return true;
  return false;
}

double Canvas::pictured() const {
  const auto pictures = std::count_if(x_cells.begin(), x_cells.end(),
                                      [](const Cell& cell) { return cell.picture; });
  return static_cast<double>(pictures) / static_cast<double>(x_cells.size());
}

}  // namespace muster::foreign
