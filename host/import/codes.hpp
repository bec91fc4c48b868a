// SPDX-License-Identifier: MIT
// The codes that this room reports, in addition to those of load. Append only.
#pragma once

#include "base/location.hpp"

namespace muster::code {

// The recipe.
inline constexpr Code import_recipe{"import.recipe"};
inline constexpr Code import_no_recipe{"import.no-recipe"};

// The file as a whole.
inline constexpr Code import_wrong_kind{"import.wrong-kind"};
inline constexpr Code import_file_name{"import.file-name"};
inline constexpr Code import_encoding{"import.encoding"};
inline constexpr Code import_separator{"import.separator"};
inline constexpr Code import_header{"import.header"};
inline constexpr Code import_column{"import.column"};
inline constexpr Code import_person{"import.person"};
inline constexpr Code import_nothing_kept{"import.nothing-kept"};

inline constexpr Code import_workbook{"import.workbook"};
inline constexpr Code import_hidden_sheet{"import.hidden-sheet"};

// Sheets that are tables of an edition.
inline constexpr Code sheet_and_csv{"import.sheet.and-csv"};
inline constexpr Code sheet_twice{"import.sheet.twice"};
inline constexpr Code sheet_not_read{"import.sheet.not-read"};

// The rows and cells of a file.
inline constexpr Code import_formula{"import.formula"};
inline constexpr Code import_field_count{"import.field-count"};
inline constexpr Code import_pattern{"import.pattern"};
inline constexpr Code import_number{"import.number"};
inline constexpr Code import_date{"import.date"};
inline constexpr Code import_unmapped{"import.unmapped"};
inline constexpr Code import_row_twice{"import.row-twice"};
inline constexpr Code import_word{"import.word"};
inline constexpr Code import_empty_key{"import.empty-key"};
inline constexpr Code import_total{"import.total"};

// The effect of an import on the edition.
inline constexpr Code import_two_files{"import.two-files"};
inline constexpr Code import_revised{"import.revised"};
inline constexpr Code import_header_moved{"import.header-moved"};

}  // namespace muster::code
