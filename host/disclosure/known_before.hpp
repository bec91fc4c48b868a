// SPDX-License-Identifier: MIT
// Ties an edition to those that readers may already have: last year's, or the public tables
// published with the restricted ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "disclosure/edition_counts.hpp"

namespace muster::disclosure {

/// What tables of another edition add to the system.
struct KnownTables {
  EditionCounts tables;
  /// By table, how many counts of this edition that need protection are there to read.
  std::map<std::string, std::size_t> given_away;
};

/// Settles the cells of `editions` that `known` shows with the same value, and adds the cells that
/// only `known` has. The first of `editions` is the one to be protected, the others are of those
/// that readers hold. A cell is the same where table, column and keys are; a figure that has been
/// revised since is tied to nothing. What `known` withholds is the same cell as here if its value
/// is; else it is a cell of its own, which needs protection from what this edition shows as much as
/// this edition's own. A figure that `known` rounded is known within its rounding.
KnownTables add_known(const Published& known, const std::vector<const EditionCounts*>& editions,
                      CountSystem& system);

}  // namespace muster::disclosure
