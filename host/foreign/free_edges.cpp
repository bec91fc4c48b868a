// SPDX-License-Identifier: MIT
#include "foreign/free_edges.hpp"

#include <algorithm>
#include <utility>

namespace muster::foreign {
namespace {

constexpr int most_columns = 160;

/// The cells of a canvas as the page is displayed, from its lower left corner.
class Displayed {
 public:
  Displayed(const Canvas& canvas, int rotation) : x_canvas(canvas), x_rotation(rotation) {}

  int columns() const { return turned() ? x_canvas.rows() : x_canvas.columns(); }
  int rows() const { return turned() ? x_canvas.columns() : x_canvas.rows(); }
  Colour ground(int x, int y) const {
    const int right = x_canvas.columns() - 1, top = x_canvas.rows() - 1;
    if (x_rotation == 90) return x_canvas.ground(right - y, x);
    if (x_rotation == 180) return x_canvas.ground(right - x, top - y);
    if (x_rotation == 270) return x_canvas.ground(y, top - x);
    return x_canvas.ground(x, y);
  }

 private:
  bool turned() const { return x_rotation % 180 != 0; }
  const Canvas& x_canvas;
  int x_rotation;
};

FreeEdge edge_of(const Displayed& page, bool head, double height) {
  const int columns = std::min(page.columns(), most_columns), rows = std::max(1, page.rows() / 4);
  const auto at = [&](int x, int y) { return page.ground(x, head ? page.rows() - 1 - y : y); };
  FreeEdge edge;
  for (int column = 0; column < columns; ++column) {
    const auto place = [&](int i) {
      return static_cast<int>(static_cast<long long>(i) * page.columns() / columns);
    };
    const Colour ground = at(place(column), 0);
    int free = ground == mixed ? 0 : rows;
    for (int x = place(column); x < place(column + 1) && free > 0; ++x) {
      int y = 0;
      while (y < free && at(x, y) == ground) ++y;
      free = y;
    }
    edge.heights.push_back(static_cast<float>(free * height / page.rows()));
    edge.colours.push_back(ground);
  }
  return edge;
}

}  // namespace

FreeEdges free_edges(const Canvas& canvas, int rotation, double height) {
  if (!canvas.is_sound()) return {};
  const Displayed page(canvas, rotation);
  return {edge_of(page, true, height), edge_of(page, false, height)};
}

}  // namespace muster::foreign
