// SPDX-License-Identifier: MIT
// Makes the sheet of a table: its title, lines about the table, and the table itself.
#pragma once

#include "data/plain_table.hpp"
#include "workbook/book.hpp"
#include "workbook/names.hpp"
#include "workbook/note_list.hpp"

namespace muster::workbook {

/// The names of sheets and tables used so far in a book.
struct BookNames {
  UniqueNames sheets{most_of_sheet_name};
  UniqueNames tables{most_of_table_name, "_", ""};
};

/// The limits of Excel: rows and columns of a sheet, characters of a cell.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t most_of_text = 32'767;

/// Returns a column width in characters that needs no breaks inside words. It is at most 60, so
/// that long text is wrapped. `longest` is the number of characters in the longest cell.
int width_for(std::size_t longest, std::string_view title);

/// Makes the sheet of a table, and adds its notes and symbols to `notes`. Lines above the table
/// mention symbols, blank cells, and rows or columns that do not fit into a sheet.
Sheet table_sheet(const data::PlainTable& table, BookNames& names, NoteList& notes);

}  // namespace muster::workbook
