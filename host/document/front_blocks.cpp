// SPDX-License-Identifier: MIT
#include "document/front_blocks.hpp"

namespace muster::document {
namespace {

bool is_page_list(const Block& block) {
  const auto* listing = std::get_if<Listing>(&block.node);
  return listing != nullptr && listing->kind != ListingKind::abbreviations;
}

bool is_heading(const Block& block) {
  return std::holds_alternative<Heading>(block.node);
}

}  // namespace

FrontBlocks front_blocks(const Document& document) {
  FrontBlocks front;
  std::size_t end = 0;
  const Blocks& blocks = document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool headed =
        is_heading(blocks[i]) && i + 1 < blocks.size() && is_page_list(blocks[i + 1]);
    if (is_heading(blocks[i]) && !headed) break;
    if (is_page_list(blocks[i])) end = i + 1;
  }
  front.count = end;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_page_list(blocks[i])) {
      front.listings.push_back(std::get<Listing>(blocks[i].node).kind);
    } else if (!is_heading(blocks[i]) &&
               !std::holds_alternative<PageBreak>(blocks[i].node)) {
      front.notices.push_back(blocks[i]);
    }
  }
  return front;
}

}  // namespace muster::document
