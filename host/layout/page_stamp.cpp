// SPDX-License-Identifier: MIT
// What is put on a page of an included PDF, and the link to the document's home on every page.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "layout/page_furniture.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

// The line on a page of an included PDF that is A4; on other pages it grows and shrinks.
constexpr double stamp_padding = 4;
constexpr double stamp_foot = 8;     ///< points from the line to the paper's edge
constexpr double stamp_side = 0.09;  ///< from the line to the side, as a share of the width
constexpr std::string_view dot = "· ";

/// Returns how much larger than on A4 the line is, so that it has the same size when the page is
/// fitted to A4. On a smaller page it has the size that it has on A4, unless the page is too
/// narrow.
double stamp_factor(const IncludedFile::PageSize& size) {
  constexpr double a4_short = 595.28, a4_long = 841.89;
  constexpr double roomy = 300;  ///< points; on a narrower page the line is smaller
  constexpr double least = 0.4, most = 8;
  const auto [narrow, wide] = std::minmax(size.width, size.height);
  const double fitted = std::max(narrow / a4_short, wide / a4_long);
  return std::clamp(fitted, std::clamp(narrow / roomy, least, 1.0), most);
}

/// Returns the colour of the ground if a place at the edge of a page is free. `deep` counts from
/// the edge.
std::optional<theme::Colour> free_ground(const IncludedFile::Edge& edge, double page_width,
                                         double left, double width, double deep) {
  const auto columns = static_cast<double>(edge.heights.size());
  if (columns == 0) return std::nullopt;
  const auto column = [&](double x) {
    return static_cast<std::size_t>(std::clamp(x / page_width * columns, 0.0, columns - 1));
  };
  const std::size_t first = column(left), last = column(left + width);
  for (std::size_t i = first; i <= last; ++i)
    if (static_cast<double>(edge.heights[i]) < deep || edge.colours[i] != edge.colours[first])
      return std::nullopt;
  const auto part = [&](int shift) {
    return static_cast<std::uint8_t>(static_cast<std::uint32_t>(edge.colours[first]) >> shift &
                                     0xFF);
  };
  return theme::Colour{part(16), part(8), part(0)};
}

/// Returns `wanted`, or black or white if that cannot be read on the ground.
theme::Colour readable_on(theme::Colour ground, theme::Colour wanted) {
  constexpr double enough = 4.5;  ///< WCAG 2.2, 1.4.3
  constexpr theme::Colour black{0, 0, 0}, white{255, 255, 255};
  if (theme::contrast(wanted, ground) >= enough) return wanted;
  return theme::contrast(black, ground) > theme::contrast(white, ground) ? black : white;
}

/// A free place for a line, and the colour of its ground.
struct FreePlace {
  Rectangle place;
  theme::Colour ground;
};

/// Looks at the foot and then at the head of a page, at the right, in the middle and at the left.
std::optional<FreePlace> free_place(const IncludedFile::PageSize& size, double width,
                                    double leading, double from_edge) {
  const double deep = from_edge + leading;
  const double side = std::min(stamp_side * size.width, (size.width - width) / 2);
  for (const bool foot : {true, false}) {
    const IncludedFile::Edge& edge = foot ? size.foot : size.head;
    for (const double left : {size.width - side - width, (size.width - width) / 2, side}) {
      const auto ground = free_ground(edge, size.width, left, width, deep);
      if (ground) return {{{left, foot ? size.height - deep : from_edge, width, leading}, *ground}};
    }
  }
  return std::nullopt;
}

void recolour(Item& item, theme::Colour colour) {
  if (auto* run = std::get_if<TextRun>(&item.content)) run->colour = colour;
  if (auto* stroke = std::get_if<Stroke>(&item.content)) stroke->colour = colour;
}

}  // namespace

double PageFurniture::home_width(const ParagraphStyle& style) const {
  return x_setting.fonts.width(x_home_words, style.size, false);
}

void PageFurniture::paint_home(const ParagraphStyle& style, theme::Colour colour, LinePlace place,
                               TagId parent, std::vector<Item>& items, std::vector<TagId>& closes) {
  document::Link link{"#" + x_home, {{document::Text{x_home_words}}}};
  const TagId tag = x_setting.tags.open(Role::paragraph, parent, {});
  Strip strip;
  x_text.paint(document::Inlines{{std::move(link)}}, style, place, tag, strip);
  for (Item& item : strip.items) recolour(item, colour);
  std::ranges::move(strip.items, std::back_inserter(items));
  std::ranges::copy(strip.closes, std::back_inserter(closes));
  closes.push_back(tag);
}

PageFurniture::StampLine PageFurniture::stamp_line(const IncludedFile::PageSize& size,
                                                   const StampWords& words) const {
  StampLine line;
  line.links = words.home_parent != no_tag;
  line.style = x_setting.styles.furniture;
  for (const std::string& part : {watermark(words.exempt), words.part})
    if (!part.empty()) line.words += part + " " + std::string(dot);
  line.words += filled(sentences::page, {{"page", words.label}});
  if (line.links) {
    line.link_width = home_width(line.style) + line.style.size / 4;
    line.words.insert(0, dot);
  }
  line.width = line.link_width + x_setting.fonts.width(line.words, line.style.size, false) +
               2 * stamp_padding;
  const double wanted = stamp_factor(size);
  line.factor = std::min(wanted, size.width / line.width);
  line.fits = line.factor == wanted;
  for (double* length : {&line.width, &line.link_width, &line.style.size, &line.style.leading})
    *length *= line.factor;
  return line;
}

Stamp PageFurniture::paint_stamp(const IncludedFile::PageSize& size, const StampWords& words,
                                 std::vector<Item>& items, std::vector<TagId>& closes) {
  StampWords without_part = words;
  without_part.part.clear();
  std::array lines = {stamp_line(size, words), stamp_line(size, without_part)};
  StampLine& on_margin = lines[0].fits ? lines[0] : lines[1];
  StampLine* line = &on_margin;
  std::optional<FreePlace> free;
  for (StampLine& each : lines) {
    if (free || (!each.fits && &each != &lines[1])) continue;
    free = free_place(size, each.width, each.style.leading, stamp_foot * each.factor);
    if (free) line = &each;
  }
  ParagraphStyle& style = line->style;
  Stamp stamp;
  if (free) {
    stamp.place = free->place;
    style.colour = readable_on(free->ground, style.colour);
  } else {
    const double side = std::min(stamp_side * size.width, (size.width - line->width) / 2);
    stamp.place = {size.width - side - line->width, size.height, line->width, style.leading};
    stamp.margin = stamp_foot * line->factor + style.leading;
  }
  const double left = stamp.place.x + stamp_padding * line->factor;
  if (line->links) {
    const theme::Colour link = x_setting.styles.link;
    paint_home(style, free ? readable_on(free->ground, link) : link,
               {left, stamp.place.y, line->link_width + 1}, words.home_parent, items, closes);
  }
  Strip strip;
  paint_line(line->words, style, {left + line->link_width, stamp.place.y, line->width}, strip);
  add(std::move(strip), Item::Artifact::footer, items);
  return stamp;
}

}  // namespace muster::layout
