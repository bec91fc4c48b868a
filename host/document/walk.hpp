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

/// The words without markup, for a bookmark, an alternative text or a CSV cell. Footnote marks are
/// left out; references become their label, if `labels` has it.
std::string plain_text(const Inlines& inlines, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Blocks& blocks, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Cell& cell, const ReferenceLabels* labels = nullptr);

/// Visits every block in reading order, children after their parent: also blocks inside list items,
/// quotes, boxes, table cells and timeline steps. Blocks of footnotes are not visited, because they
/// have no place in the order.
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit);

/// Visits every list of inlines of one block, but not of the blocks inside it: a table's caption,
/// head, cells and notes; a chart's caption, notes and data table. Inlines inside inlines are not
/// visited.
void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& visit);
void for_each_inlines(Block& block, const std::function<void(Inlines&)>& visit);

/// The words printed for `@id`, by anchor: "Table 3", "Figure 2", "section 4.1"; for a heading
/// without a number or a titled box, its own words. Anchors without such words are left out.
ReferenceLabels reference_labels(const Document& document);

}  // namespace muster::document
