// SPDX-License-Identifier: MIT
#include "layout/box_frame.hpp"

#include <algorithm>
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

void FrameExtents::add(const BoxFrame* frame, double top, double bottom) {
  const std::size_t first_new = x_extents.size();
  for (; frame != nullptr; frame = frame->parent.get()) {
    const auto known = std::ranges::find(x_extents, frame, &Reach::frame);
    if (known != x_extents.end()) {
      known->bottom = bottom;
    } else {
      x_extents.insert(x_extents.begin() + static_cast<std::ptrdiff_t>(first_new),
                       {frame, top, bottom});
    }
  }
}

void FrameExtents::paint(std::vector<Item>& items) const {
  for (const Reach& extent : x_extents)
    paint_frame(*extent.frame, extent.top, extent.bottom, items);
}

void paint_frame(const BoxFrame& frame, double top, double bottom, std::vector<Item>& items) {
  const Rectangle area{frame.left, top, frame.width, bottom - top};
  if (frame.filled) items.push_back(fill_item(area, frame.ground));
  if (frame.stripe > 0) {
    items.push_back(
        fill_item({frame.left, bottom - frame.stripe, frame.width, frame.stripe}, frame.border));
  }
  if (frame.bar > 0) {
    items.push_back(fill_item({frame.left, top, frame.bar, bottom - top}, frame.border));
    return;
  }
  if (!frame.lined) return;
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
