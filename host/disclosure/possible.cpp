// SPDX-License-Identifier: MIT
#include "disclosure/possible.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace muster::disclosure {

namespace {

/// One withheld cell of an equation: +1 or -1 times domain `at`.
struct Term {
  std::size_t at = 0;
  std::int64_t sign = 1;
};

struct Sum {
  std::vector<Term> terms;
  std::int64_t constant = 0;  ///< with the shown cells in it
};

Interval scaled(Interval interval, std::int64_t sign) {
  return sign > 0 ? interval : Interval{-interval.high, -interval.low};
}

Interval meet(Interval a, Interval b) { return {std::max(a.low, b.low), std::min(a.high, b.high)}; }

/// The sums of a component over its withheld cells, and what each of these can still be. Withheld
/// cells beyond the component are taken to be what they are.
class Search {
 public:
  Search(const CountSystem& system, const Component& component);
  /// Narrows every domain by every sum until nothing changes. False: some cell has no value left.
  bool narrow_all();
  /// The same after `values` has been met into the domain `at`; on failure all is as before.
  bool narrow_to(std::size_t at, Interval values);
  /// Whether all cells have a value while the first lies in `values`. All is then as before.
  bool allows(Interval values);
  Interval domain(std::size_t at) const { return x_domains[at]; }

 private:
  void add_terms(const CountSystem& system, const std::vector<CellId>& cells, std::int64_t sign,
                 Sum& sum);
  /// Gives every cell a value, its true one where that still goes.
  bool fill();
  bool settle();
  bool narrow_by(const Sum& sum);
  void look_at(std::size_t sum);
  bool change(std::size_t at, Interval domain);
  void undo(std::size_t changes);
  std::array<std::int64_t, 3> choices(std::size_t at) const;
  bool advance(const std::array<std::int64_t, 3>& values, std::size_t& next, std::size_t at);

  struct Change {
    std::size_t at = 0;
    Interval before;
  };
  std::unordered_map<CellId, std::size_t> x_index;
  std::vector<Sum> x_sums;
  std::vector<std::vector<std::size_t>> x_sums_of;  ///< by domain
  std::vector<Interval> x_domains;
  std::vector<std::int64_t> x_steps;  ///< by domain
  std::vector<std::int64_t> x_truth;
  std::vector<std::size_t> x_order;  ///< of the domains: rests of sums follow from all others
  std::vector<Change> x_changes;
  std::deque<std::size_t> x_due;  ///< sums to look at again
  std::vector<bool> x_is_due;     ///< by sum
};

/// Bounds that creep up by one each time are given up on: so many looks at a sum are a sign.
constexpr std::size_t looks_for_each_sum = 200;

/// So many choices are taken back before a search is given up.
constexpr std::size_t most_returns = 20;

/// The multiples of `step` that lie in the interval.
Interval on_step(Interval interval, std::int64_t step) {
  if (step == 1) return interval;
  const auto down = [step](std::int64_t x) {
    return x >= 0 ? x / step * step : -((-x + step - 1) / step * step);
  };
  return {down(interval.low + step - 1), down(interval.high)};
}

Search::Search(const CountSystem& system, const Component& component) {
  for (CellId cell : component.cells) {
    x_index.emplace(cell, x_domains.size());
    const Cell& withheld = system.cells()[cell];
    x_domains.push_back(on_step(withheld.guess, withheld.step));
    x_steps.push_back(withheld.step);
    x_truth.push_back(withheld.value);
  }
  for (const bool rests : {false, true}) {
    for (std::size_t at = 0; at < component.cells.size(); ++at) {
      if (system.cells()[component.cells[at]].is_rest == rests) x_order.push_back(at);
    }
  }
  x_sums_of.resize(x_domains.size());
  for (std::uint32_t id : component.equations) {
    const Equation& equation = system.equation(id);
    Sum sum{{}, equation.constant};
    add_terms(system, equation.plus, 1, sum);
    add_terms(system, equation.minus, -1, sum);
    for (const Term& term : sum.terms) x_sums_of[term.at].push_back(x_sums.size());
    x_sums.push_back(std::move(sum));
  }
  x_is_due.resize(x_sums.size(), false);
}

void Search::add_terms(const CountSystem& system, const std::vector<CellId>& cells,
                       std::int64_t sign, Sum& sum) {
  for (CellId id : cells) {
    const auto at = x_index.find(id);
    if (at != x_index.end()) {
      sum.terms.push_back({at->second, sign});
    } else {
      sum.constant += sign * system.cells()[id].value;
    }
  }
}

void Search::look_at(std::size_t sum) {
  if (x_is_due[sum]) return;
  x_is_due[sum] = true;
  x_due.push_back(sum);
}

bool Search::change(std::size_t at, Interval domain) {
  const Interval before = x_domains[at];
  domain = on_step(domain, x_steps[at]);
  if (domain.empty()) return false;
  if (domain.low == before.low && domain.high == before.high) return true;
  x_changes.push_back({at, before});
  x_domains[at] = domain;
  for (std::size_t sum : x_sums_of[at]) look_at(sum);
  return true;
}

void Search::undo(std::size_t changes) {
  for (std::size_t sum : x_due) x_is_due[sum] = false;
  x_due.clear();
  while (x_changes.size() > changes) {
    x_domains[x_changes.back().at] = x_changes.back().before;
    x_changes.pop_back();
  }
}

/// Each term is minus the rest of the sum, whose bounds are the bounds of its parts.
bool Search::narrow_by(const Sum& sum) {
  Interval whole{sum.constant, sum.constant};
  for (const Term& term : sum.terms) {
    const Interval part = scaled(x_domains[term.at], term.sign);
    whole = {whole.low + part.low, whole.high + part.high};
  }
  for (const Term& term : sum.terms) {
    const Interval part = scaled(x_domains[term.at], term.sign);
    const Interval allowed{part.high - whole.high, part.low - whole.low};
    const Interval met = meet(x_domains[term.at], scaled(allowed, term.sign));
    whole = {whole.low - part.low + scaled(met, term.sign).low,
             whole.high - part.high + scaled(met, term.sign).high};
    if (!change(term.at, met)) return false;
  }
  return true;
}

bool Search::settle() {
  std::size_t looks = 0;
  while (!x_due.empty() && looks++ < looks_for_each_sum * (x_sums.size() + 1)) {
    const std::size_t next = x_due.front();
    x_due.pop_front();
    x_is_due[next] = false;
    if (!narrow_by(x_sums[next])) return false;
  }
  return x_due.empty();
}

bool Search::narrow_all() {
  for (std::size_t i = 0; i < x_sums.size(); ++i) look_at(i);
  return settle();
}

bool Search::narrow_to(std::size_t at, Interval values) {
  const std::size_t before = x_changes.size();
  const bool sound = change(at, meet(x_domains[at], values)) && settle();
  if (!sound) undo(before);
  return sound;
}

/// The values to try for a cell, the likeliest first.
std::array<std::int64_t, 3> Search::choices(std::size_t at) const {
  const Interval domain = x_domains[at];
  return {std::clamp(x_truth[at], domain.low, domain.high), domain.low, domain.high};
}

/// The cells one after the other; where one has no value left, the last choice but one is tried
/// anew, as often as `most_returns`.
bool Search::fill() {
  struct Step {
    std::array<std::int64_t, 3> values;
    std::size_t next = 0;
    std::size_t changes = 0;
  };
  std::vector<Step> steps;
  std::size_t returns = 0;
  while (steps.size() < x_order.size() || steps.empty()) {
    if (x_order.empty()) return true;
    steps.push_back({choices(x_order[steps.size()]), 0, x_changes.size()});
    while (!advance(steps.back().values, steps.back().next, x_order[steps.size() - 1])) {
      steps.pop_back();
      if (steps.empty() || ++returns > most_returns) return false;
      undo(steps.back().changes);
    }
  }
  return true;
}

/// Takes the next of the values that goes. False: none of them does.
bool Search::advance(const std::array<std::int64_t, 3>& values, std::size_t& next,
                     std::size_t at) {
  while (next < values.size()) {
    const std::int64_t value = values[next++];
    if (narrow_to(at, {value, value})) return true;
  }
  return false;
}

bool Search::allows(Interval values) {
  const std::size_t before = x_changes.size();
  const bool found = narrow_to(0, values) && fill();
  undo(before);
  return found;
}

/// First a few cells of each sum, then more; where cells lie in a row and in a column, four of each
/// make up many ways around.
constexpr std::array<Reach, 2> near_by = {{{48, 4}, {400, 16}}};

/// What can be asked of one cell: near by first, then farther, then of all that hang together.
class Question {
 public:
  Question(const CountSystem& system, CellId cell) : x_system(system), x_cell(cell) {}

