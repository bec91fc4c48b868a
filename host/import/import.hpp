// SPDX-License-Identifier: MIT
// Imports official files by a recipe: they become rows of an edition's tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "import/column_values.hpp"
#include "import/edition_rows.hpp"
#include "import/input_reading.hpp"
#include "import/recipe.hpp"
#include "import/row_steps.hpp"

namespace muster::importing {

/// The result of reading one file.
struct FileImport {
  std::string name;
  std::string path;  ///< from the edition's folder; "" if it isn't known
  std::string sha256;
  RowCounts counts;
  std::string header;  ///< where the header and the recipe's columns are, by header_places
  std::string as_of;   ///< last day of its latest period, YYYY-MM-DD; "" if it has no date
  std::vector<TableRow> rows;
};

/// Everything that an import needs.
struct ImportTask {
  const Recipe& recipe;
  std::vector<InputFile> files;
  const Folder& edition;
  std::vector<model::TableSchema> tables;  ///< the tables that an edition may have
  GivenPeriod period;
  std::string period_words = "";  ///< the period as the user typed it, for sources.csv
  std::string release = "";       ///< which release of the publication the files are
};

/// The result of an import: what the caller should write. import_files itself writes nothing.
struct ImportResult {
  std::vector<FileImport> files;
  Joined joined;
  std::map<std::string, std::string>
      written;  ///< files of the edition that change, with their text
};

/// Returns nothing after errors, which are in `diagnostics`.
std::optional<ImportResult> import_files(const ImportTask& task, Diagnostics& diagnostics);

/// Returns "285 rows read, 19 kept; 266 left out: not: ICS_CODE is QMF (266)".
std::string count_words(const RowCounts& counts);

/// Reports how the header of each file differs from that of the file of the period before, which
/// the edition's sources or `files` have. Names that differ are a warning, other places a note.
void report_header_changes(const EditionRows& sources, const ImportTask& task,
                           const std::vector<FileImport>& files, Diagnostics& diagnostics);

/// Adds a row for each file to the edition's sources, newest first.
void add_sources(EditionRows& sources, const model::TableSchema& schema, const ImportTask& task,
                 const std::vector<FileImport>& files);

// Makes a recipe to start from.

/// Returns the text of a recipe for the file. It lists every column in the file's header, with an
/// example of each. Returns nothing after errors. `sheet` names the sheet of a workbook that has
/// several.
std::optional<std::string> starter_recipe(const InputFile& file, const std::string& id,
                                          const std::string& sheet, Diagnostics& diagnostics);

}  // namespace muster::importing
