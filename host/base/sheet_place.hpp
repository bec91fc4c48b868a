// SPDX-License-Identifier: MIT
// Places in the sheets of workbooks. A sheet that is read like a file has a name such as
// `gap.xlsx:Sheet1`. In a place, the line is the row of the sheet, and the column is the number of
// the cell in that row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace muster {

/// Whether the file's name has the ending of a workbook: gap.xlsx, gap.xlsm or gap.ods.
bool is_workbook(std::string_view file);

/// Whether the file is a sheet of a workbook: `data/gap.xlsx:Sheet1`.
bool is_sheet(std::string_view file);

/// Returns the workbook that a sheet is in. Returns the name of any other file unchanged.
std::string_view file_of_sheet(std::string_view file);

/// Returns the letters by which spreadsheets name a column, counted from 1: "B" for 2, "AA" for 27.
std::string column_letters(std::uint32_t column);

/// Returns the place as messages print it: `gap.csv:7:12`, or `gap.xlsx:Sheet1!B7` in a sheet. A
/// whole row is named by its first cell: `gap.xlsx:Sheet1!A7`.
std::string place_text(const Location& place);

}  // namespace muster
