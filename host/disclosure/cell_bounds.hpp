// SPDX-License-Identifier: MIT
// The range of values that is possible for each cell of a system. In each sum, the bounds of all
// other cells limit the bounds of a cell. This is applied to all sums again and again until nothing
// changes. The ranges are updated whenever more cells are withheld.
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

/// One cell in one sum. In a list of the terms of a cell, `other` is the id of the sum; in a list
/// of the terms of a sum, it is the id of the cell.
struct Term {
  std::uint32_t other = 0;
  std::int32_t sign = 1;
};

/// The terms of all cells, or of all sums: one list after the other in `terms`. List number `id`
/// begins at `first[id]`.
struct Terms {
  std::vector<Term> terms;
  std::vector<std::size_t> first = {0};
  std::span<const Term> of(std::size_t id) const {
    return {terms.data() + first[id], terms.data() + first[id + 1]};
  }
};

/// The narrowest bounds of all cells of one system that its sums allow.
class CellBounds {
 public:
  /// Copies the equations that `system` has now, and the step of each cell. `read` must be called
  /// next.
  explicit CellBounds(const CountSystem& system);

  /// Starts again with one interval for each cell, by id: the widest that its bounds may have.
  /// Returns false if some cell has no value left.
  bool read(std::vector<Interval> widest);
  /// Gives some cells another widest interval, and recalculates all bounds that followed from the
  /// old one.
  void widen(const std::vector<std::pair<CellId, Interval>>& widest);

  /// Narrows the cell to `values`, and other cells to what follows from that, until `undo` is
  /// called. Returns false if some cell has no value left.
  bool take(CellId cell, const Interval& values);
  void undo();

  /// A cell's bounds before `take` narrowed them.
  struct Change {
    CellId cell = no_cell;
    Interval before;
  };
  /// Returns the changes made by `take` since the last `undo`.
  const std::vector<Change>& changes() const { return x_changes; }

  const Interval& operator[](CellId cell) const { return x_bounds[cell]; }
  std::span<const Term> sums_of(CellId cell) const { return x_of_cell.of(cell); }
  std::span<const Term> cells_of(SumId sum) const { return x_of_sum.of(sum); }
  std::size_t sum_count() const { return x_sums.size(); }
  std::int64_t step(CellId cell) const { return x_steps[cell]; }

 private:
  /// The range of the totals that a sum can have with the present bounds. It must include 0.
  struct Sum {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool is_due = false;  ///< listed in x_due
  };
  /// For each end of a cell's bounds, the sum from which it follows.
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
  std::vector<std::int64_t> x_constants;  ///< the constant of each sum
  std::vector<std::int64_t> x_steps;      ///< the step of each cell
  std::vector<Interval> x_widest;
  std::vector<Interval> x_bounds;
  std::vector<Reasons> x_reasons;
  std::vector<Sum> x_sums;
  std::vector<Change> x_changes;
  std::vector<SumId> x_due;  ///< sums from which bounds must be recalculated
  bool x_asked = false;      ///< after `take`: changes are recorded for `undo`
};

/// Returns the interval from the first to the last multiple of `step` within `interval`.
Interval on_step(const Interval& interval, std::int64_t step);

inline bool holds(const Interval& interval, std::int64_t value) {
  return interval.low <= value && value <= interval.high;
}

}  // namespace muster::disclosure
