// SPDX-License-Identifier: MIT
#include "disclosure/count_system.hpp"

#include <unordered_set>
#include <utility>

namespace muster::disclosure {

CellId CountSystem::add(Cell cell) {
  x_cells.push_back(cell);
  x_of_cell.emplace_back();
  return static_cast<CellId>(x_cells.size() - 1);
}

void CountSystem::withhold(CellId cell) {
  x_cells[cell].withheld = true;
  x_cells[cell].printed = false;
}

bool CountSystem::settle(CellId cell) {
  Cell& known = x_cells[cell];
  const bool needed = known.need != Need::nothing;
  known.withheld = false;
  known.settled = true;
  known.need = Need::nothing;
  return needed;
}

bool CountSystem::holds(const Equation& equation) const {
  std::int64_t sum = equation.constant;
  for (CellId cell : equation.plus) sum += x_cells[cell].value;
  for (CellId cell : equation.minus) sum -= x_cells[cell].value;
  return sum == 0;
}

void CountSystem::add(Equation equation) {
  if (!holds(equation)) return;
  const auto id = static_cast<std::uint32_t>(x_equations.size());
  for (CellId cell : equation.plus) x_of_cell[cell].push_back(id);
  for (CellId cell : equation.minus) x_of_cell[cell].push_back(id);
  x_equations.push_back(std::move(equation));
}

Component component_of(const CountSystem& system, CellId withheld) {
  Component component{{withheld}, {}};
  std::unordered_set<CellId> seen_cells = {withheld};
  std::unordered_set<std::uint32_t> seen_equations;
  const auto reach = [&](const std::vector<CellId>& cells) {
    for (CellId cell : cells) {
      const bool open = system.cells()[cell].withheld;
      if (open && seen_cells.insert(cell).second) component.cells.push_back(cell);
    }
  };
  for (std::size_t next = 0; next < component.cells.size(); ++next) {
    for (std::uint32_t id : system.equations_of(component.cells[next])) {
      if (!seen_equations.insert(id).second) continue;
      component.equations.push_back(id);
      reach(system.equation(id).plus);
      reach(system.equation(id).minus);
    }
  }
  return component;
}

}  // namespace muster::disclosure
