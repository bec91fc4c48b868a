// SPDX-License-Identifier: MIT
// The solver behind secondary suppression: could this withheld cell hold that value, as far as a
// reader of everything else can tell?
#pragma once

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// What a reader takes a mark to mean. All withheld cells bear the same one, so strictly it says
/// nothing; somebody may still guess which cells are withheld for their own sake.
enum class Reader : std::uint8_t { knows_small_cells, knows_marks_only };

/// Whether whole numbers can stand in every withheld cell that hangs together with `cell`, each
/// within its guess, so that all sums come out and `cell` lies in `values`. Bounds are propagated
/// through the sums and cells filled one after the other, starting from their true values; where no
/// sums cross that decides the matter.
/// False also where the way taken finds no solution: the caller then withholds more, so that an
/// unproved cell is never published.
bool possible(const CountSystem& system, CellId cell, Interval values, Reader reader);

/// What bounds alone leave for `cell`; the truth may be narrower where sums cross.
Interval bounds(const CountSystem& system, CellId cell);

}  // namespace muster::disclosure
