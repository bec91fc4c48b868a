// SPDX-License-Identifier: MIT
// Ties an edition to those that readers may already have: last year's, or the public tables
// published with the restricted ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "disclosure/edition_counts.hpp"

namespace muster::disclosure {

/// The tables of another edition, as added to the system.
struct KnownTables {
  EditionCounts tables;
  /// by table, number of counts of this edition that need protection but are published
  std::map<std::string, std::size_t> given_away;
};

/// Settles the cells of `editions` that `known` shows with the same value, and adds the cells that
/// only `known` has. The first of `editions` is to be protected; readers already hold the others.
/// Cells are the same if table, column and keys are; a figure that has been revised since is not
/// tied. A cell withheld by `known` is the same as here if its value is; otherwise it is another
/// cell, which needs protection from this edition's figures as much as this edition's own cells. A
/// figure that `known` rounded is known within its rounding.
KnownTables add_known(const Published& known, const std::vector<const EditionCounts*>& editions,
                      CountSystem& system);

}  // namespace muster::disclosure
