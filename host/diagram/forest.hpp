// SPDX-License-Identifier: MIT
// Who reports to whom as trees: every box has at most one above it, and no circle is left.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/node.hpp"

namespace muster::diagram {

/// Boxes by their places in Diagram::boxes.
struct Forest {
  std::vector<std::optional<std::size_t>> above;  ///< one for each box
  std::vector<std::vector<std::size_t>> below;    ///< likewise, in the order of the rows
  std::vector<std::size_t> roots;                 ///< boxes without one above, in that order
  std::vector<std::size_t> depth;                 ///< 0 for roots

  bool is_leaf(std::size_t box) const { return below[box].empty(); }
  /// Whether all boxes below have none below them, and there are several.
  bool has_only_leaves(std::size_t box) const;
  /// Each box after the one above it and what is below its earlier neighbours.
  std::vector<std::size_t> top_down() const;
};

/// Of several links up the first counts; one that closes a circle, leads nowhere or is dashed
/// doesn't.
Forest forest_of(const document::Diagram& diagram);

}  // namespace muster::diagram
