// SPDX-License-Identifier: MIT
// The sign between the cells of a text, found in its first lines.
#pragma once

#include <string>
#include <string_view>

namespace muster::load {

/// The character between the cells of a text.
struct CellSeparator {
  char sign = ',';
  bool in_first_line = false;  ///< the file says so itself: `sep=;`
};

/// Finds it in the first lines of a text: the sign that occurs equally often in most of them.
CellSeparator find_separator(std::string_view start);

/// "commas", "semicolons", "tabs" or "bars".
std::string separator_word(char sign);

}  // namespace muster::load
