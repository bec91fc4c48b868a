// SPDX-License-Identifier: MIT
#include "disclosure/secondary.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace muster::disclosure {

namespace {

std::size_t withheld_in(const CountSystem& system, const Equation& equation) {
  const auto is_withheld = [&](CellId cell) { return system.cells()[cell].withheld; };
  const auto count = [&](const std::vector<CellId>& cells) {
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_withheld));
  };
  return count(equation.plus) + count(equation.minus);
}

/// The smallest cell that is large enough to cover any count up to the threshold; failing that the
/// largest. A zero covers nothing.
bool is_better(const CountSystem& system, const Cell& candidate, const Cell& best) {
  const std::int64_t enough = system.threshold() * system.one();
  if ((candidate.value >= enough) != (best.value >= enough)) return candidate.value >= enough;
  return candidate.value >= enough ? candidate.value < best.value : candidate.value > best.value;
}

std::optional<CellId> best_of(const CountSystem& system, const std::vector<CellId>& cells) {
  std::optional<CellId> best;
  for (CellId id : cells) {
    const Cell& cell = system.cells()[id];
    if (cell.withheld || cell.settled || cell.value == 0) continue;
    if (!best || is_better(system, cell, system.cells()[*best])) best = id;
  }
  return best;
}

/// Parts before their sum: a total is what a reader wants most.
std::optional<CellId> candidate_in(const CountSystem& system, const Equation& equation) {
  const auto part = best_of(system, equation.plus);
  return part ? part : best_of(system, equation.minus);
}

/// In the sum that gives away most, the one with the fewest withheld cells; the nearest of several.
std::optional<CellId> next_to_withhold(const CountSystem& system, CellId exposed) {
  std::optional<CellId> next;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (std::uint32_t id : component_of(system, exposed).equations) {
    const Equation& equation = system.equation(id);
    const std::size_t count = withheld_in(system, equation);
    if (count >= fewest) continue;
    if (const auto candidate = candidate_in(system, equation)) {
      next = candidate;
      fewest = count;
    }
  }
  return next;
}

bool every_count_possible(const CountSystem& system, CellId cell, Reader reader) {
  for (std::int64_t count = 1; count <= system.threshold(); ++count) {
    const Interval values{(count - 1) * system.one() + 1, count * system.one()};
    if (!possible(system, cell, values, reader)) return false;
  }
  return true;
}

}  // namespace

bool is_protected(const CountSystem& system, CellId cell, Reader reader) {
  switch (system.cells()[cell].need) {
    case Need::nothing:
      return true;
    case Need::any_count:
      return every_count_possible(system, cell, reader);
    case Need::one_head:
      return possible(system, cell, {0, system.one()}, reader);
  }
  return false;
}

namespace {

/// False: nothing is left to withhold, and the cell can be worked out all the same.
bool cover(CountSystem& system, CellId cell) {
  while (!is_protected(system, cell, Reader::knows_small_cells)) {
    const auto next = next_to_withhold(system, cell);
    if (!next) return is_protected(system, cell, Reader::knows_marks_only);
    system.withhold(*next);
  }
  return true;
}

}  // namespace

std::size_t suppress_secondary(CountSystem& system) {
  std::size_t exposed = 0;
  for (CellId cell = 0; cell < system.cells().size(); ++cell) {
    if (!cover(system, cell)) ++exposed;
  }
  return exposed;
}

}  // namespace muster::disclosure
