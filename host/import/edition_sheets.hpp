// SPDX-License-Identifier: MIT
// Reads sheets of workbooks in an edition's folder as tables. A sheet that has the name of a table
// takes the place of a CSV file that the folder lacks. Rooms that read the folder see a file of
// that name.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/csv_reader.hpp"
#include "model/table.hpp"

namespace muster::importing {

/// Returns a folder that has, in addition to the files of `edition`, a file NAME.csv for each sheet
/// that has the name of one of the `tables`. If a workbook has the name of a table, its only
/// visible sheet is that table. A CSV file of the edition takes precedence. Messages call the file
/// of a sheet `gap.xlsx:Sheet1`, and it can be read by that name too. Line N of its text is row N
/// of the sheet. The folder no longer lists a workbook that has such a sheet.
///
/// Problems go to `diagnostics`: a workbook that can't be read is an error, and so are two sheets
/// of one table; a workbook or a sheet that is not read is a warning or a note. The workbooks are
/// read in confined children, so this process must have one thread.
std::unique_ptr<Folder> with_sheets(std::unique_ptr<Folder> edition,
                                    const std::vector<model::TableSchema>& tables,
                                    Diagnostics& diagnostics);

/// Writes the rows of a sheet as the text of a CSV file. Line breaks in cells become spaces, so
/// that row numbers and line numbers agree. In columns of dates, day numbers become dates. A number
/// such as 0.30000000000000004 is rounded to the 15 digits that spreadsheets show.
class SheetText {
 public:
  SheetText(const model::TableSchema& schema, const bool& from_1904)
      : x_schema(schema), x_from_1904(from_1904) {}
  void take(const load::CsvRow& row);
  std::string text() { return std::move(x_text); }

 private:
  std::string cell(std::string_view cell, std::size_t column) const;
  void take_header(const load::CsvRow& row);

  const model::TableSchema& x_schema;
  const bool& x_from_1904;
  std::vector<bool> x_dates;  ///< for each cell of the header whether its column has dates
  bool x_has_header = false;
  std::uint32_t x_line = 0;  ///< number of the last line written
  std::string x_text;
};

}  // namespace muster::importing
