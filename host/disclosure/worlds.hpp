// SPDX-License-Identifier: MIT
// Looks for worlds that a reader must think possible. A world gives each withheld cell a value
// within its guess, such that all sums are correct. The search begins with a known world, at first
// the true one, and changes few cells. It therefore takes no longer if a system has many cells that
// have little to do with the question.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "disclosure/cell_bounds.hpp"
#include "disclosure/count_system.hpp"

namespace muster::disclosure {

/// The value of one cell in a world.
struct CellValue {
  CellId cell = no_cell;
  std::int64_t value = 0;
};

/// Searches one system for worlds.
class Worlds {
 public:
  /// `system` must outlive this, and the number of its cells and equations must not change. Call
  /// `reread` after withholding more.
  explicit Worlds(const CountSystem& system);

  /// Reads the state of all cells, or of some cells, from the system again. Returns false if worlds
  /// that were found before may be impossible now.
  bool reread();
  bool reread(std::span<const CellId> cells);

  /// The number of moves after which a search gives up. `many_moves` is for the last attempt.
  static constexpr std::uint32_t few_moves = 2'000, many_moves = 100'000;
  /// The result of a search.
  enum class Answer : std::uint8_t {
    possible,
    impossible,  ///< the bounds alone rule these values out
    open         ///< no world was found within the moves, but there may be one
  };
  /// Whether `cell` has a value within `values` in some world. If a cell is withheld only to
  /// protect others, its true value may be just outside its guess. Such a cell may keep that value
  /// in sums in which no other cell is changed.
  Answer look_for(CellId cell, const Interval& values, std::uint32_t moves = few_moves);
  /// Returns the cells that the last search changed to find its world, with their new values.
  const std::vector<CellValue>& found() const { return x_found; }

  /// Returns the bounds of each cell in any world.
  const CellBounds& bounds() const { return x_bounds; }

  /// Returns a number that identifies the world with which searches begin now. Given to `go_back`,
  /// it restores that world. `cells` are the cells that are shown again.
  std::size_t mark() const { return x_log.size(); }
  void go_back(std::size_t mark, std::span<const CellId> cells);

 private:
  /// The state of one sum in the current world.
  struct Sum {
    std::int64_t off = 0;     ///< the total of its terms; 0 if the sum is correct
    std::int64_t weight = 1;  ///< rises while the sum stays wrong
    SumId place = no_sum;     ///< its index in x_off, if the sum is wrong
    std::uint32_t odd = 0;    ///< number of its cells that are true in x_odd
  };

  Interval guess_of(CellId cell) const;
  Interval widest(CellId cell) const;
  void set_base(CellId cell, std::int64_t value);
  bool find_odd(CellId cell);
  void widen(std::span<const CellId> cells);
  void repair(CellId cell);
  void begin_with_found();
  bool balance(std::uint32_t moves);
  void follow(std::size_t from);
  void move(CellId cell, std::int64_t value);
  /// A possible move of one cell; the lowest cost is best.
  struct Step {
    CellId cell = no_cell;
    std::int64_t value = 0;
    std::int64_t cost = 0;
  };
  void move_one_of(SumId sum);
  std::optional<Step> step_of(const Term& term, SumId sum) const;
  std::int64_t towards(const Term& term, std::int64_t off) const;
  std::int64_t cost_of(CellId cell, std::int64_t moved) const;
  void weigh();
  CellId odd_one_near() const;
  CellId odd_one_near(CellId cell) const;
  void keep_world();
  void undo();

  const CountSystem& x_system;
  CellBounds x_bounds;
  std::vector<std::int64_t> x_base;    ///< the world with which searches begin
  std::vector<std::int64_t> x_values;  ///< the world that is being looked for
  std::vector<bool> x_odd;             ///< by cell: its value in x_base is outside its guess
  std::vector<Sum> x_sums;
  std::vector<SumId> x_off;  ///< sums that are not correct
  CellId x_asked = no_cell;
  std::vector<CellId> x_moved;
  std::vector<std::uint32_t> x_free_from;  ///< by cell: the first move that may move it again
  std::uint32_t x_move = 0;
  std::vector<SumId> x_heavy;
  std::vector<CellValue> x_found;
  std::vector<CellValue> x_log;  ///< values of x_base before they changed, for go_back
};

// What a reader can work out about withheld cells. These functions withhold nothing.

/// Whether there is a world in which `cell` has a value within `values`. Also false if none is
/// found within Worlds::many_moves.
bool possible(const CountSystem& system, CellId cell, const Interval& values);

/// Returns, by cell id, the range that the bounds alone allow for each withheld cell; for other
/// cells, their value. The values that are possible in some world may be fewer, because sums share
/// cells.
std::vector<Interval> all_bounds(const CountSystem& system);

}  // namespace muster::disclosure
