// SPDX-License-Identifier: MIT
// Recognises the kind of a file by its first bytes. Its name is ignored, because a renamed workbook
// is still a workbook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::load {

/// The kinds of files that differ in how they are read, or in why they can't be.
enum class FileKind : std::uint8_t {
  text,          ///< perhaps CSV
  utf16_little,  ///< text in UTF-16, such as "Unicode text" saved by Excel
  utf16_big,
  xlsx,          ///< an Excel workbook: xlsx or xlsm
  ods,           ///< an OpenDocument workbook
  zip,           ///< another zip file, perhaps a workbook with an unusual first part
  old_workbook,  ///< .xls, or a workbook with a password
  pdf,
  web_page,
  xml,
  json,
  gzip,
  parquet,
  lfs_pointer,    ///< a text of Git LFS in place of a file that was not downloaded
  annex_pointer,  ///< the same for git-annex
  empty
};

/// Returns the kind of a file by its beginning; a few thousand bytes are enough.
FileKind file_kind(std::string_view start);

/// Whether files of this kind are zip files, which muster may be able to open.
bool is_archive(FileKind kind);

/// Why a file can't be read, and what to do; "" if it can.
struct KindProblem {
  std::string message;
  std::string hint;
};

/// Returns why `muster import` can't read a file of this kind. It can read text and archives.
KindProblem problem_of(FileKind kind);

/// Returns why a file of this kind can't be read as a table, such as staff.csv. `file` is its path
/// as the user would type it.
KindProblem problem_of_table(FileKind kind, const std::string& file);

/// Returns a hint for a file whose columns differ from those of the table. It says how to convert
/// the file with an import recipe. `file` is its path as the user would type it.
std::string recipe_hint(const std::string& table, const std::string& file);

}  // namespace muster::load
