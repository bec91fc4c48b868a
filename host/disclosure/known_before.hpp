// SPDX-License-Identifier: MIT
// Ties a table to one that readers may hold already: last year's edition, or the public tables
// beside the restricted ones.
#pragma once

#include "disclosure/secondary_table.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

/// Settles the cells that `known` shows with the same value, and adds what its margins say of the
/// cells that it withholds. A cell is the same where table, column and keys are; a figure that has
/// been revised since is tied to nothing. Returns how many cells that need protection are settled.
std::size_t add_known(const TableCounts& counts, const model::TextPool& texts,
                      const PublishedTable& known, CountSystem& system);

}  // namespace muster::disclosure
