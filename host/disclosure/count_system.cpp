// SPDX-License-Identifier: MIT
#include "disclosure/count_system.hpp"

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
  const CellId other = x_cells[cell].companion;
  if (other != no_cell && !x_cells[other].settled) withhold(other);
}

bool CountSystem::withhold_whole(GroupId group) {
  if (group == no_group || !x_whole.insert(group).second) return false;
  for (CellId id = 0; id < x_cells.size(); ++id) {
    Cell& cell = x_cells[id];
    if (cell.series != group && cell.table != group) continue;
    cell.printed = false;
    if (cell.settled) continue;
    withhold(id);
    cell.guess = cell.elsewhere;
  }
  return true;
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

bool CountSystem::add(Equation equation) {
  if (!holds(equation)) return false;
  const auto id = static_cast<std::uint32_t>(x_equations.size());
  for (CellId cell : equation.plus) x_of_cell[cell].push_back(id);
  for (CellId cell : equation.minus) x_of_cell[cell].push_back(id);
  x_equations.push_back(std::move(equation));
  return true;
}

}  // namespace muster::disclosure
