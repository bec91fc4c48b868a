// SPDX-License-Identifier: MIT
#include "layout/strip.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace muster::layout {
namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  if (to.empty()) {
    to = std::move(from);
    return;
  }
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void shift(Rectangle& area, double x, double y) {
  area.x += x;
  area.y += y;
}

/// Moves a path. Every pair of numbers of a step is a position; unused ones may change freely.
void shift(Path& path, double x, double y) {
  for (theme::OutlineStep& step : path.steps) {
    for (std::size_t i = 0; i < step.at.size(); ++i) step.at[i] += i % 2 == 0 ? x : y;
  }
  if (path.clip) shift(*path.clip, x, y);
}

void shift(Item& item, double x, double y) {
  const auto dx = static_cast<float>(x);
  const auto dy = static_cast<float>(y);
  std::visit(Overloaded{[&](TextRun& run) {
                          run.x += dx;
                          run.y += dy;
                        },
                        [&](Fill& fill) { shift(fill.area, x, y); },
                        [&](Stroke& stroke) {
                          for (auto& point : stroke.points) {
                            point[0] += dx;
                            point[1] += dy;
                          }
                        },
                        [&](Image& image) { shift(image.area, x, y); },
                        [&](Path& path) { shift(path, x, y); },
                        [&](LinkArea& link) { shift(link.area, x, y); },
                        [&](Anchor& anchor) { anchor.y += dy; }},
             item.content);
}

}  // namespace

void StripSink::add(Strip strip) {
  strip.cost = std::max(strip.cost, x_keep);
  x_keep = BreakCost::free;
  take(std::move(strip));
}

void StripList::close(TagId tag) {
  if (strips.empty()) strips.emplace_back();
  strips.back().closes.push_back(tag);
}

void StripFilter::take(Strip strip) {
  if (!strip.frame) strip.frame = frame;
  if (!strip.head) strip.head = head;
  if (!x_begun && first_before) strip.before = *first_before;
  if (x_begun) strip.cost = std::max(strip.cost, between);
  x_begun = true;
  if (label) {
    label->before = strip.before;
    label->height = std::max(label->height, strip.height);
    label->cost = strip.cost;
    label->on_grid = strip.on_grid;
    label->frame = strip.frame;
    label->head = strip.head;
    merge(*label, std::move(strip), 0);
    strip = std::move(*label);
    label.reset();
  }
  x_to.add(std::move(strip));
}

Strip white(double height, BreakCost cost) {
  Strip strip;
  strip.height = height;
  strip.cost = cost;
  return strip;
}

double StripList::height() const {
  double total = 0;
  for (const Strip& strip : strips) total += strip.before + strip.height;
  return total;
}

void shift(std::vector<Item>& items, double x, double y) {
  for (Item& item : items) shift(item, x, y);
}

void stack(Strip& strip, std::vector<Strip> below, double y) {
  for (Strip& each : below) {
    y += each.before;
    const double height = each.height;
    merge(strip, std::move(each), y);
    y += height;
  }
}

void merge(Strip& strip, Strip below, double y) {
  if (y != 0) {
    shift(below.items, 0, y);
    shift(below.under, 0, y);
  }
  append(strip.items, below.items);
  append(strip.under, below.under);
  append(strip.closes, below.closes);
  if (!below.extras) return;
  append(strip.extra().notes, below.extras->notes);
  append(strip.extra().references, below.extras->references);
  append(strip.extra().terms, below.extras->terms);
}

}  // namespace muster::layout
