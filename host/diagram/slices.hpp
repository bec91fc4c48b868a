// SPDX-License-Identifier: MIT
// The slices of a diagram, which are stacked on pages. A diagram that is higher than a page is
// divided between them.
#pragma once

#include <vector>

#include "diagram/boxes.hpp"

namespace muster::diagram {

/// A part of a diagram that is never divided, as wide as the sheet; its top is at 0.
struct Slice {
  Picture picture = {};
  /// Lines from the slice above, at negative heights; left out at the top of a page.
  std::vector<chart::Shape> from_above = {};
};

/// Stacks slices with `gap` between them. A slice that doesn't fit the rest of a page begins the
/// next one.
std::vector<Picture> stacked(std::vector<Slice> slices, double gap, const Sheet& sheet);

/// Puts boxes side by side in slices of `columns`, equally wide and `gap` apart. Each slice is as
/// high as its highest box.
struct BoxRows {
  std::vector<std::vector<TextBox>> rows;
};
BoxRows rows_of(const std::vector<document::DiagramBox>& boxes, std::size_t columns, double gap,
                const Canvas& canvas);

/// Returns how many boxes fit side by side: at least one, at most all of them, and a number that
/// makes rows about equally long. No word is broken if one column is wide enough for it.
std::size_t columns_for(const std::vector<document::DiagramBox>& boxes, double narrowest,
                        double gap, const Canvas& canvas);

}  // namespace muster::diagram
