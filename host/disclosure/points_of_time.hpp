// SPDX-License-Identifier: MIT
// Days and months as the tables of counts write them, as points of time that can be compared.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace muster::disclosure {

inline constexpr int months_of_a_year = 12;

/// What a date in a table means: that day, or the end of its month.
enum class When : std::uint8_t { day, month_end };

/// The day at whose beginning the count was true: the last day of a month and the first of the next
/// are the same.
std::int32_t point_of(std::int32_t days, When when);

Date first_of_month(Date date);
/// The first day of the month that is `months` after the date's own.
Date months_later(Date date, int months);
int days_of_month(Date date);

/// The first month of a period in words: `2021/22` and `2021/2022` are the year from April, `2021`
/// is the calendar year; nothing for any other text.
std::optional<Date> first_month_of(std::string_view period);

}  // namespace muster::disclosure
