// SPDX-License-Identifier: MIT
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Warns of counts of 1 to 4 people in a public document, and names the rows that they come from.
/// Does not warn if edition.yaml names a rule set for the public: even the rule set `none` is a
/// decision, but a missing key is not.
void warn_of_small_counts(const Given& given, const Lookup& lookup, const Draft& draft,
                          Diagnostics& diagnostics);

}  // namespace muster::compose
