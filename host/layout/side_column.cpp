// SPDX-License-Identifier: MIT
#include "layout/side_column.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace muster::layout {

void SideColumn::begin(std::vector<Strip> note) {
  finish();
  x_note.assign(std::make_move_iterator(note.begin()), std::make_move_iterator(note.end()));
  if (!x_note.empty()) x_note.front().before = 0;
  x_text = x_next = 0;
  x_begun = false;
}

void SideColumn::take(Strip strip) {
  double top = x_begun ? x_text + strip.before : 0;
  if (x_begun && strip.on_grid && !strip.frame)
    top = std::ceil((top - tolerance) / x_step) * x_step;
  x_begun = true;
  x_text = top + strip.height;
  while (!x_note.empty() && x_next + x_note.front().before < x_text) {
    x_next += x_note.front().before;
    const double height = x_note.front().height;
    merge(strip, std::move(x_note.front()), x_next - top);
    x_note.pop_front();
    x_next += height;
  }
  x_to.add(std::move(strip));
}

void SideColumn::finish() {
  // The note's last line may extend further down than the strip with which it was painted.
  const double reach = x_next - x_text;
  while (!x_note.empty()) {
    Strip line = std::move(x_note.front());
    x_note.pop_front();
    line.before = std::max(0.0, x_next + line.before - x_text);
    line.cost = BreakCost::bad;
    x_text += line.before + line.height;
    x_next = x_text;
    x_to.add(std::move(line));
  }
  if (x_begun && reach > tolerance && x_next > x_text) x_to.add(white(reach, BreakCost::never));
  x_begun = false;
  x_text = x_next = 0;
}

}  // namespace muster::layout
