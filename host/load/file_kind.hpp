// SPDX-License-Identifier: MIT
// What a file is, by its first bytes and not by its name: a renamed workbook is still a workbook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::load {

/// The kinds of files that differ in how they are read, or in why they can't be.
enum class FileKind : std::uint8_t {
  text,          ///< perhaps CSV
  utf16_little,  ///< text in UTF-16, as "Unicode text" from Excel
  utf16_big,
  xlsx,          ///< an Excel workbook: xlsx or xlsm
  ods,           ///< an OpenDocument workbook
  zip,           ///< another zip file; it may be a workbook whose first part is something else
  old_workbook,  ///< .xls, or a workbook with a password
  pdf,
  web_page,
  xml,
  json,
  gzip,
  parquet,
  lfs_pointer,    ///< what git leaves of a large file that was not downloaded
  annex_pointer,  ///< the same, of git-annex
  empty
};

/// Returns the kind of a file by its beginning; a few thousand bytes are enough.
FileKind file_kind(std::string_view start);

/// Whether it is a zip file, which a reader of archives may read.
bool is_archive(FileKind kind);

/// Why a file can't be read, and what to do; "" if it can.
struct KindProblem {
  std::string message;
  std::string hint;
};

/// The problem of a file of this kind for `muster import`, which reads text and archives.
KindProblem problem_of(FileKind kind);

/// The problem of a file of this kind under the name of a table, such as staff.csv. `file` is its
/// path as the user would type it.
KindProblem problem_of_table(FileKind kind, const std::string& file);

/// Says how a recipe is started for a file that has other columns than the table: "move ... and
/// run 'muster import'". `file` is its path as the user would type it.
std::string recipe_hint(const std::string& table, const std::string& file);

}  // namespace muster::load
