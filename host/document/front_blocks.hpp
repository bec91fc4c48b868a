// SPDX-License-Identifier: MIT
// The blocks that precede the text of a document: what goes on the title page, and the lists.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// The blocks before the text: notices for the title page, and the lists.
struct FrontBlocks {
  std::size_t count = 0;  ///< how many document.blocks it has; 0: there is no front matter
  Blocks notices;
  std::vector<ListingKind> listings;  ///< in order
};
FrontBlocks front_blocks(const Document& document);

}  // namespace muster::document
