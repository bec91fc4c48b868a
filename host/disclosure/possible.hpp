// SPDX-License-Identifier: MIT
// What a reader of everything else can tell of withheld cells, without withholding more.
#pragma once

#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// Whether whole numbers can be put into every withheld cell that hangs together with `cell`, each
/// within its guess, so that all sums come out and `cell` lies in `values`. False also where none
/// are found in Worlds::many_moves.
bool possible(const CountSystem& system, CellId cell, const Interval& values);

/// What bounds alone leave for each withheld cell, by its id; for the others the true value. The
/// truth may be narrower where sums cross.
std::vector<Interval> all_bounds(const CountSystem& system);

}  // namespace muster::disclosure
