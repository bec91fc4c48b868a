// SPDX-License-Identifier: MIT
// A table of an edition as it is on disk, and how imported rows join it: a row whose key is new
// is added, one that is there with other figures is revised, and everything else stays as it is.
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
  std::vector<std::uint32_t> lines;  ///< of each row in the file
};

/// Reads the table's file; without one, the rows are empty. Returns nothing after errors.
std::optional<EditionRows> read_edition_rows(const Folder& edition, const std::string& table,
                                             Diagnostics& diagnostics);

/// Rows to join a table: the names of their columns, and the cells.
struct NewRows {
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
};

/// What joining did.
struct Joined {
  std::size_t added = 0;
  std::size_t revised = 0;
  std::size_t unchanged = 0;
  /// A sentence for each column with revised figures: "days_lost: 3 figures revised, together 12.5
  /// more".
  std::vector<std::string> revisions;
};

/// Joins the rows to the table. Reports every revised cell as a note at its line of the table, if
/// `problems` isn't null.
Joined join_rows(EditionRows& table, const model::TableSchema& schema, const NewRows& rows,
                 load::FileProblems* problems);

/// Returns the table as CSV, with quotes only where they are needed.
std::string csv_text(const EditionRows& table);

}  // namespace muster::importing
