// SPDX-License-Identifier: MIT
// What can be asked of a row by itself: the checks ask it, and so does the sieve that decides
// whether a row has to be kept for them.
#pragma once

#include "model/table.hpp"

namespace muster::check {

/// Whether the whole-time equivalents are more than the people; false where either is not known or
/// not there.
bool exceeds_heads(const model::Column* fte, const model::Column* heads, std::size_t row);

}  // namespace muster::check
