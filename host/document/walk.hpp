// SPDX-License-Identifier: MIT
// Small helpers for code that walks the document tree.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "document/node.hpp"

namespace muster::document {

/// The words printed for `@id`, by anchor.
using ReferenceLabels = std::unordered_map<std::string, std::string>;

/// The words, without marks: what a bookmark, an alternative text or a CSV cell holds. Footnote
/// marks give nothing; references give their label, if `labels` are given and know them.
std::string plain_text(const Inlines& inlines, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Blocks& blocks, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Cell& cell, const ReferenceLabels* labels = nullptr);

/// Every block in reading order, children after their parent. Blocks inside list items, quotes,
/// boxes, table cells and timeline steps are visited; those of footnotes are not (no place in the
/// order).
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit);

/// Every run of inlines of one block, not of the blocks inside it: a table's caption, head, cells
/// and notes; a chart's caption, notes and data table. Inlines nested in inlines are not visited.
void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& visit);
void for_each_inlines(Block& block, const std::function<void(Inlines&)>& visit);

/// The words printed for `@id`, for each anchor: "Table 3", "Figure 2", "section 4.1"; for a
/// heading without a number or a titled box, its own words. Anchors with nothing to print are left
/// out.
ReferenceLabels reference_labels(const Document& document);

}  // namespace muster::document
