// SPDX-License-Identifier: MIT
// Chooses the cells to withhold so that a reader cannot work out another. The choice depends on the
// positions of cells, on which are zero and which are small, and never on how large the others are.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// The next cell to withhold for the sake of `cell`, from the sum that reveals most: of the cells
/// nearby, the one with the fewest withheld cells, or a nearer one. Parts come before their total,
/// and cells that expose no other sum before those that do. A zero covers nothing. nullopt: nothing
/// is left.
std::optional<CellId> next_cover(const CountSystem& system, CellId cell);

/// All that could be withheld for the sake of `cell` one after the other, and for the sake of that:
/// the nearest `most`.
std::vector<CellId> covers_near(const CountSystem& system, CellId cell, std::size_t most);

/// A reader sees the cell, and would no longer if it were withheld.
inline bool can_be_withheld(const Cell& cell) { return !cell.withheld && !cell.settled; }

}  // namespace muster::disclosure
