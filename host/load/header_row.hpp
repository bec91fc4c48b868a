// SPDX-License-Identifier: MIT
// The first row of a table's file against the table's schema: which cell is which column.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

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

}  // namespace muster::load
