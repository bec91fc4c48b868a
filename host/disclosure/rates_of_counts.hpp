// SPDX-License-Identifier: MIT
// Rates published together with counts: a share of a total reveals the count; so do the other
// shares, which add up to one.
#pragma once

#include "disclosure/count_columns.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

/// Withholds the rates of each row in which a count is withheld or rounded, and of all rows that
/// add up to the same margin as that row (the finest of the table). Where rows of all sectors are
/// among those of each, all of these are one group.
void withhold_rates_of_counts(model::Table& table, const model::TextPool& texts,
                              const CountColumns& counts);

}  // namespace muster::disclosure
