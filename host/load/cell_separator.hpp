// SPDX-License-Identifier: MIT
// Finds the character that separates the cells of a table, such as a comma, in its first lines.
#pragma once

#include <string>
#include <string_view>

namespace muster::load {

/// The character that separates the cells of a table, such as a comma.
struct CellSeparator {
  char sign = ',';
  bool in_first_line = false;  ///< the first line of the file names it: `sep=;`
};

/// Returns the sign that occurs equally often in most of the first lines, or the sign that the
/// first line names. `start` is the beginning of the file.
CellSeparator find_separator(std::string_view start);

/// Returns the plural noun for the sign: "commas", "semicolons", "tabs" or "bars".
std::string separator_word(char sign);

}  // namespace muster::load
