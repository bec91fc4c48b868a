// SPDX-License-Identifier: MIT
// Long text in a cell: its lines become paragraphs, and lines that begin with "- " become a list.
// Markdown is not read: other characters of a spreadsheet are printed as they are.
#pragma once

#include <string>
#include <string_view>

#include "compose/blocks/table_builder.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// The paragraphs and lists of `text`, without empty lines.
document::Blocks prose_blocks(std::string_view text, document::Source source);

/// A cell with `text`, as blocks if it has line breaks. The marks of `notes` are printed after the
/// text and left out of the CSV.
document::Cell prose_cell(std::string_view text, const NoteNumbers& notes, document::Source source);

/// Merges each cell of the chosen columns with the cell above it if both say the same. No cell of
/// `rows` may span several rows yet.
void merge_cells(std::vector<document::Row>& rows, const std::vector<std::size_t>& columns);

}  // namespace muster::compose
