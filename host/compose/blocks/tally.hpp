// SPDX-License-Identifier: MIT
// Counts the rows of a host table, such as how many actions of each priority have each rating, in
// this edition and in the previous one.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

// Each function returns nothing after it has reported an error.
std::optional<document::Table> tally_table(const DirectiveCall& call);
/// The same counts as bars. The writers of HTML and PDF add a description of the bars in words.
std::optional<document::Chart> tally_chart(const DirectiveCall& call);

}  // namespace muster::compose
