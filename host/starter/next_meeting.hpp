// SPDX-License-Identifier: MIT
// Makes the folder of a committee's next meeting from that of the last one. The items of every
// meeting stay, papers are marked as to follow, and nothing exempt is copied.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/edition.hpp"

namespace muster::starter {

/// The dates that change with the meeting.
struct MeetingDates {
  Date before;     ///< the day of the last meeting
  Date next;       ///< the day of the next meeting
  Date published;  ///< the latest day for its agenda
};

/// The differences from the folder of the last meeting.
struct NextMeeting {
  std::optional<MeetingDates> dates;          ///< nothing if meeting.csv has no date
  std::map<std::string, std::string> tables;  ///< the text of those that differ
  std::set<std::string> left_out;             ///< papers: narrative files and PDFs, by name
};

/// Returns nothing if the edition has no agenda. The date of the meeting is the next one in
/// meeting_dates.csv. If there is none, it is `months` after the last one, with a warning. Notes
/// list what the clerk has to do. Actions that are done or dropped stay if `keeps_closed`.
std::optional<NextMeeting> next_meeting(const Folder& old, int months, bool keeps_closed,
                                        Diagnostics& diagnostics);

/// Returns the table without restricted rows. A note says how many there were.
std::string without_restricted(const std::string& file, const std::string& text,
                               Diagnostics& diagnostics);

}  // namespace muster::starter
