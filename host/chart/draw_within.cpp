// SPDX-License-Identifier: MIT
#include "chart/picture.hpp"

namespace muster::chart {
namespace {

constexpr double narrowing = 0.85;
constexpr double narrowest = 0.35;  ///< the least share of the width that is tried

struct Reduce {
  double factor;

  void operator()(Bar& bar) const {
    bar.x *= factor;
    bar.y *= factor;
    bar.width *= factor;
    bar.height *= factor;
  }
  void operator()(Line& line) const {
    for (auto& [x, y] : line.points) {
      x *= factor;
      y *= factor;
    }
  }
  void operator()(Marker& marker) const {
    marker.x *= factor;
    marker.y *= factor;
    marker.radius *= factor;
  }
  void operator()(Label& label) const {
    label.x *= factor;
    label.y *= factor;
    label.size *= factor;
  }
};

void reduce(Picture& picture, double factor) {
  for (Shape& shape : picture.shapes) std::visit(Reduce{factor}, shape);
  picture.width *= factor;
  picture.height *= factor;
}

}  // namespace

Picture draw_within(const document::Chart& chart, const theme::Theme& theme, double width,
                    double height, const TextMeasure& measure) {
  Picture drawn = draw(chart, theme, width, measure);
  for (double next = narrowing; drawn.height > height && next > narrowest; next *= narrowing) {
    Picture narrower = draw(chart, theme, next * width, measure);
    if (narrower.height > drawn.height) break;  // its labels have moved above its bars
    drawn = std::move(narrower);
  }
  if (drawn.height > height) reduce(drawn, height / drawn.height);
  return drawn;
}

}  // namespace muster::chart
