// SPDX-License-Identifier: MIT
// The rows of a CSV file as they are written, to change some cells and write the file again.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"

namespace muster::starter {

using Cells = std::vector<std::string>;

/// A file's rows; the header names the columns.
struct Rows {
  Cells header;
  std::vector<Cells> rows;

  /// Returns the index of a column, or the number of columns if there is no such column.
  std::size_t column(std::string_view name) const;
};

/// Reads a CSV file. Its problems are added to `diagnostics`.
Rows read_rows(const Folder& old, const std::string& file, Diagnostics& diagnostics);
/// Returns the text of a file with these rows.
std::string text_of(const Rows& rows);

/// Returns the cell in a column; "" if the row has no such cell.
std::string cell(const Cells& row, std::size_t column);
/// Returns all distinct texts of a column.
std::set<std::string> values(const Rows& rows, std::string_view column);
/// Empties the cells of those columns that the file has.
void empty_columns(Rows& rows, std::initializer_list<std::string_view> names);

}  // namespace muster::starter
