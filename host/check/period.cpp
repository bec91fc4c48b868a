// SPDX-License-Identifier: MIT
#include "check/period.hpp"

#include <algorithm>
#include <vector>

namespace muster::check {

namespace {

Date first_of_month(int year, int month) { return from_civil({year, month, 1}); }

Date end_of_month(int year, int month) {
  const Date next = month == 12 ? first_of_month(year + 1, 1) : first_of_month(year, month + 1);
  return {next.days - 1};
}

Date day_after(Date date) { return {date.days + 1}; }

Date year_later(Date date, int years) {
  CivilDate civil = to_civil(date);
  return from_civil({civil.year + years, civil.month, civil.day});
}

/// Returns the twelve months that end with `last`.
Period year_to(Date last) { return {year_later(day_after(last), -1), last}; }

Period year_from(Date first) { return {first, {year_later(first, 1).days - 1}}; }

Period whole(const NamedTime& time) {
  switch (time.kind) {
    case NamedTime::Kind::financial_year:
      return {first_of_month(time.year - 1, 4), end_of_month(time.year, 3)};
    case NamedTime::Kind::year:
      return {first_of_month(time.year, 1), end_of_month(time.year, 12)};
    case NamedTime::Kind::month:
      return {first_of_month(time.year, time.month), end_of_month(time.year, time.month)};
    case NamedTime::Kind::day:
      break;
  }
  const Date day = from_civil({time.year, time.month, time.day});
  return {day, day};
}

bool is_year(const NamedTime& time) {
  return time.kind == NamedTime::Kind::year || time.kind == NamedTime::Kind::financial_year;
}

/// Gives a year to each month without one, so that the month is before the time that follows in the
/// text.
void borrow_years(std::vector<NamedTime>& times) {
  for (std::size_t i = times.size(); i-- > 1;) {
    NamedTime& time = times[i - 1];
    if (time.year != 0 || times[i].year == 0 || is_year(times[i])) continue;
    time.year = times[i].year - (time.month > times[i].month ? 1 : 0);
  }
}

/// Returns the year that "2024/25 (October to September)" means, or nothing if the months don't
/// make up a year.
std::optional<Period> year_of_months(const NamedTime& year, const std::vector<NamedTime>& months) {
  const Period period = year_to(end_of_month(year.year, months.back().month));
  const bool fits = months.size() == 1 || to_civil(period.first).month == months[0].month;
  return fits ? std::optional(period) : std::nullopt;
}

std::optional<Period> between(const NamedTime& from, const NamedTime& to) {
  const bool financial = from.kind == NamedTime::Kind::year && to.kind == NamedTime::Kind::year &&
                         to.year == from.year + 1;
  if (financial) return whole({NamedTime::Kind::financial_year, to.year});
  const Period period{whole(from).first, whole(to).last};
  return period.first <= period.last ? std::optional(period) : std::nullopt;
}

bool has_year(const NamedTime& time) { return time.year != 0; }

std::optional<Period> of_one(const NamedTime& time, const PeriodWords& words) {
  const Period named = whole(time);
  if (!words.says_year || is_year(time)) return named;
  return words.says_from ? year_from(named.first) : year_to(named.last);
}

std::optional<Period> quarter_of(const NamedTime& time, int quarter) {
  if (!is_year(time)) return std::nullopt;
  const Period year = whole(time);
  const CivilDate start = to_civil(year.first);
  const int month = start.month + 3 * (quarter - 1);
  const int first = (month - 1) % 12 + 1;
  const int of_year = start.year + (month - 1) / 12;
  return Period{first_of_month(of_year, first), end_of_month(of_year, first + 2)};
}

}  // namespace

bool Period::is_year() const { return first == year_to(last).first && to_civil(first).day == 1; }

bool Period::is_moment() const { return last.days - first.days < 31; }

std::optional<Period> period_of(std::string_view text) {
  PeriodWords words = read_period_words(text);
  std::vector<NamedTime>& times = words.times;
  borrow_years(times);
  if (times.empty() || times.size() > 3 || words.says_other_span) return std::nullopt;
  if (words.quarter != 0)
    return times.size() == 1 ? quarter_of(times[0], words.quarter) : std::nullopt;
  const bool later_lack_a_year = std::none_of(times.begin() + 1, times.end(), has_year);
  if (times.size() > 1 && is_year(times[0]) && later_lack_a_year &&
      (times.size() == 3 || words.says_year))
    return year_of_months(times[0], {times.begin() + 1, times.end()});
  if (!std::all_of(times.begin(), times.end(), has_year)) return std::nullopt;
  if (times.size() == 1) return of_one(times[0], words);
  return times.size() == 2 ? between(times[0], times[1]) : std::nullopt;
}

}  // namespace muster::check
