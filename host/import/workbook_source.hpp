// SPDX-License-Identifier: MIT
// Reads the rows of a sheet of a workbook, or of a CSV file in a zip file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "import/csv_source.hpp"
#include "import/workbook_child.hpp"

namespace muster::importing {

/// What is known of the sheet that was read.
struct SheetRead {
  std::string sheet;       ///< "" if the rows are those of a CSV file
  bool from_1904 = false;  ///< its day numbers count from 1904-01-01
};

/// Reads a workbook whole, because a zip file has its list of members at its end. Returns "" after
/// an error: the file is too large, or is not a zip file.
std::string workbook_bytes(const Folder& folder, const std::string& name,
                           load::FileProblems& problems);

/// A sheet as its workbook lists it.
struct ListedSheet {
  std::string name;
  std::size_t index = 0;  ///< among all sheets, from 0
  bool hidden = false;
};

/// Lists the sheets of a workbook, read in a confined child.
std::vector<ListedSheet> list_sheets(std::string_view bytes, load::FileProblems& problems);

/// Reads the rows of an archive whose bytes are `bytes` in a confined child. `separator` separates
/// the cells of a CSV file in the archive, if it is known. `begin` is called before the first row
/// of a sheet. Day numbers are not changed here. Problems go to `problems`; places in a sheet are
/// row and column.
SheetRead read_archive_rows(std::string_view bytes, const ArchiveWish& wish,
                            std::optional<char> separator, load::FileProblems& problems,
                            const RowTaker& take,
                            const std::function<void(const SheetRead&)>& begin);

}  // namespace muster::importing
