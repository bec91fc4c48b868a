// SPDX-License-Identifier: MIT
#include "muster/sdk/staff_history.hpp"

#include <algorithm>

#include "muster/sdk/rates.hpp"

namespace muster::sdk {
namespace {

/// The place of the earliest figure within the look-back before the one at `end`.
std::size_t first_within(const StaffHistory& history, std::size_t end, int look_back_years) {
  const Day earliest = add_years(history[end].day, -look_back_years);
  std::size_t first = 0;
  while (history[first].day < earliest) ++first;
  return first;
}

Value rate_between(const StaffFigure& first, const StaffFigure& last) {
  return rates::compound_annual(first.in_post, last.in_post, years_between(first.day, last.day));
}

}  // namespace

StaffHistory staff_history(const Rows& staff, Day last, std::string_view column) {
  StaffHistory history;
  for (const Day day : staff.days("date")) {
    if (day > last) break;
    const Value in_post = staff.where("date", day).total(column);
    if (in_post.has_number()) history.push_back({day, in_post});
  }
  return history;
}

Value trend_at(const StaffHistory& history, std::size_t end, int look_back_years) {
  return rate_between(history[first_within(history, end, look_back_years)], history[end]);
}

Range trend_range(const StaffHistory& history, int look_back_years) {
  if (history.empty()) return {};
  std::vector<Value> rates;
  std::vector<double> numbers;
  for (std::size_t i = first_within(history, history.size() - 1, look_back_years) + 1;
       i < history.size(); ++i)
    if (const Value rate = rate_between(history[i - 1], history[i]); rate.has_number()) {
      rates.push_back(rate);
      numbers.push_back(rate.number());
    }
  if (rates.size() < 2) return {};
  const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
  const Value resting_on_all = sum(rates) * 0.0;
  return {resting_on_all + *low, resting_on_all + *high};
}

}  // namespace muster::sdk
