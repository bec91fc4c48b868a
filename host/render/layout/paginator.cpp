// SPDX-License-Identifier: MIT
#include "render/layout/paginator.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace muster::render::layout {
namespace {

constexpr double tolerance = 0.01;
constexpr double note_separation = 10;  ///< points from the text to the first note, rule included
constexpr double note_rule_length = 120;
/// A note may be divided after this many of its lines.
constexpr std::size_t note_lines_together = 2;
/// A page that ends early is filled at least to this share, if a worse break can help it.
constexpr std::array<std::pair<BreakCost, double>, 3> least_filled = {
    {{BreakCost::free, 0.65}, {BreakCost::poor, 0.3}, {BreakCost::bad, 0.3}}};
constexpr std::uint32_t progress_step = 64;

double height_of(const std::vector<Strip>& strips, std::size_t count) {
  double height = 0;
  for (std::size_t i = 0; i < std::min(count, strips.size()); ++i) {
    height += strips[i].before + strips[i].height;
  }
  return height;
}

double notes_of(const Strip& strip, std::size_t lines_of_last) {
  if (!strip.extras) return 0;
  double height = 0;
  const auto& notes = strip.extras->notes;
  for (const auto& note : notes) {
    const bool last = note == notes.back();
    height += height_of(note->strips, last ? lines_of_last : note->strips.size());
  }
  return height;
}

constexpr std::size_t all_lines = static_cast<std::size_t>(-1);

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

Paginator::Paginator(Setting& setting, PageFurniture& furniture, PageSink& sink, Config config)
    : x_setting(setting), x_furniture(furniture), x_sink(sink), x_config(std::move(config)) {}

Area Paginator::area() const {
  const PageShape& shape = x_config.shape;
  return {shape.left, shape.width - shape.left - shape.right};
}

double Paginator::page_height() const {
  return x_config.shape.height - x_config.shape.top - x_config.shape.bottom;
}

void Paginator::close(TagId tag) {
  if (x_strips.empty()) {
    x_setting.tags.close(tag);
  } else {
    x_strips.back().closes.push_back(tag);
  }
}

void Paginator::turn_page() {
  if (!x_strips.empty()) ship(x_strips.size());
  while (!x_notes_over.empty()) ship(0);
}

void Paginator::set_shape(const PageShape& shape) {
  const PageShape& now = x_config.shape;
  if (shape.width == now.width && shape.height == now.height) return;
  std::deque<Strip> kept = take_kept();
  turn_page();
  x_config.shape = shape;
  for (Strip& strip : kept) take(std::move(strip));
}

/// What may not be parted from the next strip: a heading goes with the wide table to its page.
std::deque<Strip> Paginator::take_kept() {
  std::deque<Strip> kept;
  bool chained = keeps();
  while (chained && !x_strips.empty()) {
    chained = x_strips.back().cost == BreakCost::never;
    kept.push_front(std::move(x_strips.back()));
    x_strips.pop_back();
  }
  return kept;
}

void Paginator::take(Strip strip) {
  x_strips.push_back(std::move(strip));
  measure(x_strips.back());
  if (x_strips.size() > 1 && overfull(x_strips.back())) break_pages();
}

/// Adds the newest strip to the heights.
void Paginator::measure(const Strip& strip) {
  if (x_strips.size() == 1) {
    x_fill = 0;
    x_notes = 0;
    for (const Strip& rest : x_notes_over) x_notes += rest.before + rest.height;
    x_notes = std::min(x_notes, page_height() / 2);
    if (strip.head && strip.head == x_last_head) x_fill += strip.head->height;
    if (strip.extras) x_fill += strip.extras->at_top_height;
  } else {
    x_fill += strip.before;
  }
  x_fill += strip.height;
  x_notes += notes_of(strip, all_lines);
}

double Paginator::notes_height() const { return x_notes > 0 ? x_notes + note_separation : 0; }

bool Paginator::overfull(const Strip& newest) const {
  const double room = page_height() + tolerance;
  if (x_fill + notes_height() <= room) return false;
  const double all = notes_of(newest, all_lines);
  if (all == 0) return true;
  // The note that the newest line calls may go on overleaf.
  return x_fill + notes_height() - all + notes_of(newest, note_lines_together) > room;
}

/// Ships pages until what is left fits one.
void Paginator::break_pages() {
  std::deque<Strip> waiting;
  while (x_strips.size() > 1) {
    ship(best_break());
    std::move(x_strips.rbegin(), x_strips.rend(), std::front_inserter(waiting));
    x_strips.clear();
    bool full = false;
    while (!waiting.empty() && !full) {
      x_strips.push_back(std::move(waiting.front()));
      waiting.pop_front();
      measure(x_strips.back());
      full = x_strips.size() > 1 && overfull(x_strips.back());
    }
    if (!full) return;
  }
}

/// Where the page ends whose last strip is one too many: the last break that is free, else the last
/// of the next worse kind. A break that leaves most of the page empty is taken only if there is
/// none but worse ones that do the same.
std::size_t Paginator::best_break() const {
  std::vector<double> tops(x_strips.size());
  for (std::size_t i = 1; i < x_strips.size(); ++i) {
    tops[i] = tops[i - 1] + x_strips[i - 1].height + (i > 1 ? x_strips[i - 1].before : 0);
  }
  std::size_t emptier = 0;
  for (const auto& [cost, share] : least_filled) {
    std::size_t i = x_strips.size() - 1;
    while (i > 0 && x_strips[i].cost > cost) --i;
    if (i > 0 && tops[i] >= share * page_height()) return i;
    if (emptier == 0) emptier = i;
  }
  return emptier > 0 ? emptier : x_strips.size() - 1;
}

/// Makes a page of the first `count` strips.
void Paginator::ship(std::size_t count) {
  Page page;
  page.matter = x_config.matter;
  page.index = x_index;
  page.label = page_label(x_config.matter, x_index);
  page.width = x_config.shape.width;
  page.height = x_config.shape.height;
  x_furniture.paint_watermark(x_config.shape, page.items);
  x_foot.swap(x_notes_over);
  std::string section = x_section;
  if (count > 0 && x_strips.front().extras && !x_strips.front().extras->section.empty()) {
    section = x_strips.front().extras->section;
  }
  std::vector<TagId> closes;
  double y = start_of_page(page);
  paint_frames(count, y, page.items);
  for (std::size_t i = 0; i < count; ++i) {
    Strip& strip = x_strips[i];
    if (i > 0) y += strip.before;
    place(strip, y, page, closes);
    y += strip.height;
  }
  place_notes(y - x_config.shape.top, page, closes);
  x_last_head = count > 0 ? x_strips[count - 1].head : nullptr;
  x_strips.erase(x_strips.begin(), x_strips.begin() + static_cast<std::ptrdiff_t>(count));
  finish_page(std::move(page), section, closes);
}

/// Heads of tables that go on, and words that are said again at the top of a page.
double Paginator::start_of_page(Page& page) {
  double y = x_config.shape.top;
  if (x_strips.empty()) return y;
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
  return y;
}

void Paginator::place(Strip& strip, double y, Page& page, std::vector<TagId>& closes) {
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
  for (const auto& note : strip.extras->notes) {
    std::ranges::move(note->strips, std::back_inserter(x_foot));
  }
  if (!strip.extras->section.empty()) x_section = strip.extras->section;
}

/// The foot of the page, as far as there is room; the rest goes to the next page.
void Paginator::place_notes(double used, Page& page, std::vector<TagId>& closes) {
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

void Paginator::finish_page(Page page, const std::string& section,
                            const std::vector<TagId>& closes) {
  x_furniture.paint(x_config.shape, {section, page.label, std::exchange(x_bare, false)},
                    page.items);
  ++x_index;
  x_sink.page(std::move(page));
  for (TagId tag : closes) x_setting.tags.close(tag);
  if (x_config.progress && x_index % progress_step == 0) x_config.progress(x_index);
}

void Paginator::paint_frames(std::size_t count, double y, std::vector<Item>& items) const {
  struct Reach {
    const BoxFrame* frame;
    double top, bottom;
  };
  std::vector<Reach> extents;
  for (std::size_t i = 0; i < count; ++i) {
    const Strip& strip = x_strips[i];
    if (i > 0) y += strip.before;
    const std::size_t first_new = extents.size();
    for (const BoxFrame* frame = strip.frame.get(); frame != nullptr; frame = frame->parent.get()) {
      const auto known = std::ranges::find(extents, frame, &Reach::frame);
      if (known != extents.end()) {
        known->bottom = y + strip.height;
      } else {
        extents.insert(extents.begin() + static_cast<std::ptrdiff_t>(first_new),
                       {frame, y, y + strip.height});
      }
    }
    y += strip.height;
  }
  for (const Reach& extent : extents) {
    paint_frame(*extent.frame, extent.top, extent.bottom, items);
  }
}

}  // namespace muster::render::layout
