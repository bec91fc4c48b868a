// SPDX-License-Identifier: MIT
// The knowledge of somebody who reads everything published: cells, some of them withheld, and the
// sums that connect them. Secondary suppression works on this, whatever table it came from.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <vector>

namespace muster::disclosure {

/// Whole numbers from `low` to `high`, both included.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool empty() const { return low > high; }
  bool single() const { return low == high; }
  friend auto operator<=>(const Interval&, const Interval&) = default;
};

/// The intersection of both.
inline Interval meet(const Interval& a, const Interval& b) {
  return {a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

/// Larger than any sum of counts, and small enough that a million of them add up in 64 bits.
inline constexpr std::int64_t no_limit = 4'000'000'000'000;

using CellId = std::uint32_t;
inline constexpr CellId no_cell = std::numeric_limits<CellId>::max();

/// The counts that must stay possible for a withheld cell, so that it is protected.
enum class Need : std::uint8_t {
  nothing,   ///< withheld for another cell's sake
  any_count  ///< every count from 1 to the threshold
};

/// Identifies cells of one table that can be withheld together, including zeros.
using GroupId = std::uint32_t;
inline constexpr GroupId no_group = std::numeric_limits<GroupId>::max();

/// `value` and the bounds are in the system's unit, in which one person is CountSystem::one().
struct Cell {
  std::int64_t value = 0;
  /// The values that a reader thinks possible for a withheld cell before looking at any sum. They
  /// follow from the mark and the rules: which cells are small, that the others are above the
  /// threshold, and that zeros are shown.
  Interval guess{0, no_limit};
  std::int64_t step = 1;  ///< values are multiples of it: heads are whole, their time is not
  Need need = Need::nothing;
  bool withheld = false;  ///< a reader does not have it
  bool printed = true;
  bool is_rest = false;  ///< not in any table: the difference between one count and another
  /// A reader knows the value from another publication, or the cell holds no number, so withholding
  /// it would hide nothing.
  bool settled = false;
  /// The range that a reader knows from another publication, such as a rounded figure of last year.
  Interval elsewhere{0, no_limit};
  CellId companion = no_cell;  ///< withheld together with this one: the whole-time equivalents of
                               ///< this headcount
  GroupId series = no_group;   ///< the rows of one table that differ only in their time
  GroupId table = no_group;
};

/// The sum of the cells `plus`, less the cells `minus`, plus `constant` is zero.
struct Equation {
  std::vector<CellId> plus;
  std::vector<CellId> minus;
  std::int64_t constant = 0;
};

/// Cells and equations. Values are integers in a unit chosen at construction.
class CountSystem {
 public:
  /// `one` is the number of units in one person.
  CountSystem(std::int64_t threshold, std::int64_t one) : x_threshold(threshold), x_one(one) {}

  CellId add(Cell cell);
  /// Returns false, and leaves the equation out, if it does not hold for the true values, because
  /// nothing follows from it.
  bool add(Equation equation);
  /// Withholds the cell and any cell that must be withheld with it.
  void withhold(CellId cell);
  /// Withholds all cells of a series or table, including zeros, so that a mark can mean any number
  /// from 0. Settled cells are not printed either: a number among the marks would show that the
  /// series is not withheld as a whole, and so that no mark means a zero. Returns false if no cell
  /// was left to withhold.
  bool withhold_whole(GroupId group);
  /// Returns a new number for a series or a table; both are numbered together.
  GroupId add_group() { return x_groups++; }
  bool is_whole(GroupId group) const { return x_whole.contains(group); }
  /// A copy of the cells, so that their state can be restored.
  struct Cells {
    std::vector<Cell> cells;
    std::set<GroupId> whole;
  };
  Cells save() const { return {x_cells, x_whole}; }
  void restore(const Cells& saved) {
    x_cells = saved.cells;
    x_whole = saved.whole;
  }
  /// Marks a cell whose value a reader knows from another publication. Returns true if it needed
  /// protection.
  bool settle(CellId cell);

  std::int64_t threshold() const { return x_threshold; }
  std::int64_t one() const { return x_one; }
  const std::vector<Cell>& cells() const { return x_cells; }
  Cell& cell(CellId id) { return x_cells[id]; }
  std::size_t equation_count() const { return x_equations.size(); }
  const Equation& equation(std::uint32_t id) const { return x_equations[id]; }
  /// The equations that contain the cell.
  const std::vector<std::uint32_t>& equations_of(CellId cell) const { return x_of_cell[cell]; }

 private:
  bool holds(const Equation& equation) const;

  std::int64_t x_threshold;
  std::int64_t x_one;
  std::vector<Cell> x_cells;
  std::vector<Equation> x_equations;
  std::vector<std::vector<std::uint32_t>> x_of_cell;
  GroupId x_groups = 0;
  std::set<GroupId> x_whole;
};

}  // namespace muster::disclosure
