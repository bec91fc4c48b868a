// SPDX-License-Identifier: MIT
// The first row of a table's file against the table's schema: which cell is which column.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "model/table.hpp"

namespace muster::load {

/// For each cell of the header the index of its column in the schema, or one of these.
struct HeaderMatch {
  static constexpr int unnamed = -1;  ///< no name: allowed as long as all its cells are empty
  static constexpr int refused = -2;  ///< reported; its cells are not looked at
  std::vector<int> columns;
};

/// Gives the place of a cell of the row at hand.
using PlaceOf = std::function<Place(std::size_t cell)>;

/// The name of a column as schemas have it, "staff_in_post", from a cell of the header, since
/// spreadsheets print "Staff in post".
std::string column_name(std::string_view cell);

HeaderMatch match_header(const CsvRow& header, const model::TableSchema& schema,
                         FileProblems& problems, const PlaceOf& place);

// First rows that are not a header, although the file holds the table: cells separated by another
// sign than a comma, a line for Excel, titles above the header. One message for each, instead of
// one for every column.

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
