// SPDX-License-Identifier: MIT
// Sheets of workbooks in an edition's folder that are named like a table: each is read as the CSV
// file that is not there. The rooms that read the folder see a file of that name.
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
/// that is named like one of the `tables`, or that is the only visible sheet of a workbook so
/// named, unless the edition has that CSV file. Messages call it `gap.xlsx:Sheet1`, and the file
/// can be read by that name too. Line N of its text is row N of the sheet. The files no longer list
/// a workbook that has such a sheet.
///
/// Problems go to `diagnostics`: a workbook that can't be read is an error, and so are two sheets
/// of one table; a workbook or a sheet that is not read is a warning or a note. The workbooks are
/// read in confined children, so this process must have one thread.
std::unique_ptr<Folder> with_sheets(std::unique_ptr<Folder> edition,
                                    const std::vector<model::TableSchema>& tables,
                                    Diagnostics& diagnostics);

/// The rows of a sheet as the text of a CSV file. Line breaks in cells become spaces, so that rows
/// and lines agree. In columns of dates, the numbers of days become dates; a number with the last
/// digits that only binary arithmetic has is rounded to the 15 that spreadsheets show.
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
  std::uint32_t x_line = 0;  ///< of the last line written
  std::string x_text;
};

}  // namespace muster::importing
