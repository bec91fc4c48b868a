// SPDX-License-Identifier: MIT
#include "layout/slide_maker.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "document/walk.hpp"
#include "layout/sentences.hpp"
#include "layout/slide_sources.hpp"

namespace muster::layout {
namespace {

constexpr double title_share = 0.92;    ///< share of the slide's width for a title and its number
constexpr double least_title = 0.8;     ///< the least scale of a long title, to stay in one line
constexpr double under_title = 1.6;     ///< white, in units of the theme's space
constexpr double above_sources = 1;     ///< white, in units of the theme's space
constexpr double source_measure = 0.9;  ///< share of the slide's width
constexpr double little = 0.3;          ///< share of a slide: less should not be alone on a slide
constexpr double enough = 0.25;         ///< share of a slide that the slide before keeps

}  // namespace

double height_of_notes(const Strip& strip) {
  double height = 0;
  if (!strip.extras) return height;
  for (const auto& note : strip.extras->notes)
    for (const Strip& line : note->strips) height += line.before + line.height;
  return height;
}

double height_of_strips(const std::vector<Strip>& strips) {
  double height = 0;
  double notes = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    height += strips[i].height + (i > 0 ? strips[i].before : 0);
    notes += height_of_notes(strips[i]);
  }
  return height + (notes > 0 ? notes + note_separation : 0);
}

double Slide::fill() const {
  double height = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    height += rows[i].height + (i > 0 ? rows[i].before : 0);
  return height;
}

double Slide::notes() const {
  double height = 0;
  for (const SlideRow& row : rows) height += row.notes;
  return height > 0 ? height + note_separation : 0;
}

std::vector<document::Inlines> Slide::sources() const {
  std::vector<document::Inlines> all;
  for (const SlideRow& row : rows) all.insert(all.end(), row.sources.begin(), row.sources.end());
  return all;
}

void SlideMaker::begin(std::vector<Strip> title, std::string words, TagId section) {
  end();
  x_parent = section;
  x_words = std::move(words);
  const double height = height_of_strips(title) + under_title * x_blocks.setting().theme.space;
  x_slides.push_back({std::move(title), height, {}});
}

ParagraphStyle SlideMaker::title_style(const std::string& words) {
  const ParagraphStyle& style = x_blocks.setting().styles.heading(1);
  const double width = x_blocks.text().width({{document::Text{words}}}, style);
  const double share = title_share * x_blocks.pages().area().width / std::max(width, 1.0);
  return share < 1 ? scaled(style, std::max(share, least_title)) : style;
}

void SlideMaker::go_on() {
  StripList title;
  Setting& setting = x_blocks.setting();
  const std::string words = x_words + " " + std::string(sentences::continued.words);
  x_blocks.text().set(words, title_style(words), x_blocks.pages().area(), no_tag, {}, title);
  const double height = title.height() + under_title * setting.theme.space;
  x_slides.push_back({std::move(title.strips), height, {}});
}

StripList SlideMaker::set_sources(const std::vector<document::Inlines>& sources, TagId parent) {
  StripList list;
  const document::Inlines words = joined_sources(sources);
  if (words.empty()) return list;
  Setting& setting = x_blocks.setting();
  const TagId tag = setting.tags.open(Role::paragraph, parent, setting.where);
  Area area = x_blocks.pages().area();
  area.width *= source_measure;
  x_blocks.text().set(words, setting.styles.source, area, tag, {}, list);
  return list;
}

/// Estimates the height from the plain text, because setting it would open a tag.
double SlideMaker::sources_height(const std::vector<document::Inlines>& sources) {
  std::vector<document::Inlines> all = x_slides.back().sources();
  all.insert(all.end(), sources.begin(), sources.end());
  const document::Inlines words = joined_sources(all);
  if (words.empty()) return 0;
  const Setting& setting = x_blocks.setting();
  InlineText text;
  x_blocks.text().builder().build(document::plain_text(words), setting.styles.source, text);
  const double width = source_measure * x_blocks.pages().area().width;
  const auto lines = static_cast<double>(x_blocks.text().breaker().lines(text, width).size());
  return lines * setting.styles.source.leading + above_sources * setting.theme.space;
}

double SlideMaker::whole_room(const std::vector<document::Inlines>& sources) {
  return x_blocks.pages().page_height() - x_slides.back().title_height - sources_height(sources) -
         tolerance;
}

double SlideMaker::room(const std::vector<document::Inlines>& sources) {
  const double gap = is_empty() ? 0 : x_blocks.setting().styles.block_gap;
  return whole_room(sources) - x_slides.back().fill() - gap - x_slides.back().notes();
}

void SlideMaker::add(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
                     bool announces) {
  if (strips.empty()) return;
  SlideRow row;
  row.before = x_blocks.setting().styles.block_gap;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    row.height += strips[i].height + (i > 0 ? strips[i].before : 0);
    row.notes += height_of_notes(strips[i]);
  }
  row.strips = std::move(strips);
  row.sources = sources;
  row.announces = announces;
  x_slides.back().rows.push_back(std::move(row));
}

