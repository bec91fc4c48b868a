// SPDX-License-Identifier: MIT
#include "muster/sdk/calendar.hpp"

#include "muster/figures/names.hpp"

namespace muster::sdk {
namespace {

using std::chrono::year_month_day;

int number_of(std::chrono::month month) { return static_cast<int>(static_cast<unsigned>(month)); }
int number_of(std::chrono::day day) { return static_cast<int>(static_cast<unsigned>(day)); }

}  // namespace

Day day_from_image(std::int32_t days_since_1970) { return Day(std::chrono::days(days_since_1970)); }

Day add_years(Day day, int years) {
  year_month_day date(day);
  date += std::chrono::years(years);
  if (!date.ok()) date = year_month_day(date.year() / date.month() / std::chrono::last);
  return Day(date);
}

double years_between(Day from, Day to) {
  const year_month_day a(from), b(to);
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const int months = number_of(b.month()) - number_of(a.month());
  const int days = number_of(b.day()) - number_of(a.day());
  return years + months / 12.0 + days / 365.25;
}

Month month_of(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

Month last_full_month(Day day) {
  const Month month = month_of(day);
  return Day(month / std::chrono::last) == day ? month : month - std::chrono::months(1);
}

std::string long_date(Day day) {
  return std::to_string(number_of(year_month_day(day).day())) + " " + month_year(month_of(day));
}

std::string month_year(Month month) {
  return std::string(figures::month_name(static_cast<unsigned>(month.month()))) + " " +
         std::to_string(static_cast<int>(month.year()));
}

}  // namespace muster::sdk
