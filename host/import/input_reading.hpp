// SPDX-License-Identifier: MIT
// Reads the rows of one file that the user names, whatever its kind is, and hashes its bytes.
#pragma once

#include <memory>
#include <string>

#include "base/folder.hpp"
#include "base/sha256.hpp"
#include "import/csv_source.hpp"
#include "import/file_reading.hpp"
#include "load/file_kind.hpp"

namespace muster::importing {

/// One file to import: a folder, and the file's name in it.
struct InputFile {
  std::shared_ptr<const Folder> folder;
  std::string name;
  std::string shown;      ///< as the user typed it
  std::string path = "";  ///< from the edition's folder, for sources.csv; "" if it isn't known
};

/// Opens the folder of a file. A link that the user names is followed. `edition` is the path of the
/// edition from which `path` of the result leads to the file; "" if there is none.
InputFile input_file(const std::string& path, const std::string& edition = "");

/// Passes the problems on. A place in a sheet gets the name of the sheet.
void report_problems(load::FileProblems& problems, const std::string& sheet,
                     Diagnostics& diagnostics);

/// Reads the rows of one file, whatever its kind is, and hashes its bytes.
class InputReading {
 public:
  /// The day numbers of `recipe` are changed if the file's count from 1904.
  InputReading(Recipe& recipe, const InputFile& file, load::FileProblems& problems)
      : x_recipe(recipe), x_file(file), x_problems(problems) {}

  /// Returns the name of the sheet that was read; "" for CSV.
  std::string read(FileReading& reading);
  std::string hash() { return x_hash.hex(); }

 private:
  load::FileKind read_text(const RowTaker& take);
  std::string read_archive(const RowTaker& take);
  RowTaker counting(const RowTaker& take);

  Recipe& x_recipe;
  const InputFile& x_file;
  load::FileProblems& x_problems;
  Sha256 x_hash;
  bool x_rows_came = false;
};

}  // namespace muster::importing
