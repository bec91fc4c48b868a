// SPDX-License-Identifier: MIT
#include "layout/paginator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace muster::layout {
namespace {

/// If a figure doesn't fit, and would leave more than this share of the page blank, it moves to the
/// top of the next page and the text continues.
constexpr double most_white = 1.0 / 3;
/// A note may be divided after this many lines.
constexpr std::size_t note_lines_together = 2;
/// The costs of breaks, in the order in which best_break() tries them, each with the least share of
/// the page that the break must fill.
constexpr std::array<std::pair<BreakCost, double>, 3> least_filled = {
    {{BreakCost::free, 0.8}, {BreakCost::poor, 0.5}, {BreakCost::bad, 0.3}}};

/// A chapter that begins and continues on the next page has at least this share of the page, its
/// heading included, and this share after the heading and a line of text. But no page is filled to
/// less than `filled_before_chapter` for this.
constexpr double least_of_chapter = 0.2;
constexpr double least_after_line = 0.05;
constexpr double filled_before_chapter = 0.7;

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

/// The height of the strips up to the first free break, with the notes that they refer to.
double height_together(const std::vector<Strip>& strips) {
  double height = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    if (i > 0 && strips[i].cost == BreakCost::free) break;
    height += strips[i].before + strips[i].height + notes_of(strips[i], all_lines);
  }
  return height;
}

}  // namespace

Paginator::Paginator(Setting& setting, PageFurniture& furniture, PageSink& sink, Config config)
    : x_setting(setting), x_furniture(furniture), x_sink(sink), x_config(std::move(config)) {
  x_first = x_config.first_number;
}

Area Paginator::area() const {
  const PageShape& shape = x_config.shape;
  return {shape.left, shape.width - shape.left - shape.right};
}

double Paginator::page_height() const {
  return x_config.shape.height - x_config.shape.top - x_config.shape.bottom;
}

void Paginator::close(TagId tag) {
  if (std::ranges::find(x_floating, tag, &Floating::section) != x_floating.end()) place_floating();
  if (x_held && !x_held->empty()) {
    x_held->back().closes.push_back(tag);
  } else if (x_strips.empty()) {
    x_setting.tags.close(tag);
  } else {
    x_strips.back().closes.push_back(tag);
  }
}

void Paginator::begin_chapter() {
  end_hold(false);
  place_floating();
  x_held.emplace();
  x_held_height = 0;
}

bool Paginator::held_fills_page() const {
  return x_held_height >= x_setting.theme.chapters.own_page_from * page_height();
}

/// Sets the held strips of a chapter: on a new page if `on_own_page` and the page being filled is
/// full enough, otherwise after the chapter before.
void Paginator::end_hold(bool on_own_page) {
  if (!x_held) return;
  std::deque<Strip> strips = std::move(*x_held);
  x_held.reset();
  const double filled = x_fill + notes_height();
  const bool turns = on_own_page && !x_strips.empty() &&
                     filled >= x_setting.theme.chapters.page_before * page_height();
  if (turns) turn_page();
  for (Strip& strip : strips) stack_up(std::move(strip));
}

double Paginator::room_left(double height) {
  if (x_held) {
    x_held_height += height;
    end_hold(held_fills_page());
  }
  return x_strips.empty() ? page_height() : page_height() - x_fill - notes_height();
}

bool Paginator::has_turned_waiting() const {
  return std::ranges::any_of(x_floating,
                             [](const Floating& each) { return each.shape.has_value(); });
}

void Paginator::turn_page() {
  end_hold(false);
  place_floating();
  if (!x_strips.empty()) ship(x_strips.size());
  while (!x_notes_over.empty()) ship(0);
}

void Paginator::turn_page_with_kept() {
  end_hold(false);
  const bool keeping = keeps();
  std::deque<Strip> kept = take_kept();
  if (keeping) keep_with_next(BreakCost::free);
  turn_page();
  for (Strip& strip : kept) stack_up(std::move(strip));
  if (keeping) keep_with_next();
}

