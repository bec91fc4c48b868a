// SPDX-License-Identifier: MIT
// The range of values that is possible for each cell of a system. In each sum, the bounds of the
// other cells limit a cell; this is repeated over all sums until nothing changes. The ranges are
// kept up to date while more is withheld.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

using SumId = std::uint32_t;
inline constexpr SumId no_sum = std::numeric_limits<SumId>::max();

/// The position of a cell in a sum. `other` is the sum among the terms of a cell, and the cell
/// among the terms of a sum.
struct Term {
  std::uint32_t other = 0;
  std::int32_t sign = 1;
};

/// The terms of each cell or of each sum, one list after the other.
struct Terms {
  std::vector<Term> terms;
  std::vector<std::size_t> first = {0};
  std::span<const Term> of(std::size_t id) const {
    return {terms.data() + first[id], terms.data() + first[id + 1]};
  }
};

/// Bounds of all cells of one system, kept consistent with its sums.
class CellBounds {
 public:
  /// Copies the cells and equations that `system` has now. `read` and `widen` give each cell its
  /// widest interval.
  explicit CellBounds(const CountSystem& system);

  /// Starts again with these intervals. False: some cell has no value left.
  bool read(std::vector<Interval> widest);
  /// Gives some cells another widest interval, and works out again all bounds that followed from
  /// the old one.
  void widen(const std::vector<std::pair<CellId, Interval>>& widest);

  /// Narrows the cell to `values`, and others to what follows from that, until `undo`. False: some
  /// cell has no value left.
  bool take(CellId cell, const Interval& values);
  void undo();

  /// A cell's bounds before `take` narrowed them.
  struct Change {
    CellId cell = no_cell;
    Interval before;
  };
  /// The changes made by `take` since the last `undo`.
  const std::vector<Change>& changes() const { return x_changes; }

  const Interval& operator[](CellId cell) const { return x_bounds[cell]; }
  std::span<const Term> sums_of(CellId cell) const { return x_of_cell.of(cell); }
  std::span<const Term> cells_of(SumId sum) const { return x_of_sum.of(sum); }
  std::size_t sum_count() const { return x_sums.size(); }
  std::int64_t step(CellId cell) const { return x_steps[cell]; }

 private:
  /// The range of a sum's possible totals, which must include 0.
  struct Sum {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool is_due = false;
  };
  /// The sums that the ends of a cell's bounds follow from.
  struct Reasons {
    SumId low = no_sum;
    SumId high = no_sum;
  };

  void set(CellId cell, const Interval& bounds);
  void look_at(SumId sum);
  bool settle(std::size_t looks);
  bool narrow(SumId sum);
  bool change(CellId cell, const Interval& bounds, SumId reason);

  Terms x_of_cell;
  Terms x_of_sum;
  std::vector<std::int64_t> x_constants;  ///< by sum
  std::vector<std::int64_t> x_steps;      ///< by cell
  std::vector<Interval> x_widest;
  std::vector<Interval> x_bounds;
  std::vector<Reasons> x_reasons;
  std::vector<Sum> x_sums;
  std::vector<Change> x_changes;
  std::vector<SumId> x_due;  ///< sums to look at again
  bool x_asked = false;      ///< inside `take`: changes are noted, so that `undo` can reverse them
};

/// The multiples of `step` within the interval.
Interval on_step(const Interval& interval, std::int64_t step);

inline bool holds(const Interval& interval, std::int64_t value) {
  return interval.low <= value && value <= interval.high;
}

}  // namespace muster::disclosure
