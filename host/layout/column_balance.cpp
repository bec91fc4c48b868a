// SPDX-License-Identifier: MIT
#include "layout/column_balance.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace muster::layout {
namespace {

/// To end at a heading, a column may be this much higher or lower than without it, in points. The
/// rest of a section at the head of the other column would look like part of another section.
constexpr double most_uneven = 40;

/// Returns the height of a column, without the white above its first strip, which is dropped.
double column_height(const std::vector<Strip>& strips, std::size_t first, std::size_t last) {
  double height = 0;
  for (std::size_t i = first; i < last; ++i)
    height += strips[i].height + (i > first ? strips[i].before : 0);
  return height;
}

/// Whether a break before `at` would divide a box.
bool is_in_box(const std::vector<Strip>& strips, std::size_t at) {
  return at > 0 && at < strips.size() && strips[at].frame &&
         strips[at].frame == strips[at - 1].frame;
}

/// Whether a column may begin with strip `at`: at a free break that does not divide a box.
bool may_begin_column(const std::vector<Strip>& strips, std::size_t at) {
  return at == strips.size() || (strips[at].cost == BreakCost::free && !is_in_box(strips, at));
}

/// Returns the end of a column that begins with `first`: the last good break that fits, or a
/// heading not far above it; otherwise the last break that does not divide strips that must stay
/// together; otherwise the last of all.
std::size_t column_end(const std::vector<Strip>& strips, std::size_t first, double room) {
  std::size_t good = first;
  double good_height = 0;
  std::size_t section = first;
  double section_height = 0;
  std::size_t passable = first;
  std::size_t any = first + 1;
  double height = 0;
  for (std::size_t end = first + 1; end <= strips.size(); ++end) {
    height += strips[end - 1].height + (end - 1 > first ? strips[end - 1].before : 0);
    if (height > room + tolerance) break;
    any = end;
    if (may_begin_column(strips, end)) {
      good = end;
      good_height = height;
      if (end == strips.size() || begins_section(strips[end])) {
        section = end;
        section_height = height;
      }
    }
    if (end == strips.size() || strips[end].cost != BreakCost::never) passable = end;
  }
  if (section > first && good_height - section_height <= most_uneven) return section;
  return good > first ? good : passable > first ? passable : any;
}

/// Whether both columns end in boxes. If so, their frames reach down to the same height.
bool end_in_boxes(const std::vector<Strip>& strips, const ColumnSplit& split) {
  return split.middle > split.first && split.last > split.middle &&
         strips[split.middle - 1].frame && strips[split.last - 1].frame;
}

/// Puts the frames of one column into `unit`, and its strips on top of them, all moved right by
/// `shifted`. The last frame reaches down at least to `foot`.
void fill_column(std::vector<Strip>& strips, std::size_t first, std::size_t last, double shifted,
                 double foot, Strip& unit) {
  FrameExtents extents;
  double y = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) y += strips[i].before;
    const double bottom = y + strips[i].height;
    extents.add(strips[i].frame.get(), y, i + 1 == last ? std::max(bottom, foot) : bottom);
    y = bottom;
  }
  std::vector<Item> frames;
  extents.paint(frames);
  shift(frames, shifted, 0);
  unit.under.insert(unit.under.begin(), std::make_move_iterator(frames.begin()),
                    std::make_move_iterator(frames.end()));
  y = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) y += strips[i].before;
    const double height = strips[i].height;
    shift(strips[i].items, shifted, 0);
    shift(strips[i].under, shifted, 0);
    merge(unit, std::move(strips[i]), y);
    y += height;
  }
}

/// Passes on the running heads of the sections that begin in the columns.
void take_running_heads(const std::vector<Strip>& strips, const ColumnSplit& split, Strip& unit) {
  for (std::size_t i = split.first; i < split.last; ++i) {
    if (!strips[i].extras || strips[i].extras->section.empty()) continue;
    if (i == split.first) unit.extra().section = strips[i].extras->section;
    unit.extra().last_section = strips[i].extras->section;
  }
}

/// The height of all text in both columns, with the white above every strip.
double height_of_text(const std::vector<Strip>& strips, const ColumnSplit& split) {
  double height = 0;
  for (std::size_t i = split.first; i < split.last; ++i)
    height += strips[i].before + strips[i].height;
  return height;
}

}  // namespace

ColumnSplit split_columns(const std::vector<Strip>& strips, std::size_t first, double room) {
  ColumnSplit full{first, column_end(strips, first, room), 0, 0};
  full.last = full.middle;
  if (full.middle < strips.size()) full.last = column_end(strips, full.middle, room);
  full.height = std::max(column_height(strips, full.first, full.middle),
                         column_height(strips, full.middle, full.last));
  if (full.last < strips.size()) return full;
  // Everything fits: look for the least height, and rather for a column that begins with a heading.
  ColumnSplit best = full;
  double least = full.height + most_uneven;
  for (std::size_t middle = first + 1; middle <= strips.size(); ++middle) {
    if (!may_begin_column(strips, middle)) continue;
    const double height = std::max(column_height(strips, first, middle),
                                   column_height(strips, middle, strips.size()));
    if (height > room + tolerance) continue;
    const bool at_heading = middle < strips.size() && begins_section(strips[middle]);
    const double cost = height + (at_heading ? 0 : most_uneven);
    if (cost > least + tolerance) continue;
    least = cost;
    best = {first, middle, strips.size(), height};
  }
  return best;
}

bool divides_unit(const std::vector<Strip>& strips, const ColumnSplit& split) {
  const auto divides = [&strips](std::size_t at) {
    return is_in_box(strips, at) || (at < strips.size() && strips[at].cost == BreakCost::never);
  };
  return divides(split.middle) || divides(split.last);
}

Strip side_by_side(std::vector<Strip>& strips, const ColumnSplit& split, double shift) {
  Strip unit;
  unit.height = split.height;
  unit.extra().more_text = std::max(0.0, height_of_text(strips, split) - split.height);
  take_running_heads(strips, split, unit);
  const double foot = end_in_boxes(strips, split) ? split.height : 0;
  fill_column(strips, split.first, split.middle, 0, foot, unit);
  fill_column(strips, split.middle, split.last, shift, foot, unit);
  return unit;
}

}  // namespace muster::layout
