// SPDX-License-Identifier: MIT
// Rows of a host table counted: how many actions of each priority have each rating, in this edition
// and in the one before it.
#pragma once

#include <optional>

#include "compose/blocks/composition.hpp"
#include "compose/markdown/directive.hpp"

namespace muster::compose {

// Each returns nothing after reporting an error.
std::optional<document::Table> tally_table(Composition& composition, const Directive& directive);
/// The same counts as bars. Writers describe them in words.
std::optional<document::Chart> tally_chart(Composition& composition, const Directive& directive);

}  // namespace muster::compose
