// SPDX-License-Identifier: MIT
// Prints ranges of years with an en dash: "2022-2027" becomes "2022–2027".
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// Replaces the hyphen of each range of years with an en dash: "2022-2027", "2022-27",
/// "2022/23-2027/28". The second year is the later one. Dates (2022-10-01), months (2022-10),
/// other numbers, and ranges inside a longer word or address stay as they are. Moves `places`, if
/// there are any, with the text. Returns whether anything was replaced.
bool put_year_dashes(std::string& words, std::vector<Place>* places);

/// Returns the same text with these dashes.
std::string with_year_dashes(const std::string& words);

}  // namespace muster::document
