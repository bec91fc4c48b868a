// SPDX-License-Identifier: MIT
#include "base/working_days.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

Date on(const char* text) { return parse_date(text).value(); }

/// Bank holidays in England and Wales, as published on GOV.UK.
const Holidays holidays = [] {
  Holidays all;
  for (const char* day :
       {"2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05",
        "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26", "2026-01-01"})
    all.insert(on(day));
  return all;
}();

struct Calendar {
  const char* meeting;
  int days;
  const char* notice;
  const char* why;  ///< the clear days, latest first, as counted on a printed calendar
};

constexpr Calendar by_hand[] = {
    {"2025-01-29", 5, "2025-01-21", "Tue 28, Mon 27, Fri 24, Thu 23, Wed 22"},
    {"2025-01-07", 5, "2024-12-27",
     "Mon 6, Fri 3, Thu 2, Tue 31, Mon 30; the day before is Sunday"},
    {"2025-04-24", 5, "2025-04-14", "Wed 23, Tue 22, Thu 17, Wed 16, Tue 15: Easter"},
    {"2025-05-12", 5, "2025-05-01", "Fri 9, Thu 8, Wed 7, Tue 6, Fri 2: early May holiday"},
    {"2025-05-27", 5, "2025-05-16", "Fri 23, Thu 22, Wed 21, Tue 20, Mon 19; then a weekend"},
    {"2025-09-01", 5, "2025-08-21", "Fri 29, Thu 28, Wed 27, Tue 26, Fri 22: summer holiday"},
    {"2026-01-02", 5, "2025-12-22", "Wed 31, Tue 30, Mon 29, Wed 24, Tue 23: Christmas"},
    {"2025-03-08", 5, "2025-02-28", "a Saturday: Fri 7, Thu 6, Wed 5, Tue 4, Mon 3"},
    {"2024-03-07", 5, "2024-02-28", "a leap year: Wed 6, Tue 5, Mon 4, Fri 1, Thu 29"},
    {"2025-01-29", 3, "2025-01-23", "Tue 28, Mon 27, Fri 24"},
    {"2025-08-26", 3, "2025-08-19", "Fri 22, Thu 21, Wed 20: summer holiday"},
    {"1969-12-31", 1, "1969-12-29", "before day 0: Tue 30"},
};

TEST(WorkingDays, LatestNoticeAsOnAPrintedCalendar) {
  for (const Calendar& one : by_hand)
    EXPECT_EQ(iso_date(latest_notice(on(one.meeting), one.days, holidays)), one.notice) << one.why;
}

TEST(WorkingDays, ThatNoticeIsEnoughAndTheNextWorkingDayIsNot) {
  for (const Calendar& one : by_hand) {
    const Date notice = on(one.notice);
    EXPECT_GE(clear_days(notice, on(one.meeting), holidays), one.days) << one.why;
    Date later{notice.days + 1};
    while (!is_working_day(later, holidays)) ++later.days;
    EXPECT_LT(clear_days(later, on(one.meeting), holidays), one.days) << one.why;
  }
}

TEST(WorkingDays, NeitherTheNoticeNorTheMeetingCounts) {
  EXPECT_EQ(clear_days(on("2025-01-21"), on("2025-01-29"), holidays), 5);
  EXPECT_EQ(clear_days(on("2025-01-28"), on("2025-01-29"), holidays), 0);
  EXPECT_EQ(clear_days(on("2025-01-29"), on("2025-01-29"), holidays), 0);
  EXPECT_EQ(clear_days(on("2025-02-03"), on("2025-01-29"), holidays), 0);
}

}  // namespace
}  // namespace muster
