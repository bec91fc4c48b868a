// SPDX-License-Identifier: MIT
// The sheet of one table: its title, what to know about it, and the table.
#pragma once

#include "data/plain_table.hpp"
#include "workbook/book.hpp"
#include "workbook/names.hpp"
#include "workbook/note_list.hpp"

namespace muster::workbook {

/// Names that the sheets of a book share.
struct BookNames {
  UniqueNames sheets{most_of_sheet_name};
  UniqueNames tables{most_of_table_name, "_", ""};
};

/// The limits of a sheet of Excel.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t most_of_text = 32'767;

/// A width that shows a column without breaking words, in characters: at most 60, so that long text
/// is wrapped. `longest`: characters of its longest cell.
int width_for(std::size_t longest, std::string_view title);

/// Makes the sheet of a table. Adds to `notes` what it refers to. Symbols, blank cells, and rows
/// for which a sheet has no room are mentioned above the table.
Sheet table_sheet(const data::PlainTable& table, BookNames& names, NoteList& notes);

}  // namespace muster::workbook
