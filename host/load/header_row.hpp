// SPDX-License-Identifier: MIT
// Compares the header of a table's file with the schema of the table, to find the column of each
// cell.
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

/// For each cell of the header, the index of its column in the schema, or one of the constants.
struct HeaderMatch {
  static constexpr int unnamed = -1;  ///< no name: allowed as long as all its cells are empty
  static constexpr int refused = -2;  ///< reported; its cells are not looked at
  static constexpr int left_out = -3;  ///< says to which area a row belongs, and is no column
  std::vector<int> columns;
};

/// Returns the place of a cell of the current row.
using PlaceOf = std::function<Place(std::size_t cell)>;

/// Returns the text of a header cell in the form of names in a schema: "staff_in_post" for "Staff
/// in post", as people write it in spreadsheets.
std::string column_name(std::string_view cell);

/// A column that the schema does not have is an error, unless it is called `left_out`.
HeaderMatch match_header(const CsvRow& header, const model::TableSchema& schema,
                         FileProblems& problems, const PlaceOf& place,
                         std::string_view left_out = "");

/// Counts the cells of the row that are names of columns of the table.
std::size_t known_names(const CsvRow& row, const model::TableSchema& schema);

/// Whether a row below the first is the header: it names at least two columns, and either all
/// required columns or at least half of all columns of the table.
bool looks_like_header(const CsvRow& row, const model::TableSchema& schema);

}  // namespace muster::load
