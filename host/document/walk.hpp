// SPDX-License-Identifier: MIT
// Small questions that every reader of the tree asks.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "document/node.hpp"

namespace muster::document {

/// The words, without marks: what a bookmark, an alternative text or a CSV cell holds. Footnote
/// marks and references to things that have no number give nothing.
std::string plain_text(const Inlines& inlines);
std::string plain_text(const Blocks& blocks);
std::string plain_text(const Cell& cell);

/// Every block in reading order, children after their parent.
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);

/// What `@id` prints for each anchor: "Table 3", "Figure 2", "section 4.1".
std::unordered_map<std::string, std::string> reference_labels(const Document& document);

}  // namespace muster::document
