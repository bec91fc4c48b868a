// SPDX-License-Identifier: MIT
#include "layout/box_frame.hpp"

#include <utility>

namespace muster::layout {

Item fill_item(Rectangle area, theme::Colour colour) {
  Item item;
  item.content = Fill{area, colour};
  item.artifact = Item::Artifact::layout;
  return item;
}

Item rule_item(double x_from, double x_to, double y, theme::Colour colour, float width) {
  Stroke stroke;
  stroke.points = {{static_cast<float>(x_from), static_cast<float>(y)},
                   {static_cast<float>(x_to), static_cast<float>(y)}};
  stroke.colour = colour;
  stroke.width = width;
  Item item;
  item.content = std::move(stroke);
  item.artifact = Item::Artifact::layout;
  return item;
}

void paint_frame(const BoxFrame& frame, double top, double bottom, std::vector<Item>& items) {
  const Rectangle area{frame.left, top, frame.width, bottom - top};
  if (frame.filled) items.push_back(fill_item(area, frame.ground));
  if (frame.bar > 0) {
    items.push_back(fill_item({frame.left, top, frame.bar, bottom - top}, frame.border));
    return;
  }
  Stroke stroke;
  const auto left = static_cast<float>(frame.left);
  const auto right = static_cast<float>(frame.left + frame.width);
  const auto high = static_cast<float>(top);
  const auto low = static_cast<float>(bottom);
  stroke.points = {{left, high}, {right, high}, {right, low}, {left, low}};
  stroke.closed = true;
  stroke.colour = frame.border;
  Item item;
  item.content = std::move(stroke);
  item.artifact = Item::Artifact::layout;
  items.push_back(std::move(item));
}

}  // namespace muster::layout
