// SPDX-License-Identifier: MIT
// The trees of who reports to whom: every box has at most one box above it, and the links form no
// circle.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/node.hpp"

namespace muster::diagram {

/// Trees of boxes. A box is given by its index in Diagram::boxes.
struct Forest {
  std::vector<std::optional<std::size_t>> above;  ///< the box above each box
  std::vector<std::vector<std::size_t>> below;    ///< the boxes below each box, ascending
  std::vector<std::size_t> roots;                 ///< the boxes without a box above, ascending
  std::vector<std::size_t> depth;                 ///< of each box; 0 for roots

  bool is_leaf(std::size_t box) const { return below[box].empty(); }
  /// Whether there are several boxes below this one, and none of these has others below it.
  bool has_only_leaves(std::size_t box) const;
  /// Returns each box after the one above it, and after everything below its earlier neighbours.
  std::vector<std::size_t> top_down() const;
};

/// If a box has several links to boxes above it, uses the first. A link that closes a circle, leads
/// nowhere or is dashed is ignored.
Forest forest_of(const document::Diagram& diagram);

}  // namespace muster::diagram
