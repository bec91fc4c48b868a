// SPDX-License-Identifier: MIT
// Finds positions for boxes and routes for the lines between them, by Graphviz. Graphviz gets sizes
// and returns positions; it reads no text, no file and no font, and draws nothing.
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace muster::diagram {

/// A box, in points.
struct Size {
  double width = 0, height = 0;
};
/// A line from a box in an earlier rank to a box in a later rank, given by their indices.
struct Way {
  std::size_t from = 0, to = 0;
};
/// The direction of ranks: from top to bottom, or from left to right.
enum class Direction : unsigned char { down, right };

/// The boxes and lines for which positions are needed. Lengths in points.
struct PlacingTask {
  std::vector<Size> boxes;
  std::vector<Way> ways;
  std::vector<int> ranks = {};  ///< one for each box, from 0; if empty, the ways decide
  Direction direction = Direction::down;
  double gap = 0;       ///< least distance of neighbours in a rank
  double rank_gap = 0;  ///< least distance of ranks
  bool routes = false;  ///< whether the routes of the ways are needed too
};

/// The positions that were found, in points from the top left, y downwards.
struct Placing {
  double width = 0, height = 0;
  std::vector<std::pair<double, double>> centres;  ///< one for each box
  /// For each way the points of its route, which avoids the boxes between its ends; empty if none
  /// was needed.
  std::vector<std::vector<std::pair<double, double>>> routes;
};

/// The limits above which placing takes too long: the number of boxes; the number of ways, and the
/// number of ranks that all ways pass together.
inline constexpr std::size_t most_boxes = 300;
inline constexpr std::size_t most_passed = 400;

/// Returns nothing if the task is larger than these limits or Graphviz finds no positions. The same
/// task always gives the same positions. Only one call runs at a time, because Graphviz keeps its
/// state in globals.
std::optional<Placing> place(const PlacingTask& task);

}  // namespace muster::diagram
