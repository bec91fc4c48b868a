// SPDX-License-Identifier: MIT
// Makes names that Excel accepts. Excel "repairs" files with other names, and may then drop sheets.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace muster::workbook {

/// Makes names unique, ignoring the case of ASCII letters: a second "Table 1" becomes "Table 1
/// (2)".
class UniqueNames {
 public:
  /// `most` is the greatest length of a name including its number. `before` and `after` enclose the
  /// number.
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

/// Returns a valid name for a sheet, not yet unique: at most 31 characters, none of `[]:*?/\`, and
/// no apostrophe at either end. Returns `fallback` if nothing is left.
std::string sheet_name(std::string_view words, std::string_view fallback);

/// Returns a valid name for a table, not yet unique: "table_", then letters, digits and `_`.
/// Without the prefix, a name such as "gap1" would be a cell address.
std::string table_name(std::string_view id);

/// Returns a column title on one line without control characters, or `fallback` if nothing is left.
std::string column_title(std::string_view words, std::string_view fallback);

/// Returns the beginning of `text`, at most `most` UTF-16 units (which Excel counts) long. Never
/// splits a character.
std::string cut(std::string_view text, std::size_t most);

/// Returns text that XML 1.0 and a spreadsheet can hold. Control characters (also bidirectional
/// ones) and malformed UTF-8 become U+FFFD; line breaks remain.
std::string cleaned(std::string_view text);

}  // namespace muster::workbook
