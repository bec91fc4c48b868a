// SPDX-License-Identifier: MIT
// Marks that publishers write in place of a number, and what to write instead. The choice matters:
// a withheld part makes its total withheld, an unknown one makes it unknown.
#pragma once

#include <string>
#include <string_view>

namespace muster::load {

/// A hint for a cell of a number column that holds no number: for the marks of the Government
/// Analysis Function ("Symbols in tables": [c], [low], [x], [z], [e], [p], [r], [u]), with or
/// without brackets, next to a number or alone, for "<5", "5 or fewer" and ranges. "" for others.
std::string hint_of_mark(std::string_view cell);

}  // namespace muster::load
