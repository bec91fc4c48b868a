// SPDX-License-Identifier: MIT
// Finds out what a zip file is before a library reads its cells: a workbook with its sheets and its
// date system, or an archive with a CSV file. Used in the confined child only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zip/reader.hpp"

namespace muster::importing {

/// What a zip file holds.
enum class ArchiveKind : std::uint8_t { xlsx, ods, other };

/// A sheet as its workbook lists it.
struct SheetName {
  std::string name;
  bool hidden = false;
  /// For OpenDocument, which writes equal rows once: the number of further rows that are equal to a
  /// row, by its number from 0. Rows without such rows are left out.
  std::map<std::uint32_t, std::uint32_t> copies_of_row = {};
};

/// A workbook before its cells are read.
struct WorkbookParts {
  ArchiveKind kind = ArchiveKind::other;
  std::vector<SheetName> sheets;
  bool from_1904 = false;  ///< days are counted from 1904-01-01
  bool needs_change = false;  ///< it is read only in the form of plain_workbook
};

/// Thrown for a workbook that is not read. The message and the hint are for the user.
struct Refused {
  std::string message;
  std::string hint;
};

/// The limits of an archive: far above those of real workbooks.
zip::Limits archive_limits();

/// Reads the parts. Throws Refused for a workbook with a document type, which no spreadsheet
/// program writes and which could name entities or other files.
WorkbookParts read_parts(const zip::Reader& archive);

/// Returns the index of the sheet to read: the first sheet of `wanted` (names or patterns) that the
/// workbook has. If `wanted` is empty, returns the only visible sheet. Throws Refused.
std::size_t choose_sheet(const WorkbookParts& parts, const std::vector<std::string>& wanted);

/// Returns the member to read of an archive that is not a workbook. Throws Refused.
std::string choose_member(const zip::Reader& archive, const std::vector<std::string>& wanted);

}  // namespace muster::importing
