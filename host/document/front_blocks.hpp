// SPDX-License-Identifier: MIT
// The blocks that precede the text of a document: notices for the title page, and lists such as the
// contents.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::document {

struct FrontBlocks {
  std::size_t count = 0;  ///< the number of document.blocks before the text; 0: there are none
  Blocks notices;
  std::vector<ListingKind> listings;  ///< in document order
};
FrontBlocks front_blocks(const Document& document);

}  // namespace muster::document
