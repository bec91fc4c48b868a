// SPDX-License-Identifier: MIT
#include "diagram/forest.hpp"

#include <algorithm>

namespace muster::diagram {
namespace {

/// Whether `box` is `other` or above it.
bool is_above(const Forest& forest, std::size_t box, std::size_t other) {
  for (std::optional<std::size_t> at = other; at; at = forest.above[*at])
    if (*at == box) return true;
  return false;
}

void link(Forest& forest, const document::DiagramLink& link) {
  const std::size_t boxes = forest.above.size();
  if (link.dashed || link.from >= boxes || link.to >= boxes) return;
  if (forest.above[link.from] || is_above(forest, link.from, link.to)) return;
  forest.above[link.from] = link.to;
}

}  // namespace

bool Forest::has_only_leaves(std::size_t box) const {
  return below[box].size() > 1 && std::all_of(below[box].begin(), below[box].end(),
                                              [&](std::size_t b) { return is_leaf(b); });
}

std::vector<std::size_t> Forest::top_down() const {
  std::vector<std::size_t> order;
  std::vector<std::size_t> waiting(roots.rbegin(), roots.rend());
  while (!waiting.empty()) {
    const std::size_t box = waiting.back();
    waiting.pop_back();
    order.push_back(box);
    waiting.insert(waiting.end(), below[box].rbegin(), below[box].rend());
  }
  return order;
}

Forest forest_of(const document::Diagram& diagram) {
  const std::size_t boxes = diagram.boxes.size();
  Forest forest{std::vector<std::optional<std::size_t>>(boxes),
                std::vector<std::vector<std::size_t>>(boxes),
                {},
                std::vector<std::size_t>(boxes)};
  for (const document::DiagramLink& one : diagram.links) link(forest, one);
  for (std::size_t box = 0; box < boxes; ++box) {
    if (forest.above[box])
      forest.below[*forest.above[box]].push_back(box);
    else
      forest.roots.push_back(box);
  }
  for (std::size_t box : forest.top_down())
    if (forest.above[box]) forest.depth[box] = forest.depth[*forest.above[box]] + 1;
  return forest;
}

}  // namespace muster::diagram
