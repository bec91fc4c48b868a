// SPDX-License-Identifier: MIT
#include "disclosure/cell_bounds.hpp"

#include <algorithm>
#include <utility>

namespace muster::disclosure {

namespace {

/// The largest number of sums that are examined for each change. It ends a search in which bounds
/// rise by one at a time.
constexpr std::size_t most_looks = 2'000;

Interval scaled(const Interval& interval, std::int64_t sign) {
  return sign > 0 ? interval : Interval{-interval.high, -interval.low};
}

Terms terms_of_sums(const CountSystem& system) {
  Terms sums;
  for (SumId id = 0; id < system.equation_count(); ++id) {
    for (CellId cell : system.equation(id).plus) sums.terms.push_back({cell, 1});
    for (CellId cell : system.equation(id).minus) sums.terms.push_back({cell, -1});
    sums.first.push_back(sums.terms.size());
  }
  return sums;
}

Terms terms_of_cells(const Terms& sums, std::size_t number) {
  Terms cells;
  cells.first.assign(number + 1, 0);
  for (const Term& term : sums.terms) ++cells.first[term.other + 1];
  for (std::size_t id = 0; id < number; ++id) cells.first[id + 1] += cells.first[id];
  cells.terms.resize(sums.terms.size());
  std::vector<std::size_t> next = cells.first;
  for (SumId id = 0; id + 1 < sums.first.size(); ++id) {
    for (const Term& term : sums.of(id)) cells.terms[next[term.other]++] = {id, term.sign};
  }
  return cells;
}

}  // namespace

Interval on_step(const Interval& interval, std::int64_t step) {
  if (step == 1) return interval;
  const auto down = [step](std::int64_t x) {
    return x >= 0 ? x / step * step : -((-x + step - 1) / step * step);
  };
  return {down(interval.low + step - 1), down(interval.high)};
}

CellBounds::CellBounds(const CountSystem& system) : x_of_sum(terms_of_sums(system)) {
  x_of_cell = terms_of_cells(x_of_sum, system.cells().size());
  for (SumId id = 0; id < system.equation_count(); ++id)
    x_constants.push_back(system.equation(id).constant);
  for (const Cell& cell : system.cells()) x_steps.push_back(cell.step);
}

bool CellBounds::read(std::vector<Interval> widest) {
  x_widest = std::move(widest);
  x_bounds = x_widest;
  x_reasons.assign(x_bounds.size(), {});
  x_sums.assign(x_constants.size(), {});
  for (SumId id = 0; id < x_sums.size(); ++id) {
    x_sums[id] = {x_constants[id], x_constants[id]};
    for (const Term& term : x_of_sum.of(id)) {
      const Interval part = scaled(x_bounds[term.other], term.sign);
      x_sums[id].low += part.low;
      x_sums[id].high += part.high;
    }
    look_at(id);
  }
  return settle(most_looks * (x_sums.size() + 1));
}

void CellBounds::widen(const std::vector<std::pair<CellId, Interval>>& widest) {
  std::vector<CellId> wide;
  for (const auto& [cell, interval] : widest) {
    x_widest[cell] = interval;
    wide.push_back(cell);
  }
  for (std::size_t next = 0; next < wide.size(); ++next) {
    x_reasons[wide[next]] = {};
    set(wide[next], x_widest[wide[next]]);
    for (const Term& sum : x_of_cell.of(wide[next])) {
      look_at(sum.other);
      for (const Term& other : x_of_sum.of(sum.other)) {
        Reasons& reasons = x_reasons[other.other];
        if (reasons.low != sum.other && reasons.high != sum.other) continue;
        reasons = {};
        wide.push_back(other.other);
      }
    }
  }
  settle(most_looks * wide.size());
}

void CellBounds::set(CellId cell, const Interval& bounds) {
  const Interval before = std::exchange(x_bounds[cell], bounds);
  for (const Term& term : x_of_cell.of(cell)) {
    Sum& sum = x_sums[term.other];
    const Interval was = scaled(before, term.sign), is = scaled(bounds, term.sign);
    sum.low += is.low - was.low;
    sum.high += is.high - was.high;
  }
}

void CellBounds::look_at(SumId sum) {
  if (!std::exchange(x_sums[sum].is_due, true)) x_due.push_back(sum);
}

bool CellBounds::change(CellId cell, const Interval& bounds, SumId reason) {
  const Interval before = x_bounds[cell], after = on_step(bounds, x_steps[cell]);
  if (after.empty()) return false;
  if (after == before) return true;
  if (x_asked) {
    x_changes.push_back({cell, before});
  } else {
    if (after.low != before.low) x_reasons[cell].low = reason;
    if (after.high != before.high) x_reasons[cell].high = reason;
  }
  set(cell, after);
  for (const Term& term : x_of_cell.of(cell)) look_at(term.other);
  return true;
}

/// Narrows the cells of one sum. Each term is minus the sum of the other terms, so their bounds
/// limit it. If the range of the sum is open at both ends, nothing can be narrowed. Returns false
/// if some cell has no value left.
bool CellBounds::narrow(SumId id) {
  const Sum& sum = x_sums[id];
  if (sum.low > 0 || sum.high < 0) return false;
  if (sum.low < -no_limit / 2 && sum.high > no_limit / 2) return true;
  for (const Term& term : x_of_sum.of(id)) {
    const Interval bounds = x_bounds[term.other];
    const std::int64_t width = bounds.high - bounds.low;
    if (width <= -sum.low && width <= sum.high) continue;
    const Interval part = scaled(bounds, term.sign);
    const Interval allowed = scaled({part.high - sum.high, part.low - sum.low}, term.sign);
    if (!change(term.other, meet(bounds, allowed), id)) return false;
  }
  return true;
}

bool CellBounds::settle(std::size_t looks) {
  bool sound = true;
  for (std::size_t next = 0; next < x_due.size(); ++next) {
    x_sums[x_due[next]].is_due = false;
    if (sound && next < looks) sound = narrow(x_due[next]);
  }
  x_due.clear();
  return sound;
}

bool CellBounds::take(CellId cell, const Interval& values) {
  x_asked = true;
  const bool sound = change(cell, meet(x_bounds[cell], values), no_sum);
  const bool settled = settle(sound ? most_looks : 0);
  x_asked = false;
  return sound && settled;
}

void CellBounds::undo() {
  for (; !x_changes.empty(); x_changes.pop_back())
    set(x_changes.back().cell, x_changes.back().before);
}

}  // namespace muster::disclosure
