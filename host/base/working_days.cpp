// SPDX-License-Identifier: MIT
#include "base/working_days.hpp"

namespace muster {

bool is_working_day(Date date, const Holidays& holidays) {
  // 1970-01-01, day 0, was a Thursday.
  const int weekday = ((date.days + 3) % 7 + 7) % 7;  // 0 is Monday
  return weekday < 5 && !holidays.contains(date);
}

int clear_days(Date notice, Date meeting, const Holidays& holidays) {
  int days = 0;
  for (Date day{notice.days + 1}; day < meeting; ++day.days) days += is_working_day(day, holidays);
  return days;
}

int days_of_notice(std::string_view nation) { return nation == "Wales" ? 3 : 5; }

Date latest_notice(Date meeting, int days, const Holidays& holidays) {
  Date day = meeting;
  while (days > 0) {
    --day.days;
    days -= is_working_day(day, holidays);
  }
  do --day.days;
  while (!is_working_day(day, holidays));
  return day;
}

}  // namespace muster
