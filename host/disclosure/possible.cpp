// SPDX-License-Identifier: MIT
#include "disclosure/possible.hpp"

#include "disclosure/worlds.hpp"

namespace muster::disclosure {

bool possible(const CountSystem& system, CellId cell, const Interval& values) {
  return Worlds(system).look_for(cell, values, Worlds::many_moves) == Worlds::Answer::possible;
}

std::vector<Interval> all_bounds(const CountSystem& system) {
  const Worlds worlds(system);
  std::vector<Interval> bounds;
  for (CellId cell = 0; cell < system.cells().size(); ++cell)
    bounds.push_back(worlds.bounds()[cell]);
  return bounds;
}

}  // namespace muster::disclosure
