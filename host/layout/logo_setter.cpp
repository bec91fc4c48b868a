// SPDX-License-Identifier: MIT
#include "layout/logo_setter.hpp"

#include <utility>

#include "layout/placed_picture.hpp"

namespace muster::layout {
namespace {

constexpr double most_height = 56;   ///< points
constexpr double most_width = 0.45;  ///< of the column
constexpr double white_under = 1.5;  ///< of the theme's space

}  // namespace

LogoSize logo_size(const theme::Logo& logo, LogoSize room) {
  const Rectangle area = fitted(logo, {0, 0, room.width, room.height});
  return {area.width, area.height};
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
  strip.items = picture_items(logo, {area.left, 0, size.width, size.height}, tag);
  strip.closes.push_back(tag);
  sink.add(std::move(strip));
}

}  // namespace muster::layout
