// SPDX-License-Identifier: MIT
// Small helpers for code that walks the document tree.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "document/node.hpp"

namespace muster::document {

/// The text printed for a reference `@id`, by id.
using ReferenceLabels = std::unordered_map<std::string, std::string>;

/// The text without markup, for a bookmark, an alternative text or a CSV cell. Footnote marks are
/// left out. References are replaced by their labels, if `labels` has them.
std::string plain_text(const Inlines& inlines, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Blocks& blocks, const ReferenceLabels* labels = nullptr);
std::string plain_text(const Cell& cell, const ReferenceLabels* labels = nullptr);

/// Visits every block in reading order, and children after their parent: also blocks inside list
/// items, quotes, boxes, table cells and timeline steps. Does not visit the blocks of footnotes,
/// because they have no position in this order.
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit);

/// Visits every list of inlines that belongs to the block itself: a table's caption, head, cells
/// and notes; a chart's caption, notes and data table. Does not visit the inlines of blocks inside
/// the block, nor inlines inside inlines.
void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& visit);
void for_each_inlines(Block& block, const std::function<void(Inlines&)>& visit);

/// Returns the first heading to which every page has a link, or null.
const Heading* home_of(const Document& document);

/// Whether a figure's data are printed as a table after it: there are some, and no other table of
/// the document has them. The names of circles are few, and the description has all of them.
bool has_table_below(const Chart& chart);
bool has_table_below(const Diagram& diagram);

/// The text printed for `@id`, by id: "Table 3", "Figure 2", "section 4.1". For a heading without a
/// number, or a box with a title, it is that heading or title. Ids without such a text are left
/// out.
ReferenceLabels reference_labels(const Document& document);

}  // namespace muster::document
