// SPDX-License-Identifier: MIT
#include "sector_months.hpp"

#include <algorithm>

namespace muster::sdk {
namespace {

/// Fifty years: a wrong date must not stretch a chart over centuries.
constexpr std::chrono::months longest_series(600);

}  // namespace

std::string GroupHole::words() const {
  if (months == 1) return "in " + month_year(first);
  return "in " + std::to_string(months) + " months from " + month_year(first) + " to " +
         month_year(last);
}

SectorMonths::SectorMonths(const Rows& rows, Month last) : x_rows(rows) {
  const std::vector<Day> days = rows.days("month");
  x_last = days.empty() ? last : std::min(month_of(days.back()), last);
  x_first = days.empty() ? x_last : std::max(month_of(days.front()), x_last - longest_series);
  for (const Row row : rows) {
    const auto day = row.day("month");
    if (!day || month_of(*day) < x_first || month_of(*day) > x_last) continue;
    x_present[month_of(*day)].insert(row.text("profession"));
    if (std::find(x_groups.begin(), x_groups.end(), row.text("profession")) == x_groups.end())
      x_groups.push_back(row.text("profession"));
  }
}

bool SectorMonths::is_whole(Month month) const {
  const auto present = x_present.find(month);
  return present != x_present.end() && present->second.size() == x_groups.size();
}

Value SectorMonths::total(Month month, std::string_view column) const {
  const Value total = in_month(x_rows, month).total_if(column);
  // A withheld total stays withheld: code that shows the rest must know that something was hidden.
  return is_whole(month) || total.status() == Status::withheld ? total : Value();
}

std::vector<GroupHole> SectorMonths::holes() const {
  std::vector<GroupHole> holes;
  for (const std::string_view group : x_groups) {
    GroupHole hole{std::string(group), {}, {}, 0};
    for (const auto& [month, present] : x_present) {
      if (present.contains(group)) continue;
      if (hole.months++ == 0) hole.first = month;
      hole.last = month;
    }
    if (hole.months > 0) holes.push_back(std::move(hole));
  }
  return holes;
}

}  // namespace muster::sdk
