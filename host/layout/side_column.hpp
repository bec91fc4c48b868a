// SPDX-License-Identifier: MIT
// Side notes: text in small type in the column that the theme keeps free, level with the text that
// they belong to.
#pragma once

#include <deque>
#include <vector>

#include "layout/strip.hpp"

namespace muster::layout {

/// Passes on the strips of running text, with the lines of a note painted level with them. If a
/// note is longer than its text, the text after it moves down. No note is ever cut: its lines break
/// over pages with the text.
class SideColumn final : public StripSink {
 public:
  /// `step` is the height of half a line in points; paragraphs begin on this grid.
  SideColumn(StripSink& to, double step) : x_to(to), x_step(step) {}

  /// Begins a note whose first line is level with the next strip. An earlier note ends first.
  void begin(std::vector<Strip> note);
  bool is_open() const { return !x_note.empty(); }
  /// Sets the rest of the note under the text.
  void finish();
  void close(TagId tag) override { x_to.close(tag); }

 private:
  void take(Strip strip) override;

  StripSink& x_to;
  double x_step;
  std::deque<Strip> x_note;  ///< lines that are still to be set
  double x_text = 0;         ///< points from the note's top to the end of the text so far
  double x_next = 0;         ///< points from the note's top to its next line
  bool x_begun = false;
};

}  // namespace muster::layout
