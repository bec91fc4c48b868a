// SPDX-License-Identifier: MIT
// Secondary suppression: withholds further cells until the solver has shown that every value which
// a withheld count must keep open is open.
#pragma once

#include <cstddef>

#include "disclosure/count_system.hpp"
#include "disclosure/possible.hpp"

namespace muster::disclosure {

/// Takes the withheld cells of `system` that need protection one after the other; as long as one
/// can be worked out, withholds the neighbour that costs a reader least. Withholding more never
/// exposes a cell that was safe, so no cell is looked at twice.
///
/// Cells are protected from a reader who knows which are small; where everything is withheld and
/// that is still not enough (two parts and their total, all of them small), from one who sees only
/// that they are withheld.
///
/// Returns how many cells could not be protected, because all that gives them away is settled
/// (already published elsewhere).
std::size_t suppress_secondary(CountSystem& system);

/// Whether every value that `cell` must keep open is possible.
bool is_protected(const CountSystem& system, CellId cell, Reader reader);

}  // namespace muster::disclosure
