// SPDX-License-Identifier: MIT
// Long text in a cell: its lines become paragraphs, and lines that begin with "- " become a list.
// The text is not read as Markdown, so its other characters are printed as they are.
#pragma once

#include <string>
#include <string_view>

#include "compose/blocks/table_builder.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// The paragraphs and lists of `text`, without empty lines.
document::Blocks prose_blocks(std::string_view text, document::Source source);

/// A cell with `text`, as blocks if the text has line breaks. The marks of `notes` are printed
/// after the text, and left out of the CSV file.
document::Cell prose_cell(std::string_view text, const NoteNumbers& notes, document::Source source);

/// Merges each cell of the chosen columns with the cell above it if both have the same text. No
/// cell of `rows` may already span several rows.
void merge_cells(std::vector<document::Row>& rows, const std::vector<std::size_t>& columns);

}  // namespace muster::compose
