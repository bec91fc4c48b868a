// SPDX-License-Identifier: MIT
// Counts who attended a committee's meetings.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "load/year_of_meetings.hpp"

namespace muster::load {

/// The attendance of one seat, or of all seats at one meeting.
struct AttendanceCounts {
  std::size_t possible = 0, attended = 0, remote = 0, apologies = 0, absent = 0, substituted = 0;
  std::size_t not_recorded = 0;

  /// Attended as a share of possible; nothing if that is 0.
  std::optional<double> share() const;
  void add(model::Attendance attendance);
};

struct YearAttendance {
  struct Seat {
    std::string member;
    std::string capacity;  ///< at the last meeting that gives one
    AttendanceCounts counts;
  };
  std::vector<Seat> seats;                                      ///< in order of first appearance
  std::map<const MeetingOfYear*, AttendanceCounts> by_meeting;  ///< those that record it
  AttendanceCounts all;
};

/// Counts the seats at the meetings. Substitutes, officers and guests have no seat. Warns of seats
/// that a meeting's attendance leaves out.
YearAttendance count_attendance(const std::vector<const MeetingOfYear*>& meetings,
                                Diagnostics& diagnostics);

}  // namespace muster::load
