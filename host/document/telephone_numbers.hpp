// SPDX-License-Identifier: MIT
// Telephone numbers, which are printed on one line.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// Replaces the spaces inside each British telephone number ("020 7946 0101", "+44 20 7946 0101")
/// with no-break spaces. A number begins with 0 or +44 and has 10 or 11 digits after it is written
/// with 0, in at least two groups. Moves `places`, if there are any, with the text. Returns whether
/// anything was replaced.
bool bind_telephone_numbers(std::string& words, std::vector<Place>* places);

}  // namespace muster::document
