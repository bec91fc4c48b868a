// SPDX-License-Identifier: MIT
// Whole series and tables that are withheld if single cells do not help.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// Series and tables that are withheld with their zeros for the sake of one cell, the nearest
/// first.
class GroupCovers {
 public:
  GroupCovers(CountSystem& system, CellId cell);
  /// Withholds the next one that isn't fully withheld, and returns its cells; empty if there are
  /// none.
  std::vector<CellId> withhold_next();

 private:
  bool look_further();
  void look_at(CellId cell);
  GroupId withhold_series();
  GroupId withhold_any();

  CountSystem& x_system;
  std::vector<CellId> x_withheld;  ///< that are connected to the cell through sums, nearest first
  std::vector<CellId> x_shown;     ///< in their sums
  std::size_t x_next_withheld = 0, x_next_shown = 0, x_next_series = 0;
  std::unordered_set<CellId> x_seen_cells, x_seen_shown;
  std::unordered_set<std::uint32_t> x_seen_sums;
};

}  // namespace muster::disclosure
