// SPDX-License-Identifier: MIT
// The search for a world: changes the values of cells, one after another, until every sum is
// correct. A move is a change of one cell.
#include "disclosure/worlds.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace muster::disclosure {

namespace {

/// The number of later moves during which a cell that was moved may not be moved again.
constexpr std::uint32_t rest_after_move = 5;
/// For each move, at most this many cells of a sum are compared.
constexpr std::size_t most_choices = 48;

}  // namespace

Worlds::Answer Worlds::look_for(CellId cell, const Interval& values, std::uint32_t moves) {
  Answer answer = Answer::impossible;
  x_asked = cell;
  if (x_bounds.take(cell, values)) answer = balance(moves) ? Answer::possible : Answer::open;
  if (answer == Answer::possible) keep_world();
  undo();
  const bool repairs = std::any_of(x_found.begin(), x_found.end(),
                                   [&](const CellValue& each) { return x_odd[each.cell]; });
  if (answer == Answer::possible && repairs) begin_with_found();
  return answer;
}

/// Moves one cell after another until every sum is correct. Returns false if `moves` moves are not
/// enough.
bool Worlds::balance(std::uint32_t moves) {
  follow(0);
  for (x_move = 1; x_move <= moves; ++x_move) {
    if (!x_off.empty()) {
      move_one_of(x_off[x_move % x_off.size()]);
      continue;
    }
    const CellId odd = odd_one_near();
    if (odd == no_cell) return true;
    const std::size_t from = x_bounds.changes().size();
    if (!x_bounds.take(odd, guess_of(odd))) return false;
    follow(from);
  }
  return false;
}

/// Moves each cell into its new bounds if they were narrowed by one of the changes from number
/// `from` on.
void Worlds::follow(std::size_t from) {
  for (std::size_t i = from; i < x_bounds.changes().size(); ++i) {
    const CellId cell = x_bounds.changes()[i].cell;
    move(cell, std::clamp(x_values[cell], x_bounds[cell].low, x_bounds[cell].high));
  }
}

void Worlds::move(CellId cell, std::int64_t value) {
  const std::int64_t moved = value - std::exchange(x_values[cell], value);
  if (moved == 0) return;
  x_moved.push_back(cell);
  for (const Term& term : x_bounds.sums_of(cell)) {
    Sum& sum = x_sums[term.other];
    sum.off += term.sign * moved;
    if ((sum.off != 0) == (sum.place != no_sum)) continue;
    if (sum.off != 0) {
      sum.place = static_cast<SumId>(x_off.size());
      x_off.push_back(term.other);
    } else {
      x_sums[x_off.back()].place = sum.place;
      x_off[sum.place] = x_off.back();
      x_off.pop_back();
      sum.place = no_sum;
    }
  }
}

/// Returns a move of the term's cell that makes the sum as nearly correct as possible, with its
/// cost. Returns nothing if the cell cannot be moved now.
std::optional<Worlds::Step> Worlds::step_of(const Term& term, SumId sum) const {
  const CellId cell = term.other;
  if (x_bounds[cell].single() || x_free_from[cell] > x_move) return std::nullopt;
  const std::int64_t value = towards(term, x_sums[sum].off);
  if (value == x_values[cell]) return std::nullopt;
  return Step{cell, value, cost_of(cell, value - x_values[cell])};
}

/// Makes the move with the lowest cost among the cells of the sum; in a long sum, among a sample of
/// them. If no move helps, all sums that are wrong get more weight, so that the search does not go
/// round in circles.
void Worlds::move_one_of(SumId id) {
  const auto terms = x_bounds.cells_of(id);
  const std::size_t first = terms.size() > most_choices ? x_move * most_choices % terms.size() : 0;
  std::optional<Step> best;
  std::size_t choices = 0;
  for (std::size_t i = 0; i < terms.size() && choices < most_choices; ++i) {
    const auto step = step_of(terms[(first + i) % terms.size()], id);
    if (!step) continue;
    ++choices;
    if (!best || step->cost < best->cost) best = step;
  }
  if (!best || best->cost >= 0) weigh();
  if (!best) return;
  move(best->cell, best->value);
  x_free_from[best->cell] = x_move + rest_after_move;
}

void Worlds::weigh() {
  for (SumId sum : x_off) {
    if (x_sums[sum].weight++ == 1) x_heavy.push_back(sum);
  }
}

/// Returns the value of the term's cell that would bring a sum that is wrong by `off` as near to
/// correct as the cell's bounds and step allow.
std::int64_t Worlds::towards(const Term& term, std::int64_t off) const {
  const std::int64_t step = x_bounds.step(term.other);
  const std::int64_t beyond = off % step == 0 ? 0
                              : off > 0       ? step - off % step
                                              : -step - off % step;
  const Interval& bounds = x_bounds[term.other];
  return std::clamp(x_values[term.other] - term.sign * (off + beyond), bounds.low, bounds.high);
}

/// Returns by how much a move of the cell by `moved` would increase the errors of its sums, each
/// multiplied by the weight of the sum.
std::int64_t Worlds::cost_of(CellId cell, std::int64_t moved) const {
  std::int64_t cost = 0;
  for (const Term& term : x_bounds.sums_of(cell)) {
    const Sum& sum = x_sums[term.other];
    cost += sum.weight * (std::abs(sum.off + term.sign * moved) - std::abs(sum.off));
  }
  return cost;
}

/// Returns a cell whose value is outside its guess, from a sum that also contains `cell`. Returns
/// no_cell if there is none.
CellId Worlds::odd_one_near(CellId cell) const {
  for (const Term& term : x_bounds.sums_of(cell)) {
    if (x_sums[term.other].odd == 0) continue;
    for (const Term& each : x_bounds.cells_of(term.other)) {
      if (x_odd[each.other] && !holds(guess_of(each.other), x_values[each.other]))
        return each.other;
    }
  }
  return no_cell;
}

/// Returns a cell whose value is outside its guess, from a sum that contains the cell asked about
/// or a moved cell. Returns no_cell if there is none.
CellId Worlds::odd_one_near() const {
  CellId odd = odd_one_near(x_asked);
  for (std::size_t i = 0; i < x_moved.size() && odd == no_cell; ++i) {
    if (x_values[x_moved[i]] != x_base[x_moved[i]]) odd = odd_one_near(x_moved[i]);
  }
  return odd;
}

void Worlds::keep_world() {
  x_found.clear();
  for (CellId cell : x_moved) {
    if (x_values[cell] != x_base[cell]) x_found.push_back({cell, x_values[cell]});
  }
}

void Worlds::undo() {
  x_bounds.undo();
  for (std::size_t i = 0, moved = x_moved.size(); i < moved; ++i) {
    move(x_moved[i], x_base[x_moved[i]]);
    x_free_from[x_moved[i]] = 0;
  }
  x_moved.clear();
  for (SumId sum : x_heavy) x_sums[sum].weight = 1;
  x_heavy.clear();
}

}  // namespace muster::disclosure
