// SPDX-License-Identifier: MIT
#include "disclosure/secondary.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "disclosure/possible.hpp"

namespace muster::disclosure {

namespace {

using Many = std::size_t;
constexpr Many too_many = std::numeric_limits<Many>::max();

Many withheld_in(const CountSystem& system, const Equation& equation) {
  const auto is_withheld = [&](CellId cell) { return system.cells()[cell].withheld; };
  const auto count = [&](const std::vector<CellId>& cells) {
    return static_cast<Many>(std::count_if(cells.begin(), cells.end(), is_withheld));
  };
  return count(equation.plus) + count(equation.minus);
}

/// A reader sees the cell, and would no longer if it were withheld.
bool can_be_withheld(const Cell& cell) { return !cell.withheld && !cell.settled; }

/// How many sums would have this cell as their only withheld one, each of which gives it away.
Many new_gaps(const CountSystem& system, CellId cell) {
  Many gaps = 0;
  for (std::uint32_t id : system.equations_of(cell)) {
    if (withheld_in(system, system.equation(id)) == 0) ++gaps;
  }
  return gaps;
}

/// The cell that opens the fewest new gaps, the first of several. A zero covers nothing.
std::optional<CellId> best_of(const CountSystem& system, const std::vector<CellId>& cells) {
  std::optional<CellId> best;
  Many fewest = too_many;
  for (CellId id : cells) {
    const Cell& cell = system.cells()[id];
    if (!can_be_withheld(cell) || cell.value == 0) continue;
    const Many gaps = new_gaps(system, id);
    if (gaps >= fewest) continue;
    best = id;
    fewest = gaps;
    if (gaps == 0) break;
  }
  return best;
}

/// Parts before their sum: a total is what a reader wants most.
std::optional<CellId> candidate_in(const CountSystem& system, const Equation& equation) {
  const auto part = best_of(system, equation.plus);
  return part ? part : best_of(system, equation.minus);
}

/// In the sum that gives away most, the one with the fewest withheld cells; the nearest of several.
std::optional<CellId> next_cell(const CountSystem& system, const Component& near) {
  std::optional<CellId> next;
  Many fewest = too_many;
  for (std::uint32_t id : near.equations) {
    const Equation& equation = system.equation(id);
    const Many count = withheld_in(system, equation);
    if (count >= fewest) continue;
    if (const auto candidate = candidate_in(system, equation)) {
      next = candidate;
      fewest = count;
    }
  }
  return next;
}

/// The zeros that a reader sees in the sums of a component, the nearest first; then its cells.
std::vector<CellId> seen_near(const CountSystem& system, const Component& near) {
  std::vector<CellId> seen;
  for (std::uint32_t id : near.equations) {
    const Equation& equation = system.equation(id);
    for (const auto* cells : {&equation.plus, &equation.minus}) {
      std::copy_if(cells->begin(), cells->end(), std::back_inserter(seen),
                   [&](CellId cell) { return can_be_withheld(system.cells()[cell]); });
    }
  }
  seen.insert(seen.end(), near.cells.begin(), near.cells.end());
  return seen;
}

bool withhold_next_group(CountSystem& system, const Component& near) {
  const std::vector<CellId> seen = seen_near(system, near);
  for (const auto group : {&Cell::series, &Cell::table}) {
    for (CellId cell : seen) {
      if (system.withhold_whole(system.cells()[cell].*group)) return true;
    }
  }
  return false;
}

/// A cell that covers others keeps one person more room than the rules ask for. That this cell was
/// needed is then no news of those that were withheld before it.
void withhold_as_cover(CountSystem& system, CellId id) {
  Cell& cell = system.cell(id);
  const std::int64_t small = system.threshold() * system.one();
  if (cell.guess.low > small) cell.guess.low += system.one();
  system.withhold(id);
}

/// Withholds series and tables, the nearest first. False: the cell can be worked out all the same,
/// and nothing has been withheld for it.
bool cover_with_groups(CountSystem& system, CellId cell) {
  const CountSystem::Cells before = system.save();
  while (!is_protected(system, cell)) {
    if (withhold_next_group(system, component_of(system, cell))) continue;
    system.restore(before);
    return false;
  }
  return true;
}

/// False: the cell can be worked out whatever is withheld.
bool cover(CountSystem& system, CellId cell) {
  while (!is_protected(system, cell)) {
    const auto next = next_cell(system, component_of(system, cell));
    if (!next) return cover_with_groups(system, cell);
    withhold_as_cover(system, *next);
  }
  return true;
}

}  // namespace

bool is_protected(const CountSystem& system, CellId id) {
  const Cell& cell = system.cells()[id];
  if (cell.need == Need::nothing) return true;
  std::vector<Interval> counts;
  for (std::int64_t count = 1; count <= system.threshold(); ++count)
    counts.push_back({(count - 1) * system.one() + 1, count * system.one()});
  // The largest and the smallest are closed the soonest.
  std::swap(counts.front(), counts.back());
  return all_possible(system, id, counts);
}

std::vector<CellId> suppress_secondary(CountSystem& system) {
  std::vector<CellId> exposed;
  for (CellId cell = 0; cell < system.cells().size(); ++cell) {
    if (!cover(system, cell)) exposed.push_back(cell);
  }
  return exposed;
}

}  // namespace muster::disclosure
