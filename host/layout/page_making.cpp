// SPDX-License-Identifier: MIT
// Makes a page of the strips that were chosen for it: frames, heads of tables that continue, the
// strips, footnotes and furniture.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "layout/paginator.hpp"

namespace muster::layout {
namespace {

constexpr double note_rule_length = 120;
constexpr std::uint32_t progress_step = 64;
constexpr std::string_view dagger = "†";

/// Whether any text has a dagger, the mark of synthetic data.
bool has_dagger(const std::vector<Item>& items) {
  return std::ranges::any_of(items, [](const Item& item) {
    const auto* run = std::get_if<TextRun>(&item.content);
    return run != nullptr && run->text.find(dagger) != std::string::npos;
  });
}

}  // namespace

std::string page_label(Matter matter, std::uint32_t index) {
  std::uint32_t number = index + 1;
  if (matter == Matter::body) return std::to_string(number);
  struct Numeral {
    std::uint32_t value;
    std::string_view sign;
  };
  constexpr std::array numerals = {Numeral{100, "c"}, Numeral{90, "xc"}, Numeral{50, "l"},
                                   Numeral{40, "xl"}, Numeral{10, "x"},  Numeral{9, "ix"},
                                   Numeral{5, "v"},   Numeral{4, "iv"},  Numeral{1, "i"}};
  std::string label;
  for (const Numeral& numeral : numerals) {
    for (; number >= numeral.value; number -= numeral.value) label += numeral.sign;
  }
  return label;
}

/// Makes a page of the first `count` strips and delivers it.
void Paginator::ship(std::size_t count) {
  Page page = new_page();
  x_foot.swap(x_notes_over);
  PageHeading heading{x_section, page.label, std::exchange(x_bare, false), false,
                      !x_series.empty(), x_chapter};
  if (count > 0 && x_strips.front().extras && !x_strips.front().extras->section.empty()) {
    heading.section = x_strips.front().extras->section;
    heading.chapter = std::max(heading.chapter, x_strips.front().extras->chapter);
  }
  heading.no_head = count > 0 && x_strips.front().frame && x_strips.front().frame->bleeds;
  const std::string section = heading.section;
  count_over(count, section);
  std::vector<TagId> closes;
  double y = x_config.shape.top + (x_strips.empty() ? 0 : height_over_first());
  paint_frames(count, y, page.items);
  paint_grounds(count, y, page.items);
  start_page(page);
  for (std::size_t i = 0; i < count; ++i) {
    Strip& strip = x_strips[i];
    if (i > 0) y += white_above(strip);
    place(strip, y, page, closes);
    y += strip.height;
  }
  place_notes(y - x_config.shape.top, page, closes);
  x_least_share = std::min(x_least_share, x_last_share);
  x_last_share = (y - x_config.shape.top + notes_height()) / page_height();
  x_last_head = count > 0 ? x_strips[count - 1].head : nullptr;
  x_strips.erase(x_strips.begin(), x_strips.begin() + static_cast<std::ptrdiff_t>(count));
  if (x_last_head && !x_strips.empty() && x_strips.front().head == x_last_head) {
    std::vector<Item> items = x_last_head->foot;
    shift(items, 0, y);
    std::ranges::move(items, std::back_inserter(page.items));
  }
  heading.has_dagger = x_setting.document.metadata.synthetic && has_dagger(page.items);
  finish_page(std::move(page), std::move(heading), std::move(closes));
}

/// Paints the heads of tables that continue, and text that is repeated at the top of a page.
void Paginator::start_page(Page& page) {
  if (x_strips.empty()) return;
  double y = x_config.shape.top;
  Strip& first = x_strips.front();
  if (first.head && first.head == x_last_head) {
    std::vector<Item> items = first.head->items;
    shift(items, 0, y);
    std::ranges::move(items, std::back_inserter(page.items));
    y += first.head->height;
  }
  if (first.extras) {
    y += first.extras->at_top_height;
    shift(first.extras->at_top, 0, y);
    std::ranges::move(first.extras->at_top, std::back_inserter(page.items));
  }
}

/// Paints the backgrounds of all strips first, because the text of a cell may extend over the rows
/// below it.
void Paginator::paint_grounds(std::size_t count, double y, std::vector<Item>& items) {
  for (std::size_t i = 0; i < count; ++i) {
    Strip& strip = x_strips[i];
    if (i > 0) y += white_above(strip);
    shift(strip.under, 0, y);
    std::ranges::move(strip.under, std::back_inserter(items));
    strip.under.clear();
    y += strip.height;
  }
}

void Paginator::place(Strip& strip, double y, Page& page, std::vector<TagId>& closes) {
  shift(strip.under, 0, y);  // notes only: paint_grounds() has painted the text's
  std::ranges::move(strip.under, std::back_inserter(page.items));
  shift(strip.items, 0, y);
  for (const Item& item : strip.items) {
    const auto* anchor = std::get_if<Anchor>(&item.content);
    if (anchor != nullptr) x_setting.references.found_anchor(anchor->id, x_index, page.label);
  }
  std::ranges::move(strip.items, std::back_inserter(page.items));
  closes.insert(closes.end(), strip.closes.begin(), strip.closes.end());
  if (!strip.extras) return;
  for (std::uint32_t reference : strip.extras->references) {
    x_setting.references.found_reference(reference, x_index);
  }
  for (std::uint16_t term : strip.extras->terms) {
    if (x_config.matter == Matter::body) {
      x_setting.references.found_term(term, x_index, page.label);
    }
  }
  std::ranges::copy(strip.extras->notes, std::back_inserter(x_marked));
  if (!strip.extras->section.empty()) x_section = strip.extras->section;
  if (!strip.extras->last_section.empty()) x_section = strip.extras->last_section;
  if (strip.extras->chapter > 0) x_chapter = strip.extras->chapter;
}

/// Places the footnotes for which there is room; the rest continue on the next page.
void Paginator::place_notes(double used, Page& page, std::vector<TagId>& closes) {
  // In cells side by side, footnote marks are not painted in the order in which they are read.
  std::ranges::stable_sort(x_marked, {}, &Note::number);
  for (const auto& note : std::exchange(x_marked, {}))
    std::ranges::move(note->strips, std::back_inserter(x_foot));
  if (x_foot.empty()) return;
  const double room = std::max(page_height() - used - note_separation,
                               x_foot.front().before + x_foot.front().height);
  std::deque<Strip> notes;
  double height = 0;
  while (!x_foot.empty()) {
    const double next = x_foot.front().before + x_foot.front().height;
    if (height + next > room + tolerance) break;
    height += next;
    notes.push_back(std::move(x_foot.front()));
    x_foot.pop_front();
  }
  x_notes_over.swap(x_foot);
  double y = x_config.shape.height - x_config.shape.bottom - height;
  page.items.push_back(rule_item(x_config.shape.left, x_config.shape.left + note_rule_length,
                                 y - note_separation / 2,
                                 x_setting.theme.colour(theme::Role::rule)));
  for (Strip& strip : notes) {
    y += strip.before;
    place(strip, y, page, closes);
    y += strip.height;
  }
}

/// Returns `parent`, or no_tag if the page needs no link home: there is no home, or the page has
/// it.
TagId Paginator::parent_of_link(const Page& page, TagId parent) const {
  const std::string& home = x_furniture.home();
  const bool is_here = std::ranges::any_of(page.items, [&](const Item& item) {
    const auto* anchor = std::get_if<Anchor>(&item.content);
    return anchor != nullptr && anchor->id == home;
  });
  return home.empty() || is_here ? no_tag : parent;
}

void Paginator::finish_page(Page page, PageHeading heading, std::vector<TagId> closes) {
  heading.home_parent = parent_of_link(page, x_links_parent);
  x_furniture.paint(x_config.shape, heading, page.items, closes);
  deliver(std::move(page), closes);
}

void Paginator::deliver(Page page, const std::vector<TagId>& closes) {
  ++x_index;
  x_last_label = page.label;
  x_sink.page(std::move(page));
  for (TagId tag : closes) x_setting.tags.close(tag);
  if (x_config.progress && x_index % progress_step == 0) x_config.progress(x_index);
}

void Paginator::paint_frames(std::size_t count, double y, std::vector<Item>& items) const {
  FrameExtents extents;
  for (std::size_t i = 0; i < count; ++i) {
    const Strip& strip = x_strips[i];
    if (i > 0) y += white_above(strip);
    // A band at the head of a page extends to the paper's edge.
    const bool bleeds = i == 0 && strip.frame && strip.frame->bleeds;
    extents.add(strip.frame.get(), bleeds ? 0 : y, y + strip.height);
    y += strip.height;
  }
  extents.paint(items);
}

}  // namespace muster::layout
