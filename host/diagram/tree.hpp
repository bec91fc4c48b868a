// SPDX-License-Identifier: MIT
// Trees of boxes in three arrangements: ranks from top to bottom or from left to right, with lines
// between them, and an indented list for trees that are wider than the sheet.
#pragma once

#include <optional>

#include "diagram/boxes.hpp"
#include "diagram/forest.hpp"
#include "diagram/placing.hpp"

namespace muster::diagram {

/// The arrangement of a tree in ranks.
struct TreeShape {
  Direction direction = Direction::down;
  double box_width = 0;
  bool stacks = false;  ///< neighbours are one under another if none of them has boxes below it
};

/// Whether the canvas is too narrow for the boxes that are side by side.
bool is_too_wide(const Forest& forest, TreeShape shape, const Canvas& canvas);

/// Draws the tree in ranks. Returns nothing if Graphviz finds no positions. The picture may be
/// larger than any sheet.
std::optional<Picture> ranked_tree(const std::vector<document::DiagramBox>& boxes,
                                   const Forest& forest, TreeShape shape, const Canvas& canvas);

/// Draws one box in each row, indented by its depth. The picture is divided between rows into
/// pictures no higher than the sheet.
std::vector<Picture> indented_tree(const std::vector<document::DiagramBox>& boxes,
                                   const Forest& forest, const Sheet& sheet);

}  // namespace muster::diagram
