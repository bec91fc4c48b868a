// SPDX-License-Identifier: MIT
// The slices of a diagram, which are stacked on pages. A diagram that is higher than a page is
// divided between two slices.
#pragma once

#include <vector>

#include "diagram/boxes.hpp"

namespace muster::diagram {

/// A part of a diagram that is never divided, as wide as the sheet; its top is at 0.
struct Slice {
  Picture picture = {};
  /// Lines from the slice above, with negative y; left out at the top of a page.
  std::vector<chart::Shape> from_above = {};
};

/// Stacks slices with `gap` points between them. A slice that doesn't fit the rest of a page begins
/// the next page.
std::vector<Picture> stacked(std::vector<Slice> slices, double gap, const Sheet& sheet);

/// Boxes in rows, each row from left to right. The rows have no vertical position yet.
struct BoxRows {
  std::vector<std::vector<TextBox>> rows;
};
/// Puts boxes into rows of `columns` boxes, all equally wide and `gap` points apart. The boxes of a
/// row are as high as its highest box.
BoxRows rows_of(const std::vector<document::DiagramBox>& boxes, std::size_t columns, double gap,
                const Canvas& canvas);

/// Returns how many boxes fit side by side: at least one, at most all of them, and a number that
/// makes rows about equally long. `narrowest` is the least width of a box as a multiple of the text
/// size. No word is broken if one column is wide enough for it.
std::size_t columns_for(const std::vector<document::DiagramBox>& boxes, double narrowest,
                        double gap, const Canvas& canvas);

}  // namespace muster::diagram
