// SPDX-License-Identifier: MIT
// The rows of a sheet of a workbook, or of a CSV file in a zip file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/csv_source.hpp"
#include "import/recipe.hpp"

namespace muster::importing {

/// What is known of the sheet that was read.
struct SheetRead {
  std::string sheet;       ///< "" if the rows are those of a CSV file
  bool from_1904 = false;  ///< its day numbers count from 1904-01-01
};

/// Reads the rows of an archive whose bytes are `bytes` in a confined child. `begin` is called
/// before the first row of a sheet. Day numbers are not changed here. Problems go to `problems`;
/// places in a sheet are row and column.
SheetRead read_archive_rows(std::string_view bytes, const Recipe& recipe,
                            load::FileProblems& problems, const RowTaker& take,
                            const std::function<void(const SheetRead&)>& begin);

/// Returns "B7" for row 7 and column 2, both from 1; "row 7" without a column.
std::string cell_name(std::uint32_t row, std::uint32_t column);

}  // namespace muster::importing
