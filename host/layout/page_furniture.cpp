// SPDX-License-Identifier: MIT
#include "layout/page_furniture.hpp"

#include <algorithm>

#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "document/walk.hpp"
#include "document/watermark.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

constexpr double head_share = 0.58;       ///< position of head and foot, as a share of the margin
/// The height of the band that carries "Draft" or "Not for publication", as a multiple of the size
/// of its text.
constexpr double mark_height = 1.5;
constexpr double band_gap = 2;            ///< points between a band and the head or foot
constexpr double slide_head_share = 0.7;  ///< positions on a slide, as shares of the margins
constexpr double slide_foot_share = 0.55;
constexpr double slide_rule = 5;   ///< points: from the line down to the text of the foot
constexpr float chapter_rule = 2;  ///< points: line under the head, in the chapter's colour

std::string joined(const std::string& a, const std::string& b) {
  return a + (a.empty() || b.empty() ? "" : " · ") + b;
}

/// Returns "6 Priority 2" of "6 Priority 2: Good work and good health", and other words whole.
std::string before_colon(const std::string& words) { return words.substr(0, words.find(": ")); }

}  // namespace

PageShape landscape(PageShape shape) {
  return {shape.height, shape.width, shape.left, shape.right, shape.bottom, shape.top};
}

PageFurniture::PageFurniture(Setting& setting, TextSetter& text)
    : x_setting(setting),
      x_text(text),
      x_open_watermark(document::watermark_of_open_pages(setting.document)),
      x_exempt_watermark(document::watermark_of_exempt_pages(setting.document)),
      x_title(document::running_title(setting.document.metadata)) {
  const document::Heading* home = document::home_of(setting.document);
  if (home == nullptr) return;
  x_home = home->id;
  x_home_words = document::plain_text(home->content);
}

void PageFurniture::add(Strip strip, Item::Artifact kind, std::vector<Item>& items) const {
  for (Item& item : strip.items) {
    item.artifact = kind;
    items.push_back(std::move(item));
  }
}

/// Returns 0 if the page has no mark.
double PageFurniture::band_height(bool exempt) const {
  return watermark(exempt).empty() ? 0 : mark_height * x_setting.styles.card_label.size;
}

/// Paints "Draft" or "Not for publication" on a band at the page's top and foot, from edge to edge.
/// This marks a page without making its text hard to read.
void PageFurniture::paint_marks(const PageShape& shape, bool exempt, std::vector<Item>& items) {
  const std::string& words = watermark(exempt);
  if (words.empty()) return;
  ParagraphStyle style = x_setting.styles.card_label;
  style.align = TextAlign::centre;
  const double height = band_height(exempt);
  const theme::Role ground = exempt ? theme::Role::red : theme::Role::amber;
  for (const double top : {0.0, shape.height - height}) {
    Strip strip;
    strip.items.push_back(
        fill_item({0, top, shape.width, height}, x_setting.theme.colour(ground)));
    x_text.paint(words, style, {0, top + (height - style.leading) / 2, shape.width}, no_tag, strip);
    add(std::move(strip), top == 0 ? Item::Artifact::header : Item::Artifact::footer, items);
  }
}

void PageFurniture::paint(const PageShape& shape, const PageHeading& heading,
                          std::vector<Item>& items, std::vector<TagId>& closes) {
  paint_marks(shape, heading.exempt, items);
  if (heading.bare) return;
  if (x_setting.theme.is_deck) return paint_slide(shape, heading, items);
  if (!heading.no_head) paint_head(shape, heading, items);
  paint_foot(shape, heading, items, closes);
}

void PageFurniture::paint_head(const PageShape& shape, const PageHeading& heading,
                               std::vector<Item>& items) {
  ParagraphStyle style = x_setting.styles.furniture;
  const double width = shape.width - shape.left - shape.right;
  const double y =
      std::max(shape.top * head_share - style.leading, band_height(heading.exempt) + band_gap);
  Strip strip;
  // The mark of synthetic data is never cut; the title is shortened instead.
  const std::string mark = x_setting.document.metadata.synthetic
                               ? " · " + std::string(document::synthetic_head)
                               : "";
  const double mark_width = mark.empty() ? 0 : x_setting.fonts.width(mark, style.size, false) + 1;
  // Each side has the room that the other leaves; if both are long, each has half.
  const double room = width - 2 * style.size;
  const double other = x_setting.fonts.width(x_title, style.size, false) + 1 + mark_width;
  const double free = std::max(room - other, room / 2);
  const std::string section =
      fits(heading.section, style, free) ? heading.section : before_colon(heading.section);
  const double wanted = x_setting.fonts.width(section, style.size, false) + 1;
  const double left = std::max({0.0, room - other, std::min(wanted, room / 2)});
  paint_line(section, style, {shape.left, y, left}, strip);
  style.align = TextAlign::right;
  x_text.paint(shortened(x_title, style, room - left - mark_width) + mark, style,
               {shape.left + width - (room - left), y, room - left}, no_tag, strip);
  const auto& colours = x_setting.theme.chapters.colours;
  if (heading.chapter > 0 && !colours.empty()) {
    const theme::Colour colour =
        x_setting.theme.colour(colours[(heading.chapter - 1) % colours.size()]);
    strip.items.push_back(rule_item(shape.left, shape.left + width, y + style.leading + 3, colour,
                                    chapter_rule));
  } else {
    strip.items.push_back(rule_item(shape.left, shape.left + width, y + style.leading + 2,
                                    x_setting.theme.colour(theme::Role::rule)));
  }
  add(std::move(strip), Item::Artifact::header, items);
}

