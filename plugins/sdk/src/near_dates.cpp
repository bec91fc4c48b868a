// SPDX-License-Identifier: MIT
#include "muster/sdk/near_dates.hpp"

#include <cstdlib>

namespace muster::sdk {
namespace {

long days_apart(Day a, Day b) { return std::abs((a - b).count()); }

}  // namespace

std::optional<Day> nearest_day(std::span<const Day> days, Day wanted, int tolerance) {
  std::optional<Day> nearest;
  for (const Day day : days) {
    if (days_apart(day, wanted) > tolerance) continue;
    if (!nearest || days_apart(day, wanted) < days_apart(*nearest, wanted)) nearest = day;
  }
  return nearest;
}

std::optional<Day> latest_near(std::span<const Day> days, Day wanted, int tolerance) {
  if (const auto near = nearest_day(days, wanted, tolerance)) return near;
  std::optional<Day> latest;
  for (const Day day : days)
    if (day <= wanted) latest = day;
  return latest;
}

}  // namespace muster::sdk
