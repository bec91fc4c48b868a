// SPDX-License-Identifier: MIT
#include "layout/image_setter.hpp"

#include <algorithm>
#include <utility>

#include "document/walk.hpp"
#include "layout/placed_picture.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// A picture is never higher than this share of a page, which leaves room for its caption.
constexpr double highest_picture = 0.8;

/// Returns the room for a picture: its share of the column's width, or the paper's whole width.
Rectangle room_for(BlockContext& blocks, const document::Image& image, const Place& place) {
  const double height = blocks.picture_room() > 0 ? blocks.picture_room()
                                                  : highest_picture * blocks.pages().page_height();
  if (image.bleeds && blocks.in_main_text(place))
    return {0, 0, blocks.pages().shape().width, height};
  const double share = image.bleeds ? 1 : image.width / 100.0;
  return {place.area.left, 0, place.area.width * share, height};
}

TagId figure_tag(Setting& setting, const document::Image& image, TagId parent) {
  if (image.alternative.empty()) return no_tag;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->alternative = image.alternative;
  return setting.tags.open(Role::figure, parent, setting.where, std::move(attributes));
}

Strip picture_strip(BlockContext& blocks, const document::Image& image, const Place& place) {
  Setting& setting = blocks.setting();
  const image::Picture& picture = setting.album->picture(image.file);
  const TagId tag = figure_tag(setting, image, place.parent);
  const Rectangle area = fitted(picture, room_for(blocks, image, place));
  Strip strip;
  strip.before = setting.styles.block_gap;
  strip.height = area.height;
  strip.items = picture_items(picture, area, tag);
  if (!image.id.empty()) strip.items.push_back(anchor_item(image.id));
  if (tag != no_tag) strip.closes.push_back(tag);
  return strip;
}

void set_line(BlockContext& blocks, const document::Inlines& words, Role role,
              const ParagraphStyle& style, const Place& place) {
  Setting& setting = blocks.setting();
  ParagraphFlow flow;
  flow.before = setting.styles.paragraph_gap / 2;
  flow.first = BreakCost::never;
  flow.inside = BreakCost::never;
  flow.note_parent = place.parent;
  const TagId tag = setting.tags.open(role, place.parent, setting.where);
  blocks.text().set(words, style, place.area, tag, flow, *place.sink);
}

void set_words(BlockContext& blocks, const document::Image& image, const Place& place) {
  const Styles& styles = blocks.setting().styles;
  if (!image.caption.empty()) {
    document::Inlines words = image.caption;
    if (!image.number.empty()) words.insert(words.begin(), {document::Text{image.number + ": "}});
    set_line(blocks, words, Role::caption, styles.caption, place);
  }
  if (!image.credit.empty())
    set_line(blocks, {{document::Text{filled(sentences::credit, {{"credit", image.credit}})}}},
             Role::paragraph, styles.source, place);
}

}  // namespace

void set_image(BlockContext& blocks, const document::Image& image, const Place& place) {
  if (!image.number.empty()) {
    blocks.outline().figures.push_back(
        {1, image.number, document::plain_text(image.caption), image.id});
  }
  StripList whole;
  Place inside = place;
  inside.sink = &whole;
  whole.add(picture_strip(blocks, image, place));
  set_words(blocks, image, inside);
  if (blocks.in_main_text(place) && !image.number.empty()) {
    blocks.pages().add_figure(std::move(whole.strips), place.parent);
  } else {
    for (Strip& strip : whole.strips) place.sink->add(std::move(strip));
  }
}

double icon_width(const Setting& setting, const std::string& name, double height) {
  if (name.empty()) return 0;
  const image::Icon& icon = setting.album->icon(name);
  return height * icon.width / icon.height;
}

void place_icon(const Setting& setting, const std::string& name, const Rectangle& area,
                theme::Colour colour, std::vector<Item>& items) {
  if (name.empty()) return;
  const image::Icon& icon = setting.album->icon(name);
  const double scale = area.height / icon.height;
  Path path;
  path.steps = icon.outline;
  for (image::OutlineStep& step : path.steps)
    for (std::size_t i = 0; i < step.at.size(); ++i)
      step.at[i] = step.at[i] * scale + (i % 2 == 0 ? area.x : area.y);
  path.fill = colour;
  Item& item = items.emplace_back();
  item.content = std::move(path);
  item.artifact = Item::Artifact::layout;
}

}  // namespace muster::layout
