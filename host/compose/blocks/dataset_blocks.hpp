// SPDX-License-Identifier: MIT
// Directives that print a host table: as a table, a list, key figures or a timeline.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

// Each function returns nothing after it has reported an error.
std::optional<document::Table> dataset_table(const DirectiveCall& call);
std::optional<document::KeyFigures> dataset_key_figures(const DirectiveCall& call);
std::optional<document::Timeline> dataset_timeline(const DirectiveCall& call);

/// The figures of the table key_facts, with ids such as "facts.<id>".
std::vector<model::Figure> fact_figures(const model::Dataset& dataset);

/// A list with an item for each row: the text of one column and, with `by=`, the text of another.
std::optional<document::List> dataset_list(const DirectiveCall& call);

}  // namespace muster::compose
