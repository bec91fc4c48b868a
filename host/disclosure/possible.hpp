// SPDX-License-Identifier: MIT
// What a reader of everything else can work out about withheld cells; withholds nothing.
#pragma once

#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// Whether whole numbers can be put into every withheld cell that is connected to `cell`, each
/// within its estimate, so that all sums are correct and `cell` is within `values`. Also false if
/// none are found in Worlds::many_moves.
bool possible(const CountSystem& system, CellId cell, const Interval& values);

/// The range that the bounds alone allow for each withheld cell, by id; for other cells, the true
/// value. The actual range may be narrower where sums share cells.
std::vector<Interval> all_bounds(const CountSystem& system);

}  // namespace muster::disclosure
