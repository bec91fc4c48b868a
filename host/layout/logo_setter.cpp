// SPDX-License-Identifier: MIT
#include "layout/logo_setter.hpp"

#include <algorithm>
#include <utility>

namespace muster::layout {
namespace {

constexpr double most_height = 56;   ///< points
constexpr double most_width = 0.45;  ///< of the column
constexpr double white_under = 1.5;  ///< of the theme's space

Item path_of(const theme::LogoShape& shape, double scale, double left) {
  Path path;
  path.steps = shape.outline;
  for (theme::OutlineStep& step : path.steps) {
    for (std::size_t i = 0; i < step.at.size(); ++i) {
      step.at[i] = step.at[i] * scale + (i % 2 == 0 ? left : 0);
    }
  }
  path.fill = shape.fill;
  path.stroke = shape.stroke;
  path.even_odd = shape.even_odd;
  path.width = static_cast<float>(shape.stroke_width * scale);
  Item item;
  item.content = std::move(path);
  return item;
}

}  // namespace

LogoSize logo_size(const theme::Logo& logo, LogoSize room) {
  const double scale = std::min(room.width / logo.width, room.height / logo.height);
  return {logo.width * scale, logo.height * scale};
}

void set_logo(BlockContext& blocks, TagId parent, StripSink& sink) {
  Setting& setting = blocks.setting();
  if (!setting.theme.logo) return;
  const theme::Logo& logo = *setting.theme.logo;
  const Area area = blocks.pages().area();
  const LogoSize size = logo_size(logo, {most_width * area.width, most_height});
  auto attributes = std::make_unique<TagAttributes>();
  attributes->alternative = logo.alternative;
  const TagId tag = setting.tags.open(Role::figure, parent, {}, std::move(attributes));
  Strip strip = white(size.height + white_under * setting.theme.space);
  if (logo.kind == theme::Logo::Kind::drawing) {
    for (const theme::LogoShape& shape : logo.shapes) {
      strip.items.push_back(path_of(shape, size.width / logo.width, area.left));
    }
  } else {
    strip.items.emplace_back().content = Image{{area.left, 0, size.width, size.height}, &logo};
  }
  for (Item& item : strip.items) item.tag = tag;
  strip.closes.push_back(tag);
  sink.add(std::move(strip));
}

}  // namespace muster::layout
