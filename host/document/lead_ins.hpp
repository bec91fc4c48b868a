// SPDX-License-Identifier: MIT
// Paragraphs that introduce the block after them.
#pragma once

#include <cstddef>
#include <span>

#include "document/node.hpp"

namespace muster::document {

/// Whether a block is a paragraph that ends with a colon, as in "The ratings mean:", or that is
/// bold as a whole, so that it is read like a heading.
bool announces(const Block& block);

/// Whether `blocks[at]` introduces the block after it, so that no page may end between them: it
/// announces it, or is the only line or two of text between a heading and a table, a figure or the
/// like.
bool introduces_next(std::span<const Block> blocks, std::size_t at);

}  // namespace muster::document