void Paginator::set_shape(const PageShape& shape) {
  const PageShape& now = x_config.shape;
  if (shape.width == now.width && shape.height == now.height) return;
  end_hold(false);
  const bool keeping = keeps();
  std::deque<Strip> kept = take_kept();
  if (keeping) keep_with_next(BreakCost::free);
  turn_page();
  x_config.shape = shape;
  for (Strip& strip : kept) stack_up(std::move(strip));
  if (keeping) keep_with_next();
}

void Paginator::add_figure(std::vector<Strip> strips, TagId section) {
  if (strips.empty()) return;
  const double height = height_together(strips);
  if (x_held) {
    for (Strip& strip : strips) add(std::move(strip));
    return;
  }
  const double room = page_height() - x_fill - notes_height();
  const bool fits = x_strips.empty() || height <= room + tolerance;
  if (x_floating.empty() && (fits || room < most_white * page_height())) {
    for (Strip& strip : strips) add(std::move(strip));
    return;
  }
  x_floating.push_back({std::move(strips), section, height, std::nullopt});
}

void Paginator::add_turned(std::vector<Strip> strips, const PageShape& shape, TagId section) {
  end_hold(false);
  const double room = page_height() - x_fill - notes_height();
  const bool wasteful = !x_strips.empty() && room >= most_white * page_height();
  const bool first = x_floating.empty();
  x_floating.push_back({std::move(strips), section, 0, shape});
  if (first && !wasteful) place_floating();
}

/// Places here the figures and tables that waited for the next page.
void Paginator::place_floating() {
  x_overdue = false;
  for (Floating& figure : std::exchange(x_floating, {})) {
    const PageShape upright = x_config.shape;
    if (figure.shape) set_shape(*figure.shape);
    for (Strip& strip : figure.strips) add(std::move(strip));
    set_shape(upright);
  }
}

/// Makes the pages of the landscape table that waited first, between two pages of text.
void Paginator::make_turned_pages() {
  Floating table = std::move(x_floating.front());
  x_floating.pop_front();
  std::deque<Floating> others = std::exchange(x_floating, {});
  const PageShape upright = std::exchange(x_config.shape, *table.shape);
  for (Strip& strip : table.strips) stack_up(std::move(strip));
  ship(x_strips.size());
  x_config.shape = upright;
  x_floating = std::move(others);
}

/// Puts the figures that waited for this page before `waiting`, the strips for which the last page
/// had no room. Puts none before the remaining rows of a table that continues.
void Paginator::begin_with_figures(std::deque<Strip>& waiting) {
  if (x_floating.empty() || waiting.empty()) return;
  x_overdue = waiting.front().head && waiting.front().head == x_last_head;
  if (x_overdue) return;
  while (!x_floating.empty() && x_floating.front().shape) make_turned_pages();
  std::deque<Strip> first;
  for (double height = 0; !x_floating.empty(); x_floating.pop_front()) {
    height += x_floating.front().height;
    if (x_floating.front().shape || (!first.empty() && height > page_height())) break;
    std::ranges::move(x_floating.front().strips, std::back_inserter(first));
  }
  if (first.empty()) return;
  first.front().cost = BreakCost::free;
  waiting.front().before = std::max(waiting.front().before, x_setting.styles.block_gap);
  waiting.front().on_grid = true;
  std::move(first.rbegin(), first.rend(), std::front_inserter(waiting));
}

/// Removes and returns the last strips that must stay with the next one. For example, a heading
/// moves to the page of the wide table that follows it.
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
  if (!strip.frame) strip.before *= x_setting.spacing.white;
  if (!x_held) return stack_up(std::move(strip));
  x_held_height += strip.before + strip.height;
  x_held->push_back(std::move(strip));
  if (held_fills_page()) end_hold(true);
}

void Paginator::stack_up(Strip strip) {
  if (x_overdue && strip.cost == BreakCost::free && !strip.head) place_floating();
  x_strips.push_back(std::move(strip));
  measure(x_strips.back());
  if (x_strips.size() > 1 && overfull(x_strips.back())) break_pages();
}

