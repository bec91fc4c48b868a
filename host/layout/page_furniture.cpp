// SPDX-License-Identifier: MIT
#include "layout/page_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "document/synthetic.hpp"
#include "document/watermark.hpp"

namespace muster::layout {
namespace {

constexpr double head_share = 0.58;       ///< position of head and foot, as a share of the margin
constexpr double watermark_share = 0.62;  ///< of the page's diagonal
constexpr double watermark_most = 96;     ///< points
constexpr double stamp_padding = 4;
constexpr double stamp_foot = 8;  ///< points from the stamp to the paper's edge

theme::Colour pale(theme::Colour colour, theme::Colour page) {
  auto mix = [](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a + 5 * b) / 6);
  };
  return {mix(colour.red, page.red), mix(colour.green, page.green), mix(colour.blue, page.blue)};
}

/// Turns text that was painted round the origin into the page's diagonal.
void turn(Item& item, const PageShape& shape) {
  auto* run = std::get_if<TextRun>(&item.content);
  if (run == nullptr) return;
  const double angle = std::atan2(shape.height, shape.width);
  const double right = run->x;
  const double down = run->y;
  run->x = static_cast<float>(shape.width / 2 + right * std::cos(angle) + down * std::sin(angle));
  run->y = static_cast<float>(shape.height / 2 - right * std::sin(angle) + down * std::cos(angle));
  run->turn = static_cast<float>(angle * 180 / std::numbers::pi);
}

std::string joined(const std::string& a, const std::string& b) {
  return a + (a.empty() || b.empty() ? "" : " · ") + b;
}

}  // namespace

PageShape landscape(PageShape shape) {
  return {shape.height, shape.width, shape.left, shape.right, shape.bottom, shape.top};
}

PageFurniture::PageFurniture(Setting& setting, TextSetter& text)
    : x_setting(setting),
      x_text(text),
      x_open_watermark(document::watermark_of_open_pages(setting.document)),
      x_exempt_watermark(document::watermark_of_exempt_pages(setting.document)) {}

void PageFurniture::add(Strip strip, Item::Artifact kind, std::vector<Item>& items) const {
  for (Item& item : strip.items) {
    item.artifact = kind;
    items.push_back(std::move(item));
  }
}

/// The words along the diagonal, from the lower left corner to the upper right.
void PageFurniture::paint_watermark(const PageShape& shape, bool exempt, std::vector<Item>& items) {
  const std::string& words = watermark(exempt);
  if (words.empty()) return;
  const double diagonal = std::hypot(shape.width, shape.height);
  const double size =
      std::min(watermark_most, watermark_share * diagonal / x_setting.fonts.width(words, 1, true));
  ParagraphStyle style = scaled(x_setting.styles.title, size / x_setting.styles.title.size);
  style.align = TextAlign::centre;
  style.colour = pale(x_setting.styles.furniture.colour, x_setting.theme.colour(theme::Role::page));
  Strip strip;
  x_text.paint(words, style, {-diagonal, -style.leading / 2, 2 * diagonal}, no_tag, strip);
  for (Item& item : strip.items) turn(item, shape);
  add(std::move(strip), Item::Artifact::watermark, items);
}

void PageFurniture::paint(const PageShape& shape, const PageHeading& heading,
                          std::vector<Item>& items) {
  if (heading.bare) return;
  paint_head(shape, heading, items);
  paint_foot(shape, heading, items);
}

void PageFurniture::paint_head(const PageShape& shape, const PageHeading& heading,
                               std::vector<Item>& items) {
  ParagraphStyle style = x_setting.styles.furniture;
  const double width = shape.width - shape.left - shape.right;
  const double y = shape.top * head_share - style.leading;
  Strip strip;
  const document::Metadata& metadata = x_setting.document.metadata;
  paint_line(heading.section, style, {shape.left, y, width * 0.6}, strip);
  style.align = TextAlign::right;
  const std::string title = metadata.synthetic
                                ? joined(metadata.title, std::string(document::synthetic_head))
                                : metadata.title;
  paint_line(title, style, {shape.left + width * 0.62, y, width * 0.38}, strip);
  strip.items.push_back(rule_item(shape.left, shape.left + width, y + style.leading + 2,
                                  x_setting.theme.colour(theme::Role::rule)));
  add(std::move(strip), Item::Artifact::header, items);
}

void PageFurniture::paint_foot(const PageShape& shape, const PageHeading& heading,
                               std::vector<Item>& items) {
  ParagraphStyle style = x_setting.styles.furniture;
  const double width = shape.width - shape.left - shape.right;
  const double left = width * 0.78;
  Strip strip;
  // Version and status are never cut: they get a second line if the publisher's name is long, and
  // both lines are in the middle of the margin.
  const std::string& publisher = x_setting.document.metadata.organisation;
  const std::string state = version_and_status();
  const bool both = fits(joined(publisher, state), style, left);
  const double y =
      shape.height - (both ? shape.bottom * head_share : shape.bottom / 2 + style.leading);
  paint_line(both ? joined(publisher, state) : publisher, style, {shape.left, y, left}, strip);
  if (!both) paint_line(state, style, {shape.left, y + style.leading, left}, strip);
  style.align = TextAlign::right;
  paint_line("Page " + heading.label, style, {shape.left + width * 0.8, y, width * 0.2}, strip);
  add(std::move(strip), Item::Artifact::footer, items);
}

void PageFurniture::paint_stamp(const PageShape& shape, const std::string& label, bool exempt,
                                std::vector<Item>& items) {
  ParagraphStyle style = x_setting.styles.furniture;
  style.align = TextAlign::right;
  const std::string& mark = watermark(exempt);
  const std::string words = (mark.empty() ? "" : mark + " · ") + "Page " + label;
  const double width = x_setting.fonts.width(words, style.size, false) + 2 * stamp_padding;
  const double right = shape.width - shape.right;
  const double y = shape.height - stamp_foot - style.leading;
  Strip strip;
  strip.items.push_back(fill_item({right - width, y, width, style.leading + 2},
                                  x_setting.theme.colour(theme::Role::page)));
  paint_line(words, style, {right - width, y, width - stamp_padding}, strip);
  add(std::move(strip), Item::Artifact::footer, items);
}

/// One line, cut with an ellipsis if it is too long for its place.
void PageFurniture::paint_line(const std::string& words, const ParagraphStyle& style,
                               LinePlace place, Strip& strip) {
  if (words.empty()) return;
  if (!fits(words, style, place.width)) {
    InlineText text;
    x_text.builder().build(words, style, text);
    const std::vector<Line>& lines = x_text.breaker().lines(text, place.width * 0.94);
    std::string start;
    for (std::uint32_t i = lines[0].first; i < lines[0].last; ++i) {
      const Atom& atom = text.atoms[i];
      if (atom.word != nullptr) start.append(atom.word->text, atom.begin, atom.end - atom.begin);
      if (atom.joint == Joint::space && i + 1 < lines[0].last) start += ' ';
    }
    x_text.paint(start + "…", style, place, no_tag, strip);
    return;
  }
  x_text.paint(words, style, place, no_tag, strip);
}

bool PageFurniture::fits(const std::string& words, const ParagraphStyle& style, double width) {
  InlineText text;
  x_text.builder().build(words, style, text);
  return x_text.breaker().lines(text, width).size() <= 1;
}

std::string PageFurniture::version_and_status() const {
  const document::Metadata& metadata = x_setting.document.metadata;
  const std::string version = metadata.version.empty() ? "" : "Version " + metadata.version;
  if (metadata.status != "draft") return version;
  return version.empty() ? "Draft" : version + " · Draft";
}

}  // namespace muster::layout
