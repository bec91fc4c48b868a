// SPDX-License-Identifier: MIT
// Looks for worlds that a reader must think possible: values for all withheld cells, each within
// its guess, with all sums correct. The search starts from a known world, at first the true one,
// and moves few cells, so that a question costs only as much as the cells closely connected to it.
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

/// A search that keeps its last world for the next question.
class Worlds {
 public:
  /// `system` must outlive this, and the number of its cells and equations must not change. Call
  /// `reread` after withholding more.
  explicit Worlds(const CountSystem& system);

  /// Reads all cells again, or only some. Returns false if worlds that were found before may be
  /// impossible now.
  bool reread();
  bool reread(std::span<const CellId> cells);

  /// The number of cells that are moved before a search gives up. `many_moves` is for the last
  /// attempt.
  static constexpr std::uint32_t few_moves = 2'000, many_moves = 100'000;
  /// The result of a search.
  enum class Answer : std::uint8_t {
    possible,
    impossible,  ///< bounds alone leave the cell no such value
    open         ///< no world was found in the moves allowed: there may be one
  };
  /// Whether `cell` is within `values` in some world. A cell whose true value is outside its guess
  /// (cells that cover others keep some room) may stay as it is in sums in which nothing else
  /// moves.
  Answer look_for(CellId cell, const Interval& values, std::uint32_t moves = few_moves);
  /// The cells that have moved in the world that was found last.
  const std::vector<CellValue>& found() const { return x_found; }

  /// The bounds of each cell, whatever world is looked for.
  const CellBounds& bounds() const { return x_bounds; }

  /// Returns a mark of the world that searches begin with. `go_back` returns to it when `cells` are
  /// shown again.
  std::size_t mark() const { return x_log.size(); }
  void go_back(std::size_t mark, std::span<const CellId> cells);

 private:
  /// The state of one sum in the current world.
  struct Sum {
    std::int64_t off = 0;     ///< what its terms add up to
    std::int64_t weight = 1;  ///< higher if it has been wrong for long
    SumId place = no_sum;     ///< in x_off, if the sum is wrong
    std::uint32_t odd = 0;    ///< number of its cells whose base is outside their guess
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
  std::vector<std::int64_t> x_base;    ///< the world that questions begin with
  std::vector<std::int64_t> x_values;  ///< the world that is being looked for
  std::vector<bool> x_odd;             ///< by cell: its base is outside its guess
  std::vector<Sum> x_sums;
  std::vector<SumId> x_off;  ///< sums that are not correct
  CellId x_asked = no_cell;
  std::vector<CellId> x_moved;
  std::vector<std::uint32_t> x_free_from;  ///< by cell, the move from which it may move again
  std::uint32_t x_move = 0;
  std::vector<SumId> x_heavy;
  std::vector<CellValue> x_found;
  std::vector<CellValue> x_log;  ///< what the base was before it changed
};

// What a reader of everything else can work out about withheld cells; withholds nothing.

/// Whether whole numbers can be put into every withheld cell that is connected to `cell`, each
/// within its estimate, so that all sums are correct and `cell` is within `values`. Also false if
/// none are found in Worlds::many_moves.
bool possible(const CountSystem& system, CellId cell, const Interval& values);

/// The range that the bounds alone allow for each withheld cell, by id; for other cells, the true
/// value. The actual range may be narrower where sums share cells.
std::vector<Interval> all_bounds(const CountSystem& system);

}  // namespace muster::disclosure
