// SPDX-License-Identifier: MIT
#include "disclosure/covering.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace muster::disclosure {

namespace {

using Many = std::size_t;
constexpr Many too_many = std::numeric_limits<Many>::max();
/// A sum with one withheld cell fewer than another is preferred to it, even if it is up to this
/// many rings (see Rings) farther away.
constexpr Many rings_for_a_cell = 3;
/// The number of sums nearest to a cell that are searched first for the next cover: a cell to
/// withhold for its sake.
constexpr Many sums_near = 400;

Many withheld_in(const CountSystem& system, const Equation& equation) {
  const auto is_withheld = [&](CellId cell) { return system.cells()[cell].withheld; };
  const auto count = [&](const std::vector<CellId>& cells) {
    return static_cast<Many>(std::count_if(cells.begin(), cells.end(), is_withheld));
  };
  return count(equation.plus) + count(equation.minus);
}

bool can_cover(const Cell& cell) { return can_be_withheld(cell) && cell.value != 0; }

/// Returns the number of sums in which this would be the only withheld cell. A reader could work it
/// out from each of these sums.
Many new_gaps(const CountSystem& system, CellId cell) {
  Many gaps = 0;
  for (std::uint32_t id : system.equations_of(cell)) {
    if (withheld_in(system, system.equation(id)) == 0) ++gaps;
  }
  return gaps;
}

/// Returns the cell for which new_gaps() is lowest, and the first of several such cells.
std::optional<CellId> best_of(const CountSystem& system, const std::vector<CellId>& cells) {
  std::optional<CellId> best;
  Many fewest = too_many;
  for (CellId id : cells) {
    if (!can_cover(system.cells()[id])) continue;
    const Many gaps = new_gaps(system, id);
    if (gaps >= fewest) continue;
    best = id;
    fewest = gaps;
    if (gaps == 0) break;
  }
  return best;
}

/// Returns the cell of the sum that is best withheld next: a part if possible and the total
/// otherwise, because readers need the total most.
std::optional<CellId> candidate_in(const CountSystem& system, const Equation& equation) {
  const auto part = best_of(system, equation.plus);
  return part ? part : best_of(system, equation.minus);
}

/// Visits sums by their distance from a cell. The first ring is the sums that contain the cell.
/// Each further ring is the sums that share a cell with the ring before, if `follow` is true for
/// that cell. At most `most` sums and cells are visited.
template <class Follow>
class Rings {
 public:
  Rings(const CountSystem& system, CellId cell, Follow follow, Many most)
      : x_system(system), x_follow(follow), x_most(most), x_next{cell}, x_cells{cell} {}

  /// Returns the sums of the next ring; empty if there are no more.
  std::vector<std::uint32_t> next() {
    std::vector<std::uint32_t> ring;
    for (CellId cell : x_next) {
      for (std::uint32_t id : x_system.equations_of(cell)) {
        if (x_sums.size() < x_most && x_sums.insert(id).second) ring.push_back(id);
      }
    }
    x_next.clear();
    for (std::uint32_t id : ring) {
      if (x_sums.size() == x_most) break;
      reach(x_system.equation(id).plus);
      reach(x_system.equation(id).minus);
    }
    return ring;
  }
  /// Returns the cells that connect this ring with the next.
  const std::vector<CellId>& cells() const { return x_next; }

 private:
  void reach(const std::vector<CellId>& cells) {
    for (CellId cell : cells) {
      if (x_cells.size() >= x_most) return;
      if (x_follow(x_system.cells()[cell]) && x_cells.insert(cell).second) x_next.push_back(cell);
    }
  }

  const CountSystem& x_system;
  Follow x_follow;
  Many x_most;
  std::vector<CellId> x_next;
  std::unordered_set<CellId> x_cells;
  std::unordered_set<std::uint32_t> x_sums;
};

bool is_withheld(const Cell& cell) { return cell.withheld; }

}  // namespace

namespace {

std::optional<CellId> next_cover_of(const CountSystem& system, CellId cell, Many sums) {
  Rings rings(system, cell, is_withheld, sums);
  std::optional<CellId> next;
  Many least = too_many, distance = 0;
  for (auto ring = rings.next(); !ring.empty(); ring = rings.next(), ++distance) {
    if (rings_for_a_cell + distance >= least) break;
    for (std::uint32_t id : ring) {
      const Equation& equation = system.equation(id);
      const Many cost = rings_for_a_cell * withheld_in(system, equation) + distance;
      if (cost >= least) continue;
      if (const auto candidate = candidate_in(system, equation)) {
        next = candidate;
        least = cost;
      }
    }
  }
  return next;
}

}  // namespace

std::optional<CellId> next_cover(const CountSystem& system, CellId cell) {
  const auto near = next_cover_of(system, cell, sums_near);
  return near ? near : next_cover_of(system, cell, too_many);
}

std::vector<CellId> covers_near(const CountSystem& system, CellId cell, std::size_t most) {
  Rings rings(
      system, cell, [](const Cell& each) { return each.withheld || can_cover(each); },
      most == too_many ? too_many : 2 * sums_near);
  std::vector<CellId> covers;
  while (!rings.next().empty()) {
    for (CellId each : rings.cells()) {
      if (covers.size() >= most) return covers;
      if (can_cover(system.cells()[each])) covers.push_back(each);
    }
  }
  return covers;
}

}  // namespace muster::disclosure
