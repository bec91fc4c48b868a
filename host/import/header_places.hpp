// SPDX-License-Identifier: MIT
// Where a file has its header and the columns that a recipe reads, so that the file of the next
// period can be compared with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/recipe.hpp"

namespace muster::importing {

/// Returns the line of the header, and the letter and name of each column that the recipe names:
/// "line 5; A=Month; D=FTE". Columns that become rows are left out, because their names are often
/// periods.
std::string header_places(const Recipe& recipe, std::uint32_t line,
                          const std::vector<std::string>& columns);

/// How the header of one file differs from that of an earlier one.
struct HeaderChange {
  std::string line;                      ///< "the header is in line 7 and was in line 5"; "" if not
  std::vector<std::string> moved;        ///< "'FTE' is in column E and was in D"
  std::vector<std::string> gone, added;  ///< names of columns

  bool has_other_names() const { return !gone.empty() || !added.empty(); }
};

/// Compares two texts of header_places.
HeaderChange header_change(std::string_view before, std::string_view now);

/// Returns the change as a message; "" if there is none.
std::string change_words(const HeaderChange& change);

}  // namespace muster::importing