/// Returns the end of the strips that fit `room`: the last free break, otherwise the last break of
/// the next worse cost.
std::size_t SlideMaker::best_end(const std::vector<Strip>& strips, std::size_t first,
                                 double room) const {
  double height = 0;
  double notes = 0;
  std::size_t fits = first;
  for (std::size_t i = first; i < strips.size(); ++i) {
    height += strips[i].height + (i > first ? strips[i].before : 0);
    notes += height_of_notes(strips[i]);
    if (height + (notes > 0 ? notes + note_separation : 0) > room) break;
    fits = i + 1;
  }
  if (fits == strips.size()) return fits;
  for (const BreakCost cost : {BreakCost::free, BreakCost::poor, BreakCost::bad})
    for (std::size_t i = fits; i > first; --i)
      if (strips[i].cost <= cost) return i;
  return is_empty() ? std::max(fits, first + 1) : first;
}

/// Returns the room for the next part, in points, so that all parts have about the same height.
double SlideMaker::part_of(const std::vector<Strip>& strips, std::size_t first, double room,
                           double whole) {
  double rest = 0;
  double highest = 0;
  for (std::size_t i = first; i < strips.size(); ++i) {
    rest += strips[i].height + (i > first ? strips[i].before : 0);
    highest = std::max(highest, strips[i].height);
  }
  if (rest <= room || whole <= 0) return room;
  const double parts = 1 + std::ceil((rest - room) / whole);
  return std::min(room, rest / parts + highest);
}

bool SlideMaker::repeat_head(const std::vector<Strip>& strips, std::size_t first) {
  const bool repeats =
      first > 0 && strips[first].head != nullptr && strips[first].head == strips[first - 1].head;
  if (!repeats) return false;
  Strip head = white(strips[first].head->height);
  head.items = strips[first].head->items;
  std::vector<Strip> one;
  one.push_back(std::move(head));
  add_part(std::move(one), {}, false);
  return true;
}

void SlideMaker::add_part(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
                          bool under_head) {
  add(std::move(strips), sources);
  x_slides.back().rows.back().is_part = true;
  if (under_head) x_slides.back().rows.back().before = 0;
}

void SlideMaker::add_divided(std::vector<Strip> strips,
                             const std::vector<document::Inlines>& sources) {
  const auto at = [&](std::size_t i) {
    return std::make_move_iterator(strips.begin() + static_cast<std::ptrdiff_t>(i));
  };
  for (std::size_t first = 0; first < strips.size();) {
    if (first > 0) go_on();
    const bool repeats = repeat_head(strips, first);
    const double spare = repeats ? x_blocks.setting().styles.block_gap : 0;
    const double space = room(sources) + spare;
    std::size_t last = best_end(strips, first, part_of(strips, first, space, whole_room(sources)));
    if (repeats) last = std::max(last, first + 1);
    if (last == first) {
      go_on();
      continue;
    }
    if (first == 0 && last == strips.size()) return add(std::move(strips), sources);
    const auto head = strips[last - 1].head;
    add_part({at(first), at(last)}, sources, repeats);
    strips[last - 1].head = head;
    first = last;
  }
}

/// If the last slide has little on it, moves rows to it from the slide before, which keeps enough.
void SlideMaker::fill_last() {
  if (x_slides.size() < 2) return;
  Slide& before = x_slides[x_slides.size() - 2];
  Slide& last = x_slides.back();
  const double whole = whole_room({});
  bool more = last.fill() < little * whole;
  while (more && before.rows.size() > 1) {
    const SlideRow& row = before.rows.back();
    const double left = before.fill() - row.height - row.before;
    if (row.is_part || (!last.rows.empty() && last.rows.front().is_part)) return;
    const bool keeps_enough = row.announces || left >= enough * whole;
    if (!keeps_enough || row.height + row.before > room(row.sources)) return;
    last.rows.insert(last.rows.begin(), std::move(before.rows.back()));
    before.rows.pop_back();
    more = before.rows.back().announces || last.fill() < little * whole;
  }
}

void SlideMaker::end() {
  if (x_slides.empty()) return;
  fill_last();
  for (Slide& slide : x_slides) deliver(std::move(slide));
  x_slides.clear();
}

void SlideMaker::deliver(Slide slide) {
  Paginator& pages = x_blocks.pages();
  const auto put = [&](Strip strip) {
    strip.cost = BreakCost::never;
    strip.on_grid = false;
    strip.head = nullptr;  // add_divided() has repeated it
    pages.add(std::move(strip));
  };
  for (Strip& strip : slide.title) put(std::move(strip));
  put(white(under_title * x_blocks.setting().theme.space));
  StripList sources = set_sources(slide.sources(), x_parent);
  const double used = slide.title_height + slide.fill() + slide.notes() + sources.height();
  for (std::size_t i = 0; i < slide.rows.size(); ++i) {
    slide.rows[i].strips.front().before = i > 0 ? slide.rows[i].before : 0;
    for (Strip& strip : slide.rows[i].strips) put(std::move(strip));
  }
  if (!sources.strips.empty())
    sources.strips.front().before = std::max(0.0, pages.page_height() - used - tolerance);
  for (Strip& strip : sources.strips) put(std::move(strip));
  pages.turn_page();
}

}  // namespace muster::layout
