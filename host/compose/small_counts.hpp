// SPDX-License-Identifier: MIT
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Warns of counts of 1 to 4 people in a public document, with the rows that they come from, where
/// edition.yaml says nothing of disclosure control for the public. `none` is a decision; a key that
/// was left out is not.
void warn_of_small_counts(const Given& given, const Lookup& lookup, const Draft& draft,
                          Diagnostics& diagnostics);

}  // namespace muster::compose