/// Adds the newest strip to the heights of the page's text and notes.
void Paginator::measure(Strip& strip) {
  strip.align = 0;
  if (x_strips.size() == 1) {
    x_notes = 0;
    for (const Strip& rest : x_notes_over) x_notes += rest.before + rest.height;
    x_notes = std::min(x_notes, page_height() / 2);
    x_fill = height_over_first();
  } else {
    x_fill += strip.before;
    // In a frame, the distance from title to text is fixed, so nothing is aligned to the grid.
    if (strip.on_grid && !strip.frame) strip.align = to_grid(x_fill);
    x_fill += strip.align;
  }
  x_fill += strip.height;
  x_notes += notes_of(strip, all_lines);
}

/// Returns the height of repeated parts above a page's first strip, such as a table's head.
double Paginator::height_over_first() const {
  const Strip& first = x_strips.front();
  const double head = first.head && first.head == x_last_head ? first.head->height : 0;
  return head + (first.extras ? first.extras->at_top_height : 0);
}

/// Returns the distance from `height` down to the next half line. On this grid, text is level with
/// the text on the back of the page and on the facing page.
double Paginator::to_grid(double height) const {
  if (!x_setting.spacing.on_grid) return 0;
  const double step = x_setting.styles.body.leading / 2;
  return std::max(0.0, std::ceil((height - tolerance) / step) * step - height);
}

double Paginator::notes_height() const { return x_notes > 0 ? x_notes + note_separation : 0; }

bool Paginator::overfull(const Strip& newest) const {
  const double foot = newest.head ? newest.head->foot_height : 0;
  const double room = page_height() + tolerance - foot;
  if (x_fill + notes_height() <= room) return false;
  const double all = notes_of(newest, all_lines);
  if (all == 0) return true;
  // The note that the newest line refers to may continue on the next page.
  return x_fill + notes_height() - all + notes_of(newest, note_lines_together) > room;
}

/// Makes pages until the remaining strips fit on one page.
void Paginator::break_pages() {
  std::deque<Strip> waiting;
  while (x_strips.size() > 1) {
    ship(best_break());
    std::move(x_strips.rbegin(), x_strips.rend(), std::front_inserter(waiting));
    x_strips.clear();
    begin_with_figures(waiting);
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

/// Returns where to end a page whose last strip is one too many: before the last strip with a free
/// break, otherwise the last with the next worse cost. A break that fills too little of the page
/// (see least_filled) is chosen only if no break fills enough.
std::size_t Paginator::best_break() const {
  std::vector<double> tops(x_strips.size(), height_over_first());
  for (std::size_t i = 1; i < x_strips.size(); ++i) {
    tops[i] = tops[i - 1] + x_strips[i - 1].height + (i > 1 ? white_above(x_strips[i - 1]) : 0);
  }
  std::size_t emptier = 0;
  for (const auto& [cost, share] : least_filled) {
    std::size_t i = x_strips.size() - 1;
    while (i > 0 && x_strips[i].cost > cost) --i;
    if (i > 0 && tops[i] >= share * page_height()) return before_short_opening(i, tops);
    if (emptier == 0) emptier = i;
  }
  return emptier > 0 ? emptier : x_strips.size() - 1;
}

/// Returns where to end the page instead of before strip `end`: before a chapter that would begin
/// near the page's foot with little more than its heading.
std::size_t Paginator::before_short_opening(std::size_t end,
                                            const std::vector<double>& tops) const {
  if (begins_chapter(x_strips[end])) return end;
  std::size_t opening = end - 1;
  while (opening > 0 && !begins_chapter(x_strips[opening])) --opening;
  if (opening == 0 || tops[opening] < filled_before_chapter * page_height()) return end;
  std::size_t after_line = opening + 1;
  while (after_line < end && x_strips[after_line].cost == BreakCost::never) ++after_line;
  const bool is_short = tops[end] - tops[opening] < least_of_chapter * page_height() ||
                        tops[end] - tops[after_line] < least_after_line * page_height();
  return is_short ? opening : end;
}

}  // namespace muster::layout
