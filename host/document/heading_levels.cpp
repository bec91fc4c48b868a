// SPDX-License-Identifier: MIT
#include "document/heading_levels.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace muster::document {

HeadingLevels::HeadingLevels(const Document& document, int first)
    : x_first(first), x_shift(first - 2), x_last(first - 1) {
  bool titles = false;
  for_each_block(document.blocks, [&titles](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (heading && heading->level <= 1) titles = true;
  });
  if (titles) ++x_shift;
}

int HeadingLevels::next(int level) {
  x_last = std::clamp(level + x_shift, x_first, std::min(x_last + 1, 6));
  return x_last;
}

}  // namespace muster::document
