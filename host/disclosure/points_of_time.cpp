// SPDX-License-Identifier: MIT
#include "disclosure/points_of_time.hpp"

#include <charconv>

namespace muster::disclosure {

namespace {

constexpr int first_year = 1900, last_year = 2200, april = 4;

}  // namespace

Date first_of_month(Date date) {
  const CivilDate civil = to_civil(date);
  return from_civil({civil.year, civil.month, 1});
}

Date months_later(Date date, int months) {
  const CivilDate civil = to_civil(date);
  const int month = civil.month - 1 + months;
  return from_civil({civil.year + month / months_of_a_year, month % months_of_a_year + 1, 1});
}

int days_of_month(Date date) { return months_later(date, 1).days - first_of_month(date).days; }

std::int32_t point_of(std::int32_t days, When when) {
  const Date date{days}, next{days + 1};
  if (when == When::month_end) return months_later(date, 1).days;
  return to_civil(next).day == 1 ? next.days : date.days;
}

std::optional<Date> first_month_of(std::string_view period) {
  int year = 0;
  const char* end = period.data() + period.size();
  const auto read = std::from_chars(period.data(), end, year);
  if (read.ec != std::errc() || year < first_year || year > last_year) return std::nullopt;
  if (read.ptr == end) return from_civil({year, 1, 1});
  return *read.ptr == '/' ? std::optional(from_civil({year, april, 1})) : std::nullopt;
}

}  // namespace muster::disclosure
