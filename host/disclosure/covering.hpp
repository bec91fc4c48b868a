// SPDX-License-Identifier: MIT
// The cells of a system while they are made safe one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "disclosure/count_system.hpp"
#include "disclosure/worlds.hpp"

namespace muster::disclosure {

/// Protects the cells of one system, one after the other.
class Covering {
 public:
  /// `system` must outlive this, and nothing else may withhold anything in it.
  explicit Covering(CountSystem& system);

  /// Withholds further cells until every count that `cell` must keep open is possible. False: it
  /// can be worked out whatever is withheld.
  bool cover(CellId cell);
  /// Whether every count that `cell` must keep open is possible.
  bool is_safe(CellId cell, std::uint32_t moves = Worlds::few_moves);

 private:
  /// The cells withheld to see whether that helps, to be shown again.
  struct Trial {
    std::size_t mark = 0;
    std::vector<std::pair<CellId, Cell>> before;
    std::vector<std::pair<CellId, std::uint32_t>> counts;
  };

  bool is_possible(CellId cell, std::int64_t count, std::uint32_t moves);
  bool cover_with_cells(CellId cell);
  bool cover_with_groups(CellId cell);
  bool would_help(CellId cell, const std::vector<CellId>& covers);
  void withhold(const std::vector<CellId>& cells);
  void withhold_in_system(CellId cell);
  void take_back(Trial& trial);
  void forget();
  void keep_counts(const CellValue& known);

  CountSystem& x_system;
  Worlds x_worlds;
  /// By cell, a bit for each count up to the threshold that a world was found with.
  std::vector<std::uint32_t> x_counts;
  Trial* x_trial = nullptr;
};

}  // namespace muster::disclosure
