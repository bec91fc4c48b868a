// SPDX-License-Identifier: MIT
// Secondary suppression: withholds further cells until the solver has shown that every value which
// a withheld count must keep open is open.
#pragma once

#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// Takes the withheld cells of `system` that need protection one after the other. As long as one
/// can be worked out, withholds a neighbour; if no neighbour other than zeros is left, or all
/// together would not help, a whole series with its zeros; then a whole table. Withholding more
/// never exposes a cell that was safe, so no cell is looked at twice.
///
/// Cells are protected from a reader who knows which of the marks mean small counts, and that the
/// others mean larger ones. The choice of cells depends on their positions, on which are zero and
/// on which are small, and never on how large the others are: a choice by size would reveal
/// something about the size.
///
/// Returns the cells that could not be protected, although everything that reveals them and can be
/// withheld is withheld.
std::vector<CellId> suppress_secondary(CountSystem& system);

/// Whether every value that `cell` must keep open is possible.
bool is_protected(const CountSystem& system, CellId cell);

}  // namespace muster::disclosure
