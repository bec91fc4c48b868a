// SPDX-License-Identifier: MIT
#include "disclosure/secondary.hpp"

#include "disclosure/covering.hpp"

namespace muster::disclosure {

bool is_protected(const CountSystem& system, CellId cell) {
  CountSystem copy = system;
  return Covering(copy).is_safe(cell);
}

std::vector<CellId> suppress_secondary(CountSystem& system) {
  Covering covering(system);
  std::vector<CellId> exposed;
  for (CellId cell = 0; cell < system.cells().size(); ++cell) {
    if (!covering.cover(cell)) exposed.push_back(cell);
  }
  return exposed;
}

}  // namespace muster::disclosure
