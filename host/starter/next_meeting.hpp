// SPDX-License-Identifier: MIT
// The folder of a committee's next meeting, made from the folder of the one before. The items
// of every meeting stay, papers are to follow, and nothing exempt is taken along.
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

/// The dates that a meeting moves.
struct MeetingDates {
  Date before;     ///< the day of the meeting before
  Date next;       ///< the day of the next meeting
  Date published;  ///< the latest day for its agenda
};

/// What differs from the folder of the meeting before.
struct NextMeeting {
  std::optional<MeetingDates> dates;          ///< nothing if meeting.csv has no date
  std::map<std::string, std::string> tables;  ///< the text of those that differ
  std::set<std::string> left_out;             ///< papers: narrative files and PDFs, by name
};

/// Nothing if the edition has no agenda. The date is the next one of meeting_dates.csv or, if there
/// is none, `months` later, with a warning. What the clerk has to do is listed as notes.
std::optional<NextMeeting> next_meeting(const Folder& old, int months, Diagnostics& diagnostics);

/// The table without restricted rows; a note says how many there were.
std::string without_restricted(const std::string& file, const std::string& text,
                               Diagnostics& diagnostics);

}  // namespace muster::starter
