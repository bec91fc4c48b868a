// SPDX-License-Identifier: MIT
#include "html/heading_levels.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace muster::html {

HeadingLevels::HeadingLevels(const document::Document& document) {
  document::for_each_block(document.blocks, [this](const document::Block& block) {
    const auto* heading = std::get_if<document::Heading>(&block.node);
    if (heading && heading->level <= 1) x_shift = 1;
  });
}

int HeadingLevels::next(int level) {
  x_last = std::clamp(level + x_shift, 2, std::min(x_last + 1, 6));
  return x_last;
}

}  // namespace muster::html
