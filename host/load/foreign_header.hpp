// SPDX-License-Identifier: MIT
// First rows that are not a header, although the file holds the table: cells separated by another
// sign than a comma, a line for Excel, titles above the header. One message for each, instead of
// one for every column.
#pragma once

#include <string>

#include "base/location.hpp"
#include "load/csv_reader.hpp"
#include "model/table.hpp"

namespace muster::load {

/// The verdict on a first row.
struct ForeignHeader {
  Code code;
  std::string message;  ///< "" if the row may be the header
  std::string hint;
};

/// The problem with the first row of a file as a whole.
ForeignHeader foreign_header(const CsvRow& row, const model::TableSchema& schema);

/// How many of the row's cells are names of the table's columns.
std::size_t known_names(const CsvRow& row, const model::TableSchema& schema);

/// Whether a row that is not the first is the header: it names at least two columns, and all that
/// the table needs or at least half of them.
bool looks_like_header(const CsvRow& row, const model::TableSchema& schema);

}  // namespace muster::load
