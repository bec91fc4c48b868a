// SPDX-License-Identifier: MIT
// Secondary suppression of one table in which thousands of small counts are connected: rows and
// columns with totals, half of all counts small. The time for a withheld cell may grow with the
// length of its sums, but not with the table, or large tables would never finish.
//   bench_disclosure
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

#include "disclosure/covering.hpp"

namespace {

using namespace muster::disclosure;

constexpr std::int64_t threshold = 5;
constexpr double most_growth = 6;  ///< ratio of the time of a cell if sums are four times as long

CellId add_count(CountSystem& system, std::int64_t value) {
  Cell cell;
  cell.value = value;
  const bool small = value >= 1 && value <= threshold;
  if (small) cell.need = Need::any_count;
  cell.guess = small ? Interval{1, threshold} : Interval{threshold + 1, no_limit};
  const CellId id = system.add(cell);
  if (small) system.withhold(id);
  return id;
}

/// `side` rows and columns, their totals, and the grand total.
CountSystem crosstab(std::size_t side) {
  std::mt19937 random(1);
  CountSystem system(threshold, 1);
  std::vector<std::vector<CellId>> rows(side), columns(side);
  for (auto& row : rows) {
    for (auto& column : columns) {
      const std::uint64_t value = random() % 2 == 0 ? 1 + random() % 5 : 6 + random() % 60;
      row.push_back(add_count(system, static_cast<std::int64_t>(value)));
      column.push_back(row.back());
    }
  }
  for (auto* lines : {&rows, &columns}) {
    for (const std::vector<CellId>& line : *lines) {
      std::int64_t sum = 0;
      for (CellId cell : line) sum += system.cells()[cell].value;
      system.add(Equation{line, {add_count(system, sum)}, 0});
    }
  }
  return system;
}

/// Seconds for each cell that is withheld at the end.
double seconds_of_a_cell(std::size_t side) {
  CountSystem system = crosstab(side);
  const std::clock_t begin = std::clock();
  const std::size_t exposed = suppress_secondary(system).size();
  const double all = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::size_t withheld = 0;
  for (const Cell& cell : system.cells()) withheld += cell.withheld ? 1 : 0;
  const double each = all / static_cast<double>(withheld);
  std::printf("%zu x %zu: %zu withheld, %zu exposed, %.2f s, %.0f us a cell\n", side, side,
              withheld, exposed, all, each * 1e6);
  return each;
}

}  // namespace

int main() {
  seconds_of_a_cell(16);
  const double small = seconds_of_a_cell(32);
  seconds_of_a_cell(64);
  const double large = seconds_of_a_cell(128);
  const double growth = large / small;
  std::printf("a cell of the largest table costs %.1f of one of 32 x 32; limit %.1f\n", growth,
              most_growth);
  return growth <= most_growth ? 0 : 1;
}
