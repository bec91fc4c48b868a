// SPDX-License-Identifier: MIT
#include "layout/placed_picture.hpp"

#include <algorithm>
#include <utility>

namespace muster::layout {
namespace {

struct Scale {
  double x, y;
};

/// Whether all points are inside the picture, so that nothing has to be cut off.
bool is_inside(const image::Shape& shape, const image::Picture& picture) {
  const double edge = shape.stroke ? shape.stroke_width / 2 : 0;
  return std::ranges::all_of(shape.outline, [&](const image::OutlineStep& step) {
    for (std::size_t i = 0; i < step.at.size(); ++i) {
      const double most = i % 2 == 0 ? picture.width : picture.height;
      if (step.at[i] < edge || step.at[i] > most - edge) return false;
    }
    return true;
  });
}

Path path_of(const image::Shape& shape, const Rectangle& area, Scale scale) {
  Path path;
  path.steps = shape.outline;
  for (image::OutlineStep& step : path.steps) {
    for (std::size_t i = 0; i < step.at.size(); ++i)
      step.at[i] = i % 2 == 0 ? step.at[i] * scale.x + area.x : step.at[i] * scale.y + area.y;
  }
  path.fill = shape.fill;
  path.stroke = shape.stroke;
  path.even_odd = shape.even_odd;
  path.width = static_cast<float>(shape.stroke_width * scale.x);
  path.cap = shape.cap;
  path.join = shape.join;
  return path;
}

}  // namespace

Rectangle fitted(const image::Picture& picture, const Rectangle& room) {
  const double scale = std::min(room.width / picture.width, room.height / picture.height);
  return {room.x, room.y, picture.width * scale, picture.height * scale};
}

std::vector<Item> picture_items(const image::Picture& picture, const Rectangle& area, TagId tag) {
  std::vector<Item> items;
  if (picture.kind == image::Picture::Kind::drawing) {
    const Scale scale{area.width / picture.width, area.height / picture.height};
    for (const image::Shape& shape : picture.shapes) {
      Path path = path_of(shape, area, scale);
      if (!is_inside(shape, picture)) path.clip = area;
      items.emplace_back().content = std::move(path);
    }
  } else {
    items.emplace_back().content = Image{area, &picture};
  }
  for (Item& item : items) {
    item.tag = tag;
    if (tag == no_tag) item.artifact = Item::Artifact::layout;
  }
  return items;
}

}  // namespace muster::layout
