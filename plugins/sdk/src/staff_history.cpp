// SPDX-License-Identifier: MIT
#include "muster/sdk/staff_history.hpp"

#include <algorithm>

#include "muster/sdk/group_sets.hpp"
#include "muster/sdk/rates.hpp"

namespace muster::sdk {
namespace {

/// The latest day in `rows` that is not after `last`.
std::optional<Day> last_day(const Rows& rows, Day last) {
  std::optional<Day> latest;
  for (const Day day : rows.days("date"))
    if (day <= last) latest = day;
  return latest;
}

/// Looks for the figure of a year before the one at `from`, and returns its index. Takes the figure
/// nearest to that day within the tolerance; if there is none, the latest figure before that day.
/// Ignores figures before index `begin`. Returns `from` if nothing is found.
std::size_t year_before(const StaffHistory& history, std::size_t from, std::size_t begin,
                        int tolerance) {
  const Day wanted = add_years(history[from].day, -1);
  std::vector<Day> days;
  for (std::size_t i = begin; i < from; ++i) days.push_back(history[i].day);
  const auto day = latest_near(days, wanted, tolerance);
  if (!day) return from;
  return begin + static_cast<std::size_t>(std::find(days.begin(), days.end(), *day) - days.begin());
}

/// Returns indices of figures a year or more apart, from the last figure back to the beginning of
/// the trend. Shorter steps are not used, because one month's intake, scaled up to a year, isn't a
/// trend.
std::vector<std::size_t> yearly_places(const StaffHistory& history, LookBack look_back) {
  std::vector<std::size_t> places{history.size() - 1};
  const std::size_t begin = begin_of_trend(history, places[0], look_back);
  for (;;) {
    const std::size_t next = year_before(history, places.back(), begin, look_back.tolerance);
    if (next == places.back()) break;
    places.push_back(next);
  }
  // The rest of the look-back is less than a year, so it is joined to the earliest step.
  places.back() = begin;
  return places;
}

Value rate_between(const StaffFigure& first, const StaffFigure& last) {
  return rates::compound_annual(first.in_post, last.in_post, years_between(first.day, last.day));
}

}  // namespace

std::vector<OtherOrganisations> other_organisations(const Rows& staff, Day last) {
  std::vector<OtherOrganisations> others;
  const auto latest = last_day(staff, last);
  if (!latest || !staff.has_column("organisation")) return others;
  const Rows at_last = staff.where("date", *latest);
  for (const Day day : staff.days("date")) {
    if (day >= *latest) break;
    auto names = groups_of_one(staff.where("date", day), at_last, "organisation");
    if (!names.empty()) others.push_back({day, std::move(names)});
  }
  return others;
}

StaffHistory staff_history(const Rows& staff, Day last, std::string_view column) {
  StaffHistory history;
  const std::vector<OtherOrganisations> others = other_organisations(staff, last);
  for (const Day day : staff.days("date")) {
    if (day > last) break;
    const auto is_day = [day](const OtherOrganisations& other) { return other.day == day; };
    if (std::any_of(others.begin(), others.end(), is_day)) continue;
    const Value in_post = staff.where("date", day).total(column);
    if (in_post.has_number()) history.push_back({day, in_post});
  }
  return history;
}

std::size_t begin_of_trend(const StaffHistory& history, std::size_t end, LookBack look_back) {
  const Day begin = look_back.begin(history[end].day);
  std::size_t first = 0;
  while (history[first].day < begin) ++first;
  if (first == 0) return first;
  const auto before = begin - history[first - 1].day;
  const bool is_nearer = before < history[first].day - begin;
  return is_nearer && before.count() <= look_back.tolerance ? first - 1 : first;
}

Value trend_at(const StaffHistory& history, std::size_t end, LookBack look_back) {
  return rate_between(history[begin_of_trend(history, end, look_back)], history[end]);
}

Range trend_range(const StaffHistory& history, LookBack look_back) {
  if (history.empty()) return {};
  std::vector<Value> rates;
  std::vector<double> numbers;
  const std::vector<std::size_t> places = yearly_places(history, look_back);
  for (std::size_t i = 1; i < places.size(); ++i)
    if (const Value rate = rate_between(history[places[i]], history[places[i - 1]]);
        rate.has_number()) {
      rates.push_back(rate);
      numbers.push_back(rate.number());
    }
  if (rates.size() < 2) return {};
  const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
  const Value resting_on_all = sum(rates) * 0.0;
  return {resting_on_all + *low, resting_on_all + *high};
}

}  // namespace muster::sdk
