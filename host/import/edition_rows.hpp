// SPDX-License-Identifier: MIT
// The rows of an edition's table as its file has them, and the joining of imported rows. A row with
// a new key is added. A row whose key exists with other figures is revised. Everything else stays
// as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "import/gathering.hpp"
#include "model/table.hpp"

namespace muster::importing {

/// The rows of a CSV file, as text.
struct EditionRows {
  std::vector<std::string> header;  ///< names of columns as the table declares them
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint32_t> lines;  ///< the line of each row in the file; 0 for an added row
};

/// Reads the CSV file of the table. Returns empty rows if there is no file, and nothing after
/// errors.
std::optional<EditionRows> read_edition_rows(const Folder& edition, const std::string& table,
                                             Diagnostics& diagnostics);

/// Returns a text that is equal for rows with the same key. `header` names the cells of `row`.
std::string key_of(const std::vector<std::string>& row, const std::vector<std::string>& header,
                   const model::TableSchema& schema);

/// Whether two cells of a column have the same value, however they are written. `column` may be
/// null.
bool is_same_value(const std::string& a, const std::string& b, const model::ColumnSchema* column);

/// Rows to join a table: the names of their columns, and the cells.
struct NewRows {
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
};

/// The result of joining rows.
struct Joined {
  std::size_t added = 0;
  std::size_t revised = 0;
  std::size_t unchanged = 0;
  /// A text for each column with revised cells: "days_lost: 3 cells revised, together 12.5 more".
  std::vector<std::string> revisions;
};

/// Joins the rows to the table. Reports every revised cell as a note at its line of the table, if
/// `problems` isn't null.
Joined join_rows(EditionRows& table, const model::TableSchema& schema, const NewRows& rows,
                 load::FileProblems* problems);

/// Returns the table as CSV, with quotes only where they are needed.
std::string csv_text(const EditionRows& table);

}  // namespace muster::importing
