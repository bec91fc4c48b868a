// SPDX-License-Identifier: MIT
// What somebody who reads all published tables knows: cells, with some of them withheld, and the
// sums that connect them. Secondary suppression works on this model and not on tables.
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

/// Returns the intersection of both; it may be empty.
inline Interval meet(const Interval& a, const Interval& b) {
  return {a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

/// Larger than any sum of counts. A million such values can still be added up in 64 bits.
inline constexpr std::int64_t no_limit = 4'000'000'000'000;

using CellId = std::uint32_t;
inline constexpr CellId no_cell = std::numeric_limits<CellId>::max();

/// The counts that a reader must still think possible for a withheld cell. If the reader can
/// exclude one of them, the cell is not protected.
enum class Need : std::uint8_t {
  nothing,   ///< no count in particular: withheld to protect another cell
  any_count  ///< every count from 1 to the threshold
};

/// Identifies a group of cells of one table, a series or the whole table, that can be withheld
/// together, including zeros.
using GroupId = std::uint32_t;
inline constexpr GroupId no_group = std::numeric_limits<GroupId>::max();

/// One count. `value` and the intervals are in the system's unit, in which one person is
/// CountSystem::one().
struct Cell {
  std::int64_t value = 0;
  /// The values that a reader thinks possible for a withheld cell before looking at any sum. They
  /// follow from the mark in the cell and from the rules, which the reader knows: small counts are
  /// at most the threshold, all other withheld counts are above it, and zeros are shown.
  Interval guess{0, no_limit};
  std::int64_t step = 1;  ///< values are multiples of it: one person for headcounts, less for WTE
  Need need = Need::nothing;
  bool withheld = false;  ///< a reader is not given the value
  bool printed = true;
  bool is_rest = false;  ///< the difference between two counts, which no table shows
  /// A reader knows the value from another publication, or the cell holds no number. Withholding it
  /// would therefore hide nothing.
  bool settled = false;
  /// The range that a reader knows from another publication, such as a rounded figure of last year.
  Interval elsewhere{0, no_limit};
  CellId companion = no_cell;  ///< a cell that is withheld together with this headcount: its
                               ///< whole-time equivalents
  GroupId series = no_group;   ///< the rows of one table that differ only in their time
  GroupId table = no_group;
};

/// States that the sum of the cells in `plus`, minus the sum of the cells in `minus`, plus
/// `constant`, is zero.
struct Equation {
  std::vector<CellId> plus;
  std::vector<CellId> minus;
  std::int64_t constant = 0;
};

/// Cells, and equations between them. Values are integers; the constructor gets the unit.
class CountSystem {
 public:
  /// `one` is the number of units in one person.
  CountSystem(std::int64_t threshold, std::int64_t one) : x_threshold(threshold), x_one(one) {}

  CellId add(Cell cell);
  /// Adds an equation that holds for the true values. Returns false, and leaves the equation out,
  /// if it does not hold: nothing then follows from it.
  bool add(Equation equation);
  /// Withholds the cell and any cell that must be withheld with it.
  void withhold(CellId cell);
  /// Withholds all cells of a series or table, including zeros, so that each mark can mean any
  /// number from 0. Settled cells are not printed either. A number among the marks would show that
  /// the series is not withheld as a whole, and a reader would then know that no mark means zero.
  /// Returns false if no cell was left to withhold.
  bool withhold_whole(GroupId group);
  /// Returns an unused id for a series or a table. Series and tables share one numbering.
  GroupId add_group() { return x_groups++; }
  /// Whether withhold_whole() has withheld the series or table.
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
  /// Marks a cell as known to readers from another publication. Returns true if it needed
  /// protection, which is then impossible.
  bool settle(CellId cell);

  std::int64_t threshold() const { return x_threshold; }
  std::int64_t one() const { return x_one; }
  const std::vector<Cell>& cells() const { return x_cells; }
  Cell& cell(CellId id) { return x_cells[id]; }
  std::size_t equation_count() const { return x_equations.size(); }
  const Equation& equation(std::uint32_t id) const { return x_equations[id]; }
  /// Returns the equations that contain the cell.
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
