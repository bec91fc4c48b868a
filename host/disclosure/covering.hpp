// SPDX-License-Identifier: MIT
// The cells of a system while they are made safe one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_set>
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

  /// Withholds further cells until every count that `cell` must keep open is possible. Returns
  /// false if the cell can be worked out whatever is withheld.
  bool cover(CellId cell);
  /// Whether every count that `cell` must keep open is possible.
  bool is_safe(CellId cell, std::uint32_t moves = Worlds::few_moves);

 private:
  /// Cells that are withheld to see whether that helps, and what they were before, so that they can
  /// be shown again.
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
  /// For each cell, a bit for each count up to the threshold with which a world was found.
  std::vector<std::uint32_t> x_counts;
  Trial* x_trial = nullptr;
};

// Whole series and tables that are withheld if single cells do not help.

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

// Secondary suppression: withholds further cells until the solver has shown that every value which
// a withheld count must keep open is open.

/// Takes the withheld cells of `system` that need protection one after the other. As long as one
/// can be worked out, withholds a neighbour; if no neighbour other than zeros is left, or all
/// together would not help, a whole series with its zeros; then a whole table. Withholding more
/// never exposes a cell that was safe, so no cell is looked at twice.
///
/// Cells are protected from a reader who knows which of the marks mean small counts, and that the
/// others mean larger ones. The choice of cells depends on their positions, on which are zero and
/// on which are small, and never on how large the others are: a choice by size would reveal
/// something about the size.
///
/// Returns the cells that could not be protected, although everything that reveals them and can be
/// withheld is withheld.
std::vector<CellId> suppress_secondary(CountSystem& system);

/// Whether every value that `cell` must keep open is possible.
bool is_protected(const CountSystem& system, CellId cell);

// Chooses the cells to withhold so that a reader cannot work out another. The choice depends on the
// positions of cells, on which are zero and which are small, and never on how large the others are.

/// Returns the next cell to withhold for the sake of `cell`. It comes from the sum that reveals
/// most: of the sums nearby, the one with the fewest withheld cells, or a nearer one. Parts are
/// chosen before their total, and cells that expose no other sum before those that do. A zero is
/// never chosen, because it covers nothing. Returns nothing if no cell is left.
std::optional<CellId> next_cover(const CountSystem& system, CellId cell);

/// Returns the nearest `most` cells that could be withheld for the sake of `cell`, and for the sake
/// of these cells.
std::vector<CellId> covers_near(const CountSystem& system, CellId cell, std::size_t most);

/// Whether a reader sees the cell, and would not if it were withheld.
inline bool can_be_withheld(const Cell& cell) { return !cell.withheld && !cell.settled; }

}  // namespace muster::disclosure
