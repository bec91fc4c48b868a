// SPDX-License-Identifier: MIT
#include "disclosure/shared_counts.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

std::int64_t SharedCounts::value_of(const Cells& cells) const {
  const auto add = [&](std::int64_t sum, CellId id) { return sum + x_system.cells()[id].value; };
  return std::accumulate(cells.begin(), cells.end(), std::int64_t{0}, add);
}

/// Adds an equation that each sum equals the first sum in the list with the same value.
void SharedCounts::tie_same(const std::vector<Cells>& same) {
  for (std::size_t i = 1; i < same.size(); ++i) {
    const auto first = std::find_if(same.begin(), same.begin() + static_cast<std::ptrdiff_t>(i),
                                    [&](const Cells& other) {
                                      return value_of(other) == value_of(same[i]);
                                    });
    if (first == same.begin() + static_cast<std::ptrdiff_t>(i) || *first == same[i]) continue;
    x_system.add(Equation{same[i], *first, 0});
  }
}

/// Adds the equation of each month in `movements`: staff at its beginning plus joiners equal staff
/// at its end plus leavers. Staff at its beginning may be in another table, or in the previous
/// edition.
void SharedCounts::tie_flows() {
  for (const auto& [key, cells] : x_flows) {
    const auto before = x_same.find(key);
    if (before == x_same.end()) continue;
    for (const Cells& opening : before->second) {
      Equation month{opening, {cells[0], cells[2]}, 0};
      month.plus.push_back(cells[1]);
      if (x_system.add(std::move(month))) break;
    }
  }
}

SharedCounts::Cells SharedCounts::year_of(const std::string& what, const Key& start) const {
  Cells year;
  Key key = start;
  key.what = what;
  for (int month = 0; month < months_of_a_year; ++month) {
    key.day = months_later(Date{start.day}, month).days;
    const auto at = x_months.find(key);
    if (at == x_months.end()) return {};
    year.push_back(at->second);
  }
  return year;
}

/// Adds what connects a cohort with other tables. Members of the cohort who left are among the
/// year's leavers. Members who stayed are in post at the end of the year. All other people who are
/// in post at that time are among the year's joiners.
void SharedCounts::tie_cohorts() {
  for (const auto& [key, cells] : x_cohorts) {
    Cells leavers = year_of("leavers", key), joiners = year_of("joiners", key);
    const CellId in_post = cells[0], stayed = cells[1];
    leavers.push_back(stayed);
    joiners.push_back(stayed);
    if (leavers.size() > 1) add_not_above({in_post}, leavers, x_system);
    Key end = key;
    end.day = months_later(Date{key.day}, months_of_a_year).days;
    const auto at = x_same.find(end);
    if (at == x_same.end()) continue;
    add_not_above({stayed}, at->second.front(), x_system);
    if (joiners.size() > 1) add_not_above(at->second.front(), joiners, x_system);
  }
}

void SharedCounts::tie() {
  for (const auto& [key, same] : x_same) tie_same(same);
  tie_flows();
  tie_cohorts();
}

}  // namespace muster::disclosure
