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
  const CellId other = x_cells[cell].goes_with;
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

namespace {

/// A component while it is followed, cell by cell in the order in which they are reached.
class Walk {
 public:
  Walk(const CountSystem& system, CellId first, Reach reach)
      : x_system(system), x_reach(reach), x_component{{first}, {}}, x_seen_cells{first} {}

  Component component() {
    for (std::size_t next = 0; next < x_component.cells.size(); ++next) {
      for (std::uint32_t id : x_system.equations_of(x_component.cells[next])) follow(id);
    }
    return std::move(x_component);
  }

 private:
  void follow(std::uint32_t id) {
    if (!x_seen_equations.insert(id).second) return;
    x_component.equations.push_back(id);
    std::size_t left = x_reach.of_each_sum;
    reach(x_system.equation(id).plus, left);
    reach(x_system.equation(id).minus, left);
  }
  /// At most `left` further cells.
  void reach(const std::vector<CellId>& cells, std::size_t& left) {
    for (CellId cell : cells) {
      if (left == 0 || x_component.cells.size() >= x_reach.cells) return;
      if (!x_system.cells()[cell].withheld || !x_seen_cells.insert(cell).second) continue;
      x_component.cells.push_back(cell);
      --left;
    }
  }

  const CountSystem& x_system;
  Reach x_reach;
  Component x_component;
  std::unordered_set<CellId> x_seen_cells;
  std::unordered_set<std::uint32_t> x_seen_equations;
};

}  // namespace

Component component_of(const CountSystem& system, CellId withheld, Reach reach) {
  return Walk(system, withheld, reach).component();
}

}  // namespace muster::disclosure
