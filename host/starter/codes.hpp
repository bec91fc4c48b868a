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

/// Something that a person has to do in the folder of an edition with a parent.
inline constexpr Code new_parent_task{"new.parent.task"};

/// Something that a person has to do in the folder of an edition that follows several.
inline constexpr Code new_joined_task{"new.joined.task"};
/// Settings, or other files, in which they differ.
inline constexpr Code new_joined_setting{"new.joined.setting"};
inline constexpr Code new_joined_file{"new.joined.file"};
/// Rule sets of disclosure control that can't both be kept.
inline constexpr Code new_joined_disclosure{"new.joined.disclosure"};
/// An edition that can't be joined.
inline constexpr Code new_joined_refused{"new.joined.refused"};

}  // namespace muster::code
