// SPDX-License-Identifier: MIT
// Working days, for periods of notice: Monday to Friday without holidays.
#pragma once

#include <set>
#include <string_view>

#include "base/date.hpp"

namespace muster {

using Holidays = std::set<Date>;

bool is_working_day(Date date, const Holidays& holidays);

/// Returns the clear days between a notice and a meeting: the working days after the day of the
/// notice and before the day of the meeting. 0 if the notice isn't earlier.
int clear_days(Date notice, Date meeting, const Holidays& holidays);

/// Returns the clear days of notice for the agenda of a council's meeting: three in Wales, five in
/// England and if no nation is given. Source: Local Government Act 1972, section 100B.
int days_of_notice(std::string_view nation);

/// Returns the latest working day on which a notice leaves `days` clear days before the meeting.
Date latest_notice(Date meeting, int days, const Holidays& holidays);

}  // namespace muster
