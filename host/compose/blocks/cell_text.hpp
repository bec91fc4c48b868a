// SPDX-License-Identifier: MIT
// Long words in a cell: lines become paragraphs, lines that begin with "- " a list. No Markdown:
// what a spreadsheet says is printed as it is.
#pragma once

#include <string>
#include <string_view>

#include "compose/blocks/table_builder.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// A cell of `text`; blocks where it has line breaks. Marks of `notes` go behind the words
/// in print and stay out of the CSV.
document::Cell prose_cell(std::string_view text, const NoteNumbers& notes, document::Source source);

/// In chosen columns, cells that say what the one above says become one cell over both rows. The
/// rows are those of a table without spans.
void merge_cells(std::vector<document::Row>& rows, const std::vector<std::size_t>& columns);

}  // namespace muster::compose
