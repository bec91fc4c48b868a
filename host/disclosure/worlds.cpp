// SPDX-License-Identifier: MIT
#include "disclosure/worlds.hpp"

#include <algorithm>
#include <utility>

namespace muster::disclosure {

Worlds::Worlds(const CountSystem& system) : x_system(system), x_bounds(system) {
  for (const Cell& cell : system.cells()) x_base.push_back(cell.value);
  x_free_from.assign(x_base.size(), 0);
  reread();
}

/// Returns the values that a reader thinks possible for a cell before looking at any sum.
Interval Worlds::guess_of(CellId id) const {
  const Cell& cell = x_system.cells()[id];
  return cell.withheld ? on_step(cell.guess, cell.step) : Interval{cell.value, cell.value};
}

Interval Worlds::widest(CellId cell) const {
  const Interval guess = guess_of(cell);
  if (!x_odd[cell]) return guess;
  return {std::min(guess.low, x_base[cell]), std::max(guess.high, x_base[cell])};
}

bool Worlds::find_odd(CellId cell) {
  const bool odd = !holds(guess_of(cell), x_base[cell]);
  if (odd == x_odd[cell]) return odd;
  x_odd[cell] = odd;
  for (const Term& term : x_bounds.sums_of(cell)) x_sums[term.other].odd += odd ? 1U : -1U;
  return odd;
}

bool Worlds::reread() {
  x_values = x_base;
  x_odd.assign(x_base.size(), false);
  x_sums.assign(x_system.equation_count(), {});
  std::vector<Interval> all;
  std::vector<CellId> odd;
  for (CellId cell = 0; cell < x_base.size(); ++cell) {
    if (find_odd(cell)) odd.push_back(cell);
    all.push_back(widest(cell));
  }
  x_bounds.read(std::move(all));
  for (CellId cell : odd) repair(cell);
  return odd.empty();
}

void Worlds::widen(std::span<const CellId> cells) {
  std::vector<std::pair<CellId, Interval>> all;
  for (CellId cell : cells) all.emplace_back(cell, widest(cell));
  x_bounds.widen(all);
}

bool Worlds::reread(std::span<const CellId> cells) {
  std::vector<CellId> odd;
  for (CellId cell : cells) {
    if (find_odd(cell)) odd.push_back(cell);
  }
  widen(cells);
  for (CellId cell : odd) repair(cell);
  return odd.empty();
}

void Worlds::set_base(CellId cell, std::int64_t value) {
  x_base[cell] = x_values[cell] = value;
  find_odd(cell);
}

/// Looks for a world in which the value of the cell is within its guess. If it is found, searches
/// begin with it.
void Worlds::repair(CellId cell) {
  const Interval guess = guess_of(cell);
  if (!guess.empty()) look_for(cell, guess);
}

/// Makes the world that was found last the one with which later searches begin.
void Worlds::begin_with_found() {
  std::vector<CellId> repaired;
  for (const CellValue& each : x_found) {
    x_log.push_back({each.cell, x_base[each.cell]});
    if (x_odd[each.cell]) repaired.push_back(each.cell);
    set_base(each.cell, each.value);
  }
  widen(repaired);
}

void Worlds::go_back(std::size_t mark, std::span<const CellId> cells) {
  std::vector<CellId> changed(cells.begin(), cells.end());
  for (; x_log.size() > mark; x_log.pop_back()) {
    set_base(x_log.back().cell, x_log.back().value);
    changed.push_back(x_log.back().cell);
  }
  for (CellId cell : changed) find_odd(cell);
  widen(changed);
}

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
