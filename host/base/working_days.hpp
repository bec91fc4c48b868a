// SPDX-License-Identifier: MIT
// Working days, for periods of notice: Monday to Friday without holidays.
#pragma once

#include <set>
#include <string_view>

#include "base/date.hpp"

namespace muster {

using Holidays = std::set<Date>;

bool is_working_day(Date date, const Holidays& holidays);

/// The clear days between a notice and a meeting: the working days between the two, without the day
/// of the notice and without the day of the meeting. 0 if the notice isn't earlier.
int clear_days(Date notice, Date meeting, const Holidays& holidays);

/// The clear days that the agenda of a council's meeting needs: three in Wales, five in England and
/// where no nation is given. Source: Local Government Act 1972, section 100B.
int days_of_notice(std::string_view nation);

/// The latest working day on which a notice leaves `days` clear days before the meeting.
Date latest_notice(Date meeting, int days, const Holidays& holidays);

}  // namespace muster