/// Paints the chapter's title above a slide; under it the organisation, the document's title, its
/// marks and the slide's number.
void PageFurniture::paint_slide(const PageShape& shape, const PageHeading& heading,
                                std::vector<Item>& items) {
  ParagraphStyle style = x_setting.styles.furniture;
  const double width = shape.width - shape.left - shape.right;
  // The band of a draft is at the very edges, so text is further in.
  const double band =
      watermark(heading.exempt).empty() ? 0 : band_height(heading.exempt) + band_gap;
  const double above = std::max(band, (shape.top - style.leading) * slide_head_share);
  Strip head;
  paint_line(shortened(heading.section, style, width), style, {shape.left, above, width}, head);
  add(std::move(head), Item::Artifact::header, items);
  const std::string page = filled(sentences::slide, {{"page", heading.label}});
  const double number = x_setting.fonts.width(page, style.size, false) + 1;
  const document::Metadata& metadata = x_setting.document.metadata;
  std::string marks = joined(metadata.synthetic ? std::string(document::synthetic_head) : "",
                             heading.has_dagger ? sentences::dagger.words : "");
  marks = joined(version_and_status(), marks);
  const double marked = marks.empty() ? 0 : x_setting.fonts.width(" · " + marks, style.size, false);
  const double room = width - number - 2 * style.size - marked - 1;
  const double y =
      std::min(shape.height - band - style.leading,
               shape.height - shape.bottom + (shape.bottom - style.leading) * slide_foot_share);
  const std::string names = shortened(joined(metadata.organisation, x_title), style, room);
  Strip foot;
  foot.items.push_back(rule_item(shape.left, shape.left + width, y - slide_rule,
                                 x_setting.theme.colour(theme::Role::rule)));
  paint_line(joined(names, marks), style, {shape.left, y, width - number}, foot);
  style.align = TextAlign::right;
  x_text.paint(page, style, {shape.left + width - number, y, number}, no_tag, foot);
  add(std::move(foot), Item::Artifact::footer, items);
}

/// Paints the foot. Version and status are not cut to make room for a long publisher's name: they
/// are then on a second line, and both lines are centred in the margin.
void PageFurniture::paint_foot(const PageShape& shape, const PageHeading& heading,
                               std::vector<Item>& items, std::vector<TagId>& closes) {
  ParagraphStyle style = x_setting.styles.furniture;
  const double width = shape.width - shape.left - shape.right;
  const std::string page = filled(sentences::page, {{"page", heading.label}});
  const double number = x_setting.fonts.width(page, style.size, false);
  const bool links = heading.home_parent != no_tag;
  const double home = links ? home_width(style) : 0;
  const double right = number + (links ? home + 2 * style.size : 0);
  const double left = width - right - 2 * style.size;
  Strip strip;
  const std::string& publisher = x_setting.document.metadata.organisation;
  const std::string state =
      joined(version_and_status(), heading.has_dagger ? sentences::dagger.words : "");
  const bool both = fits(joined(publisher, state), style, left);
  const double from_foot = both ? shape.bottom * head_share : shape.bottom / 2 + style.leading;
  const double over_band = band_height(heading.exempt) + band_gap + (both ? 1 : 2) * style.leading;
  const double y = shape.height - std::max(from_foot, over_band);
  paint_line(both ? joined(publisher, state) : publisher, style, {shape.left, y, left}, strip);
  if (!both) paint_line(state, style, {shape.left, y + style.leading, left}, strip);
  style.align = TextAlign::right;
  x_text.paint(page, style, {shape.left + left, y, width - left}, no_tag, strip);
  add(std::move(strip), Item::Artifact::footer, items);
  style.align = TextAlign::left;
  if (links)
    paint_home(style, x_setting.styles.link, {shape.left + width - right, y, home + 1},
               heading.home_parent, items, closes);
}

/// Paints one line, cut with an ellipsis if it is too long for its place.
void PageFurniture::paint_line(const std::string& words, const ParagraphStyle& style,
                               LinePlace place, Strip& strip) {
  if (words.empty()) return;
  x_text.paint(shortened(words, style, place.width), style, place, no_tag, strip);
}

/// Returns as many whole words as fit, then an ellipsis. Cuts the first word if it alone is too
/// long.
std::string PageFurniture::shortened(const std::string& words, const ParagraphStyle& style,
                                     double width) {
  if (fits(words, style, width)) return words;
  std::size_t end = words.size();
  while (end > 0) {
    const std::size_t space = words.rfind(' ', end - 1);
    if (space == std::string::npos) break;
    end = space;
    std::size_t last = end;
    while (last > 0 && std::string_view(" ,:;·").find(words[last - 1]) != std::string_view::npos)
      --last;
    while (last >= 2 && words.compare(last - 2, 2, "·") == 0) last -= 2;
    while (last > 0 && words[last - 1] == ' ') --last;
    const std::string start = words.substr(0, last) + "…";
    if (last > 0 && fits(start, style, width)) return start;
  }
  for (end = words.size(); end > 1;) {
    do --end;
    while (end > 1 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80);
    const std::string start = words.substr(0, end) + "…";
    if (fits(start, style, width)) return start;
  }
  return "…";
}

bool PageFurniture::fits(const std::string& words, const ParagraphStyle& style, double width) {
  InlineText text;
  x_text.builder().build(words, style, text);
  return x_text.breaker().lines(text, width).size() <= 1;
}

std::string PageFurniture::version_and_status() const {
  const document::Metadata& metadata = x_setting.document.metadata;
  const std::string version =
      metadata.version.empty() ? "" : filled(sentences::version, {{"version", metadata.version}});
  if (metadata.status != EditionStatus::draft) return version;
  return version + (version.empty() ? "" : " · ") + sentences::draft.words;
}

}  // namespace muster::layout
