// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// Something that a clerk has to do in the folder of the next meeting.
inline constexpr Code new_meeting_task{"new.meeting.task"};
/// No date of a next meeting is known.
inline constexpr Code new_meeting_date{"new.meeting.date"};
/// Restricted rows or texts that were not copied.
inline constexpr Code new_meeting_restricted{"new.meeting.restricted"};

}  // namespace muster::code
