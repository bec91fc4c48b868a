// SPDX-License-Identifier: MIT
// Names that Excel accepts. It repairs files with other names, and may drop their
// sheets.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace muster::workbook {

/// Gives each name once, whatever the case of ASCII letters: a second "Table 1" becomes "Table 1
/// (2)".
class UniqueNames {
 public:
  /// `most`: characters of a name, with its number, which is between `before` and `after`.
  explicit UniqueNames(std::size_t most, std::string before = " (", std::string after = ")")
      : x_most(most), x_before(std::move(before)), x_after(std::move(after)) {}
  std::string unique(std::string_view wanted);

 private:
  std::size_t x_most;
  std::string x_before, x_after;
  std::set<std::string> x_taken;
};

inline constexpr std::size_t most_of_sheet_name = 31;
inline constexpr std::size_t most_of_table_name = 200;
inline constexpr std::size_t most_of_column_title = 255;

/// A name for a sheet, not yet unique: at most 31 characters, none of `[]:*?/\`, no apostrophe at
/// either end. `fallback` if nothing is left.
std::string sheet_name(std::string_view words, std::string_view fallback);

/// A name for a table, not yet unique: letters, digits and `_` after "table_", which keeps "gap1"
/// from being the address of a cell.
std::string table_name(std::string_view id);

/// The title of a column as one line without controls; `fallback` if nothing is left.
std::string column_title(std::string_view words, std::string_view fallback);

/// The first `most` characters (UTF-16 units, by which Excel counts), never half of one.
std::string cut(std::string_view text, std::size_t most);

/// Text that XML 1.0 and a spreadsheet can hold: controls, bidirectional controls and malformed
/// UTF-8 become U+FFFD; line ends remain.
std::string cleaned(std::string_view text);

}  // namespace muster::workbook
