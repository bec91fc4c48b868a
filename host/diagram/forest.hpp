// SPDX-License-Identifier: MIT
// The trees of who reports to whom: every box has at most one above it, and there is no circle.
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
  /// Whether there are several boxes below this one, and none of these has others below it.
  bool has_only_leaves(std::size_t box) const;
  /// Returns each box after the one above it, and after everything below its earlier neighbours.
  std::vector<std::size_t> top_down() const;
};

/// Uses the first of several links to a box above. A link that closes a circle, leads nowhere or is
/// dashed is ignored.
Forest forest_of(const document::Diagram& diagram);

}  // namespace muster::diagram
