// SPDX-License-Identifier: MIT
// The data behind each table and chart of a document, as CSV (RFC 4180, UTF-8, CRLF), in reading
// order.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::data {

/// A CSV file in memory.
struct DataFile {
  std::string name;  ///< "workforce-gap-acute.csv"
  std::string content;
  std::string title;  ///< caption of the table, chart or diagram
};

/// Returns the files. Figures are printed values in plain form: no thousands separators, an ASCII
/// minus sign, per cent without the sign (the unit is in the header). GSS symbols replace missing
/// figures: [x] not known, [c] withheld, [z] not applicable. Text that a spreadsheet would run as a
/// formula gets a leading apostrophe. The last three columns are the row's basis, its notes and the
/// source.
std::vector<DataFile> data_files(const document::Document& document);

}  // namespace muster::data
