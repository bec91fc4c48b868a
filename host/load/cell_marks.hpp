// SPDX-License-Identifier: MIT
// Marks that publishers write instead of a number, and what to write in their place. Which entry
// is right matters: a withheld part withholds its total, an unknown one leaves it unknown.
#pragma once

#include <string>
#include <string_view>

namespace muster::load {

/// A hint for a cell of a number column that holds no number: for the marks of the Government
/// Analysis Function ("Symbols in tables": [c], [low], [x], [z], [e], [p], [r], [u]), with or
/// without brackets, after a number or alone, for "<5", "5 or fewer" and ranges. "" for others.
std::string hint_of_mark(std::string_view cell);

}  // namespace muster::load
