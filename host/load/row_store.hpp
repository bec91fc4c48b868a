// SPDX-License-Identifier: MIT
// The rows of a file by area: which lines of it belong to which value of one column. A file is
// split once and its cells are read later, by each edition that shows some of its rows, so that a
// mistake in a row is a problem of that row's edition alone, with the row's own line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/folder.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

/// Which rows of a parent's table an edition shows.
struct RowChoice {
  std::string column;               ///< as a schema names it; in the file, or no row is shown
  std::vector<std::string> values;  ///< its own area, and those that it is compared with
};

/// Whole lines of a file that follow each other.
struct LineRun {
  std::uint32_t first_line = 0;
  std::size_t begin = 0;  ///< in the bytes of its area
  std::size_t end = 0;
};

/// All rows of one area, in the order of the file.
struct AreaRows {
  std::string bytes;
  std::vector<LineRun> runs;
};

/// One file, split by one column.
struct SplitFile {
  std::string header;  ///< as in the file, with what is before it
  bool has_column = false;
  std::map<std::string, AreaRows, std::less<>> areas;
  std::string sha256;         ///< of the file
  FileProblems problems{""};  ///< with errors if the file can't be split
};

/// Splits the file `name` by the column `column`. Bytes of rows are kept as they are in the file.
/// An empty cell of the column is the area "".
SplitFile split_file(const Folder& folder, const std::string& name, const std::string& column);

/// Keeps the files that were split, for all editions of a run.
class RowStore {
 public:
  /// Returns the file, which is split when it is asked for first.
  const SplitFile& of(const Folder& folder, const std::string& name, const std::string& column);

 private:
  std::map<std::pair<std::string, std::string>, std::unique_ptr<const SplitFile>> x_files;
};

/// The lines of the areas in the order of the file.
struct ChosenRun {
  std::uint32_t first_line = 0;
  std::string_view text;
};
std::vector<ChosenRun> chosen_runs(const SplitFile& file, const std::vector<std::string>& values);

}  // namespace muster::load
