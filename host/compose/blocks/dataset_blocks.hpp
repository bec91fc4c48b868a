// SPDX-License-Identifier: MIT
// Directives that print a host table: as a table, a chart, key figures or a timeline.
#pragma once

#include <optional>

#include "compose/blocks/composition.hpp"
#include "compose/markdown/directive.hpp"

namespace muster::compose {

// Each returns nothing after reporting an error.
std::optional<document::Table> dataset_table(Composition& composition, const Directive& directive,
                                             document::Source source);
std::optional<document::Chart> dataset_chart(Composition& composition, const Directive& directive);
std::optional<document::KeyFigures> dataset_key_figures(Composition& composition,
                                                        const Directive& directive);
std::optional<document::Timeline> dataset_timeline(Composition& composition,
                                                   const Directive& directive,
                                                   document::Source source);

/// The rating that a cell names by its id or its label, or null.
const model::Rating* find_rating(const model::Edition& edition, std::string_view words);

/// Decimals for print where the table has a column that says so row by row; -1: the unit's own.
int decimals_in_row(const model::Table& table, std::uint32_t row);

/// The unit of one number where the table names it row by row ("value" with "unit").
std::optional<Unit> unit_in_row(const model::Dataset& dataset, const model::Table& table,
                                const model::Column& column, std::uint32_t row);

/// Figures out of key_facts: "facts.<id>".
std::vector<model::Figure> fact_figures(const model::Dataset& dataset);

/// A list of what one column says in each row; with `by=`, and of what another says.
std::optional<document::List> dataset_list(Composition& composition, const Directive& directive,
                                           document::Source source);

}  // namespace muster::compose
