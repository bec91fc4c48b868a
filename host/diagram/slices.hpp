// SPDX-License-Identifier: MIT
// A diagram in slices, stacked on pages: what divides it where it is higher than one.
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

/// One under another with `gap` between. A slice that doesn't fit what is left of a page begins the
/// next one.
std::vector<Picture> stacked(std::vector<Slice> slices, double gap, const Sheet& sheet);

/// Boxes side by side in slices of `columns`, each slice as high as its highest box; equally wide,
/// `gap` apart. Sets their places within their slices.
struct BoxRows {
  std::vector<std::vector<TextBox>> rows;
};
BoxRows rows_of(const std::vector<document::DiagramBox>& boxes, std::size_t columns, double gap,
                const Canvas& canvas);

/// How many boxes fit side by side: at least one, no more than there are, and rows equally long. No
/// word is broken as long as one column is enough for it.
std::size_t columns_for(const std::vector<document::DiagramBox>& boxes, double narrowest,
                        double gap, const Canvas& canvas);

}  // namespace muster::diagram
