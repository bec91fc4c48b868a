// SPDX-License-Identifier: MIT
// The solver behind secondary suppression: could this withheld cell hold that value, as far as a
// reader of everything else can tell?
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// Whether whole numbers can stand in every withheld cell that hangs together with `cell`, each
/// within its guess, so that all sums come out and `cell` lies in `values`. Bounds are propagated
/// through the sums and cells filled one after the other, starting from their true values; where no
/// sums cross that decides the matter.
///
/// Cells near by are tried first, with all others at their true values: what is possible so is
/// possible. The cost grows with the cells that are near, not with all that hang together.
///
/// False also where the way taken finds no solution, or where more than `most_cells` hang together
/// and those near by do not decide: the caller then withholds more, so that an unproved cell is
/// never published.
bool possible(const CountSystem& system, CellId cell, Interval values);

/// The same for each of several intervals: cheaper than to ask for one after the other.
bool all_possible(const CountSystem& system, CellId cell, std::span<const Interval> values);

/// More than this many cells are not searched as a whole.
inline constexpr std::size_t most_cells = 5'000;

/// What bounds alone leave for each withheld cell, by its id; for the others the true value. The
/// truth may be narrower where sums cross.
std::vector<Interval> all_bounds(const CountSystem& system);

}  // namespace muster::disclosure