  bool allows(Interval values) {
    for (std::size_t reach = 0; reach <= near_by.size(); ++reach) {
      if (reach == x_searches.size()) look_as_far_as(reach);
      auto& search = x_searches[reach];
      if (search && search->allows(values)) return true;
    }
    return false;
  }

 private:
  void look_as_far_as(std::size_t reach) {
    auto& search = x_searches.emplace_back();
    const bool whole = reach == near_by.size();
    const Component component =
        component_of(x_system, x_cell, whole ? Reach{most_cells + 1} : near_by[reach]);
    if (component.cells.size() > most_cells) return;
    search.emplace(x_system, component);
    if (!search->narrow_all()) search.reset();
  }

  const CountSystem& x_system;
  CellId x_cell;
  std::vector<std::optional<Search>> x_searches;  ///< by reach, as far as was needed
};

}  // namespace

bool all_possible(const CountSystem& system, CellId cell, std::span<const Interval> values) {
  Question question(system, cell);
  return std::all_of(values.begin(), values.end(),
                     [&](const Interval& each) { return question.allows(each); });
}

bool possible(const CountSystem& system, CellId cell, Interval values) {
  return Question(system, cell).allows(values);
}

std::vector<Interval> all_bounds(const CountSystem& system) {
  std::vector<Interval> bounds;
  for (const Cell& cell : system.cells()) bounds.push_back({cell.value, cell.value});
  std::vector<bool> seen(bounds.size(), false);
  for (CellId first = 0; first < bounds.size(); ++first) {
    if (seen[first] || !system.cells()[first].withheld) continue;
    const Component component = component_of(system, first);
    Search search(system, component);
    search.narrow_all();
    for (std::size_t at = 0; at < component.cells.size(); ++at) {
      bounds[component.cells[at]] = search.domain(at);
      seen[component.cells[at]] = true;
    }
  }
  return bounds;
}

}  // namespace muster::disclosure
