// SPDX-License-Identifier: MIT
#include "layout/logo_setter.hpp"

#include <algorithm>
#include <utility>

#include "layout/placed_picture.hpp"

namespace muster::layout {
namespace {

constexpr double most_height = 56;   ///< points
constexpr double most_width = 0.45;  ///< the widest logo, as a share of the column
constexpr double white_under = 1.5;  ///< white under a logo, in units of the theme's space
constexpr double band_margin = 8;    ///< points of white around a logo on a band of colour
constexpr double partner_height = 40;
constexpr double partner_gap = 4;  ///< between logos, in units of the theme's space
constexpr std::size_t partners_in_row = 4;

/// Paints a logo as a figure in `parent`, with its top left corner at (left, top) of `strip`.
void paint_logo(Setting& setting, const theme::Logo& logo, LogoSize size, double left, double top,
                TagId parent, Strip& strip) {
  auto attributes = std::make_unique<TagAttributes>();
  attributes->alternative = logo.alternative;
  const TagId tag = setting.tags.open(Role::figure, parent, {}, std::move(attributes));
  std::vector<Item> items = picture_items(logo, {left, top, size.width, size.height}, tag);
  for (Item& item : items) strip.items.push_back(std::move(item));
  strip.closes.push_back(tag);
}

}  // namespace

LogoSize logo_size(const theme::Logo& logo, LogoSize room) {
  const Rectangle area = fitted(logo, {0, 0, room.width, room.height});
  return {area.width, area.height};
}

void set_logo(BlockContext& blocks, TagId parent, StripSink& sink, bool on_band) {
  Setting& setting = blocks.setting();
  if (!setting.theme.logo) return;
  const theme::Logo& logo = *setting.theme.logo;
  const Area area = blocks.pages().area();
  const LogoSize size = logo_size(logo, {most_width * area.width, most_height});
  const double margin = on_band ? band_margin : 0;
  Strip strip = white(size.height + 2 * margin + white_under * setting.theme.space);
  if (on_band) {
    strip.items.push_back(fill_item({area.left, 0, size.width + 2 * margin, size.height + 2 * margin},
                                    setting.theme.colour(theme::Role::page)));
  }
  paint_logo(setting, logo, size, area.left + margin, margin, parent, strip);
  sink.add(std::move(strip));
}

void set_partner_logos(BlockContext& blocks, TagId parent, StripSink& sink) {
  Setting& setting = blocks.setting();
  const Area area = blocks.pages().area();
  const double gap = partner_gap * setting.theme.space;
  const double most = (area.width + gap) / partners_in_row - gap;
  const std::vector<theme::Logo>& partners = setting.theme.partners;
  for (std::size_t first = 0; first < partners.size(); first += partners_in_row) {
    const std::size_t last = std::min(partners.size(), first + partners_in_row);
    Strip row;
    row.before = gap;
    row.height = partner_height;
    double left = area.left;
    for (std::size_t i = first; i < last; ++i) {
      const LogoSize size = logo_size(partners[i], {most, partner_height});
      const double top = (partner_height - size.height) / 2;
      paint_logo(setting, partners[i], size, left, top, parent, row);
      left += size.width + gap;
    }
    sink.add(std::move(row));
  }
}

}  // namespace muster::layout
