// SPDX-License-Identifier: MIT
// Secondary suppression: makes the withheld cells of a system safe, one after another, by
// withholding further cells.
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

/// Protects single cells of one system on request.
class Covering {
 public:
  /// `system` must outlive this, and nothing else may withhold anything in it.
  explicit Covering(CountSystem& system);

  /// Withholds further cells until a reader must think possible every count that Cell::need
  /// demands. Returns false if the cell can be worked out even with everything else withheld.
  bool cover(CellId cell);
  /// Whether a reader must think possible every count that Cell::need demands.
  bool is_safe(CellId cell, std::uint32_t moves = Worlds::few_moves);

 private:
  /// Cells that are withheld only to see whether that helps, and their state before, so that they
  /// can be shown again.
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
  /// By cell: bit n - 1 is set if a world was found in which the cell counts n people. Only counts
  /// up to the threshold have a bit.
  std::vector<std::uint32_t> x_counts;
  Trial* x_trial = nullptr;
};

// Whole series and tables that are withheld if single cells do not help.

/// Withholds series and tables, including their zeros, for the sake of one cell, the nearest first.
class GroupCovers {
 public:
  GroupCovers(CountSystem& system, CellId cell);
  /// Withholds the next series or table that isn't fully withheld yet, and returns its cells.
  /// Returns an empty list if none is left.
  std::vector<CellId> withhold_next();

 private:
  bool look_further();
  void look_at(CellId cell);
  GroupId withhold_series();
  GroupId withhold_any();

  CountSystem& x_system;
  std::vector<CellId> x_withheld;  ///< connected to the cell through sums, nearest first
  std::vector<CellId> x_shown;     ///< cells that readers see, in the sums of x_withheld
  std::size_t x_next_withheld = 0, x_next_shown = 0, x_next_series = 0;
  std::unordered_set<CellId> x_seen_cells, x_seen_shown;
  std::unordered_set<std::uint32_t> x_seen_sums;
};

// Secondary suppression of a whole system. It ends when Worlds has found, for each withheld count,
// every value that a reader must think possible.

/// Protects each withheld cell of `system` that needs it. While the cell can be worked out,
/// withholds another cell of a sum nearby. If only zeros are left there, or withholding all would
/// not help, withholds whole series with their zeros, and then whole tables. Withholding more never
/// exposes a cell that was safe, so each cell is handled once.
///
/// The reader is assumed to know which marks mean small counts and which mean larger ones. The
/// choice of cells depends on their positions, on which are zero and on which are small. It never
/// depends on how large the others are, because it would then reveal something about their size.
///
/// Returns the cells that could not be protected by withholding anything else.
std::vector<CellId> suppress_secondary(CountSystem& system);

/// Whether a reader must think possible every count that Cell::need demands of `cell`.
bool is_protected(const CountSystem& system, CellId cell);

// Chooses the cells to withhold so that a reader cannot work out another cell.

/// Returns the next cell to withhold for the sake of `cell`. It is in the sum that reveals most: a
/// sum near the cell in which few cells are withheld. A part of the sum is preferred to its total,
/// and cells that would be the only withheld ones in many other sums are avoided. A zero is never
/// chosen, because withholding it covers nothing. Returns nothing if no cell is left.
std::optional<CellId> next_cover(const CountSystem& system, CellId cell);

/// Returns up to `most` cells that could be withheld to protect `cell`, or to protect one of the
/// returned cells. The nearest come first.
std::vector<CellId> covers_near(const CountSystem& system, CellId cell, std::size_t most);

/// Whether a reader sees the cell, and withholding it would hide its value.
inline bool can_be_withheld(const Cell& cell) { return !cell.withheld && !cell.settled; }

}  // namespace muster::disclosure
