// SPDX-License-Identifier: MIT
// Finds the files from which an edition's tables were imported, and the lines of them that a row of
// a table comes from. Nothing of a file is read but its hash unless it is the file that was
// imported: an edition from elsewhere may name any path.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/folder.hpp"
#include "import/input_reading.hpp"
#include "import/recipe.hpp"
#include "model/dataset.hpp"

namespace muster::importing {

/// What sources.csv says of one file that was imported.
struct ImportRecord {
  std::string table;
  std::string file;        ///< its name
  std::string sha256;      ///< in hexadecimal digits
  std::string recipe;      ///< id and version, as name_of gives them
  std::string path;        ///< from the edition's folder; "" if it isn't known
  std::string period;      ///< as it was given with --period; "" if none was
  std::uint32_t line = 0;  ///< of the row in sources.csv
};

/// Returns a record for each row of the edition's sources that has a hash.
std::vector<ImportRecord> import_records(const model::Dataset& dataset);

/// What became of an original since it was imported.
enum class OriginalState : std::uint8_t { same, changed, missing };

/// An original, as it is now.
struct Original {
  OriginalState state = OriginalState::missing;
  std::string path;  ///< where it is; "" if it is missing
};

/// The places in which originals are looked for.
struct OriginalPlaces {
  std::vector<std::string> editions;  ///< folders that the paths of records start from
  std::string folder;                 ///< a folder that has files by their names; "" if none
};

/// Finds an original and compares its hash. One that is unchanged is preferred.
Original find_original(const ImportRecord& record, const OriginalPlaces& places);

/// A line of an original, with the figures that it gave: names of the table's columns, and the
/// texts of the file.
struct OriginalLine {
  std::uint32_t line = 0;
  std::vector<std::pair<std::string, std::string>> figures;
};

/// What an original has for one row of a table.
struct RowOrigin {
  std::size_t count = 0;            ///< of its lines
  std::vector<OriginalLine> lines;  ///< the first of them
  std::vector<std::string> differ;  ///< columns in which the table has another value now
};

/// The lines of one original for rows of a table.
struct TracedRows {
  bool persons = false;                        ///< its rows are about persons, so no line is named
  std::string sheet;                           ///< "" for CSV
  std::vector<std::optional<RowOrigin>> rows;  ///< one for each line of `lines`
};

/// What trace_rows needs. The table's file is that of `edition`.
struct TraceTask {
  const Recipe& recipe;
  const InputFile& original;
  const Folder& edition;
  const std::vector<model::TableSchema>& tables;
  GivenPeriod period;
  std::vector<std::uint32_t> lines;  ///< the rows of the table, by their lines in its file
};

/// Reads the original again by its recipe, and returns the lines that gave each of the rows.
/// Returns nothing if the recipe no longer reads the file, or the table's file is faulty.
std::optional<TracedRows> trace_rows(const TraceTask& task);

}  // namespace muster::importing
